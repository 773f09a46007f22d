package org.statecraft.app;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryRunner;
import org.statecraft.query.QueryText;
import org.statecraft.query.Question;

/**
 * A query or report that is ready to be asked.
 *
 * @param selection what was chosen
 * @param knowledge what is known of it, with what follows
 * @param text what the user or the report wrote
 * @param report the report's file; empty for a query
 * @param asked the query with values for its parameters
 * @param question how it is asked of what follows
 * @param guard what it may do
 * @param limits what it may cost
 */
public record Inquiry(
    Selection selection,
    KnowledgeBase knowledge,
    QueryText text,
    Optional<Path> report,
    Query asked,
    Question question,
    Guard guard,
    Limits limits) {
  /** What runs it. */
  public QueryRunner runner() {
    return question.runner(guard, limits);
  }
}
