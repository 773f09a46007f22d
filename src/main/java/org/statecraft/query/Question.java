package org.statecraft.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;

/**
 * A query as it is asked of what follows, some of which cannot be worked out before the query is
 * known: a value can be written in any number of ways.
 *
 * @param dataset what is asked
 * @param query the query that finds there what the user's query means
 * @param functions by their IRIs, those that it may call beside the usual ones
 */
public record Question(DatasetGraph dataset, Query query, Map<String, FunctionFactory> functions) {
  private static final Pattern MEMBER =
      Pattern.compile(Pattern.quote(RDF.getURI()) + "_[1-9][0-9]*");

  private Question(DatasetGraph dataset, Query query) {
    this(dataset, query, Map.of());
  }

  /** The same with functions that tell of what is asked. */
  public Question with(Map<String, FunctionFactory> more) {
    return new Question(dataset, query, Map.copyOf(more));
  }

  /** What runs it. */
  public QueryRunner runner(Guard guard, Limits limits) {
    return new QueryRunner(dataset, guard, limits, functions);
  }

  /** A query of facts as they are written. */
  public static Question asWritten(KnowledgeBase knowledge, Query query) {
    return new Question(knowledge.dataset(), query);
  }

  /** A query of facts and what follows, in which literals stand for their values. */
  public static Question byValue(KnowledgeBase knowledge, Query query) {
    return new Question(knowledge.dataset(), ByValue.of(query, knowledge.dataset()));
  }

  /** The same where blank nodes may stand for literals and triple terms, which have types, too. */
  public static Question ofAnything(KnowledgeBase knowledge, Query query) {
    Query asked = ByValue.of(query, knowledge.dataset());
    if (knowledge.workings().isEmpty()) {
      return new Question(knowledge.dataset(), asked);
    }
    DatasetGraph all =
        new DatasetGraphMapLink(
            new MultiUnion(new Graph[] {knowledge.everything(), knowledge.workings()}));
    knowledge
        .dataset()
        .listGraphNodes()
        .forEachRemaining(name -> all.addGraph(name, knowledge.dataset().getGraph(name)));
    return new Question(all, Existence.of(asked));
  }

  /**
   * What holds of the numbered properties of containers that a query names and nobody else does:
   * that each is something. There is one for each number, so they cannot all be known in advance.
   */
  public static List<Triple> members(KnowledgeBase knowledge, Query query) {
    List<Triple> members = new ArrayList<>();
    for (Node term : QueryTerms.of(query).terms()) {
      if (member(term) && !knowledge.mentions(term)) {
        members.add(Triple.create(term, RDF.Nodes.type, RDFS.Nodes.Resource));
      }
    }
    return members;
  }

  /** Whether a term is a numbered property of containers. */
  static boolean member(Node term) {
    return term.isURI() && MEMBER.matcher(term.getURI()).matches();
  }
}
