package org.statecraft.app;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.MatchedTriples;
import org.statecraft.query.QueryResult;
import org.statecraft.query.Question;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;

/** What a query found, as much of it as is wanted, and the facts that it rests on. */
public final class Found {
  /** Solutions of a pattern that are looked at for the facts behind rows. */
  private static final int SOLUTIONS = 2_000;

  private final Question question;
  private final List<Var> variables = new ArrayList<>();
  private final List<Binding> rows = new ArrayList<>();
  private final List<Triple> triples = new ArrayList<>();
  private boolean truth;
  private boolean more;

  private Found(Question question) {
    this.question = question;
  }

  /**
   * Asks.
   *
   * @param most so many rows or triples are wanted
   * @throws org.statecraft.problem.Problem if the query is refused or takes too long
   */
  public static Found by(Question question, int most) {
    Found found = new Found(question);
    try {
      question
          .runner(Guard.CLOSED, new Limits(OptionalLong.of(most)))
          .run(
              question.query(),
              result -> {
                found.read(result);
                return true;
              });
    } catch (LimitExceeded limit) {
      if (limit.cutShort()) {
        throw limit;
      }
      found.more = true;
    }
    return found;
  }

  private void read(QueryResult result) {
    switch (result) {
      case QueryResult.Rows all -> {
        variables.addAll(all.variables());
        all.bindings().forEachRemaining(rows::add);
      }
      case QueryResult.Triples all -> all.triples().forEachRemaining(triples::add);
      case QueryResult.Quads all ->
          all.quads().forEachRemaining(quad -> triples.add(quad.asTriple()));
      case QueryResult.Truth all -> truth = all.value();
    }
  }

  /** Whether nothing was found. */
  public boolean empty() {
    return rows.isEmpty() && triples.isEmpty() && !truth;
  }

  /** Whether there is more than was wanted. */
  public boolean more() {
    return more;
  }

  /** How many rows or triples were found. */
  public int size() {
    return Math.max(rows.size(), triples.size());
  }

  /** Whether the answer is a graph. */
  public boolean graph() {
    return !question.query().isSelectType() && !question.query().isAskType();
  }

  /** The columns; none of a graph. */
  public List<Var> variables() {
    return List.copyOf(variables);
  }

  /** The rows; none of a graph. */
  public List<Binding> rows() {
    return List.copyOf(rows);
  }

  /** The triples of a graph; none of rows. */
  public List<Triple> triples() {
    return List.copyOf(triples);
  }

  /** Writes it: as SPARQL Query Results JSON, or a graph as JSON-LD. */
  public void write(RenderSettings settings, OutputStream out) {
    OutputFormat format = graph() ? OutputFormat.JSONLD : OutputFormat.JSON;
    format.write(result(), settings, out);
  }

  private QueryResult result() {
    if (graph()) {
      return new QueryResult.Triples(triples.iterator());
    }
    return question.query().isSelectType()
        ? new QueryResult.Rows(variables, rows.iterator())
        : new QueryResult.Truth(truth);
  }

  /**
   * What rows rest on.
   *
   * @param byRow for each row, or for the truth that something holds, the triples that it rests on
   * @param cut whether there was too much to look at, so that triples may be missing
   */
  public record Behind(List<Set<Triple>> byRow, boolean cut) {}

  /** What the rows rest on; a graph rests on nothing but its own triples. */
  public Behind behind() {
    if (graph()) {
      return new Behind(triples.stream().map(Set::of).toList(), /* cut= */ false);
    }
    List<Binding> told =
        question.query().isSelectType()
            ? rows
            : truth ? List.of(BindingFactory.empty()) : List.of();
    MatchedTriples matched = new MatchedTriples(question.dataset(), question.query(), SOLUTIONS);
    List<Set<Triple>> byRow = matched.of(told);
    return new Behind(byRow, matched.cut());
  }
}
