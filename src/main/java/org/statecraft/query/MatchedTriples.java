package org.statecraft.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.task.Task;

/**
 * The triples that rows of an answer rest on: those that the patterns of the query match for each
 * row. What only tells that something is absent matches none, nor does a path of any length.
 */
public final class MatchedTriples {
  private final DatasetGraph dataset;
  private final PlainPatterns patterns;
  private final int most;
  private boolean cut;

  /**
   * @param dataset what was asked
   * @param query the query whose answer it is
   * @param most so many solutions of the pattern are looked at
   */
  public MatchedTriples(DatasetGraph dataset, Query query, int most) {
    this.dataset = dataset;
    this.patterns = PlainPatterns.of(query.getQueryPattern());
    this.most = most;
  }

  /** Whether there were more solutions than were looked at, so that triples may be missing. */
  public boolean cut() {
    return cut;
  }

  /** For each row the triples that it rests on, in the order of the query's text. */
  public List<Set<Triple>> of(List<Binding> rows) {
    List<Set<Triple>> found = new ArrayList<>();
    rows.forEach(row -> found.add(new LinkedHashSet<>()));
    if (rows.isEmpty() || patterns.triples().isEmpty()) {
      return found;
    }
    List<Var> known = known(rows);
    for (Binding solution : solutions(rows, known)) {
      List<Triple> matched = patterns.matchedBy(solution, dataset);
      for (int i = 0; i < rows.size(); i++) {
        if (same(rows.get(i), solution, known)) {
          found.get(i).addAll(matched);
        }
      }
    }
    return found;
  }

  /** The columns by which a row can be told among the solutions of the pattern. */
  private List<Var> known(List<Binding> rows) {
    return patterns.variables().stream()
        .filter(variable -> rows.stream().anyMatch(row -> row.contains(variable)))
        .filter(
            variable ->
                rows.stream()
                    .noneMatch(row -> row.contains(variable) && row.get(variable).isBlank()))
        .toList();
  }

  private static boolean same(Binding row, Binding solution, List<Var> known) {
    return known.stream()
        .allMatch(
            variable ->
                !row.contains(variable)
                    || !solution.contains(variable)
                    || row.get(variable).equals(solution.get(variable)));
  }

  private List<Binding> solutions(List<Binding> rows, List<Var> known) {
    Query wide = new Query();
    wide.setQuerySelectType();
    wide.setQueryResultStar(true);
    wide.setQueryPattern(known.isEmpty() ? patterns.element() : joined(rows, known));
    List<Binding> solutions = new ArrayList<>();
    try {
      new QueryRunner(dataset, Guard.CLOSED, new Limits(OptionalLong.of(most)))
          .run(
              wide,
              result -> {
                ((QueryResult.Rows) result).bindings().forEachRemaining(solutions::add);
                return true;
              });
    } catch (LimitExceeded more) {
      if (Task.stopping()) {
        throw more;
      }
      cut = true;
    }
    return solutions;
  }

  private Element joined(List<Binding> rows, List<Var> known) {
    ElementData values = new ElementData();
    known.forEach(values::add);
    Set<Binding> distinct = new LinkedHashSet<>();
    for (Binding row : rows) {
      BindingBuilder part = Binding.builder();
      known.stream()
          .filter(row::contains)
          .forEach(variable -> part.add(variable, row.get(variable)));
      distinct.add(part.build());
    }
    distinct.forEach(values::add);
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    group.addElement(patterns.element());
    return group;
  }
}
