package org.statecraft.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.app.Trace;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.MatchedTriples;
import org.statecraft.query.QueryResult;
import org.statecraft.query.Question;
import org.statecraft.render.OutputFormat;

/** What a query found, as much of it as is wanted, and the facts that it rests on. */
final class Found {
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
  static Found by(Question question, int most) {
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
  boolean empty() {
    return rows.isEmpty() && triples.isEmpty() && !truth;
  }

  /** Writes it into an answer, with the facts behind it. */
  void into(Answer answer, Trace trace) {
    Query query = question.query();
    if (query.isSelectType()) {
      answer.written(
          out ->
              OutputFormat.JSON.write(
                  new QueryResult.Rows(variables, rows.iterator()), answer.settings(), out));
    } else if (query.isAskType()) {
      answer.written(
          out -> OutputFormat.JSON.write(new QueryResult.Truth(truth), answer.settings(), out));
    } else {
      answer.written(
          out ->
              OutputFormat.JSONLD.write(
                  new QueryResult.Triples(triples.iterator()), answer.settings(), out));
    }
    if (more) {
      answer.cut(
          "the result goes on after "
              + Math.max(rows.size(), triples.size())
              + "; narrow the query, or raise limit (at most "
              + Budget.MOST_ROWS
              + ")");
    }
    behind(answer, trace);
    cite(answer, trace);
  }

  /** Cites what rows name as their sources, by columns of that name. */
  private void cite(Answer answer, Trace trace) {
    List<Var> columns =
        variables.stream()
            .filter(variable -> variable.getVarName().matches("(.*_)?sources?"))
            .toList();
    Set<Node> sources = new LinkedHashSet<>();
    for (Binding row : rows) {
      columns.stream().filter(row::contains).map(row::get).forEach(cell -> add(cell, sources));
    }
    answer.cite(sources.stream().map(trace::citation).toList());
  }

  private static void add(Node cell, Set<Node> sources) {
    if (cell.isURI()) {
      sources.add(cell);
    } else if (cell.isLiteral()) {
      for (String address : cell.getLiteralLexicalForm().split("\\s+", -1)) {
        if (address.matches("https?://.+")) {
          sources.add(NodeFactory.createURI(address));
        }
      }
    }
  }

  private void behind(Answer answer, Trace trace) {
    if (!question.query().isSelectType() && !question.query().isAskType()) {
      traced(triples, answer).forEach(triple -> trace.of(List.of(triple)).forEach(answer::fact));
      return;
    }
    List<Binding> told =
        question.query().isSelectType()
            ? rows
            : truth ? List.of(BindingFactory.empty()) : List.of();
    MatchedTriples matched = new MatchedTriples(question.dataset(), question.query(), SOLUTIONS);
    Map<Triple, Set<Integer>> byFact = new LinkedHashMap<>();
    List<Set<Triple>> byRow = matched.of(told);
    for (int i = 0; i < byRow.size(); i++) {
      int row = i;
      byRow
          .get(i)
          .forEach(fact -> byFact.computeIfAbsent(fact, none -> new LinkedHashSet<>()).add(row));
    }
    for (Triple fact : traced(byFact.keySet(), answer)) {
      trace
          .of(List.of(fact))
          .forEach(each -> answer.fact(each, byFact.getOrDefault(fact, Set.of())));
    }
    if (matched.cut() || byRow.stream().anyMatch(Set::isEmpty)) {
      answer.note(
          "facts behind some rows are not listed (rows that count, paths of any length, or too many"
              + " matches); the tool cite gives the sources of a triple");
    }
  }

  private static List<Triple> traced(Collection<Triple> facts, Answer answer) {
    if (facts.size() > Budget.TRACED) {
      answer.note(
          "of "
              + facts.size()
              + " facts behind the answer the first "
              + Budget.TRACED
              + " are traced to their sources; ask for fewer rows to see those of all");
    }
    return facts.stream().limit(Budget.TRACED).toList();
  }
}
