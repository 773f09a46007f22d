package org.statecraft.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.app.Found;
import org.statecraft.app.Trace;

/** The facts that what a query found rests on, in an answer. */
final class FoundFacts {
  private final Found found;

  FoundFacts(Found found) {
    this.found = found;
  }

  /** Writes what was found into an answer, with the facts behind it. */
  void into(Answer answer, Trace trace) {
    answer.written(out -> found.write(answer.settings(), out));
    if (found.more()) {
      answer.cut(
          "the result goes on after "
              + found.size()
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
        found.variables().stream()
            .filter(variable -> variable.getVarName().matches("(.*_)?sources?"))
            .toList();
    Set<Node> sources = new LinkedHashSet<>();
    for (Binding row : found.rows()) {
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
    if (found.graph()) {
      traced(found.triples(), answer)
          .forEach(triple -> trace.of(List.of(triple)).forEach(answer::fact));
      return;
    }
    Found.Behind behind = found.behind();
    List<Set<Triple>> byRow = behind.byRow();
    Map<Triple, Set<Integer>> byFact = new LinkedHashMap<>();
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
    if (behind.cut() || byRow.stream().anyMatch(Set::isEmpty)) {
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
