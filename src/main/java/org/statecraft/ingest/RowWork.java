package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** The WHERE of a mapping, ready to be worked out for many rows. */
final class RowWork {
  private final List<Step> steps = new ArrayList<>();

  /** Whether a step begins with the row once more. */
  private final boolean again;

  /** Makes of the solutions so far those with one part more. */
  private interface Step {
    /**
     * Does so.
     *
     * @param row with which groups begin
     * @param solutions which are the step's own
     */
    List<RowValues> done(RowValues row, List<RowValues> solutions);
  }

  /** The work for a group. */
  RowWork(RowPattern group, RowExpressions expressions) {
    again = group.parts().stream().anyMatch(RowPattern.Choice.class::isInstance);
    for (RowPattern.Part part : group.parts()) {
      steps.add(
          switch (part) {
            case RowPattern.Assignment assignment ->
                new Assigned(
                    expressions.variables().place(assignment.variable()),
                    expressions.value(assignment.value()));
            case RowPattern.Listed listed -> new Listed(rows(listed, expressions.variables()));
            case RowPattern.Choice choice ->
                new Chosen(
                    choice.groups().stream().map(each -> new RowWork(each, expressions)).toList());
          });
    }
    if (!group.filters().isEmpty()) {
      steps.add(new Filtered(group.filters().stream().map(expressions::condition).toList()));
    }
  }

  private static List<@Nullable Node[]> rows(RowPattern.Listed listed, RowVariables variables) {
    List<@Nullable Node[]> rows = new ArrayList<>();
    for (Iterator<Binding> all = listed.data().getTable().rows(); all.hasNext(); ) {
      Binding written = all.next();
      @Nullable Node[] row = new Node[variables.size()];
      for (Var variable : listed.data().getVars()) {
        row[variables.place(variable)] = written.get(variable);
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * The solutions for a row.
   *
   * @param row which may become one of them
   */
  List<RowValues> solutions(RowValues row) {
    List<RowValues> solutions = new ArrayList<>(1);
    solutions.add(again ? row.copy() : row);
    for (Step step : steps) {
      solutions = step.done(row, solutions);
    }
    return solutions;
  }

  /** A value is worked out; where there is none, the variable has none. */
  private record Assigned(int place, RowExpression expression) implements Step {
    @Override
    public List<RowValues> done(RowValues row, List<RowValues> solutions) {
      for (RowValues solution : solutions) {
        Node value = expression.of(solution);
        if (value != null) {
          solution.set(place, value);
        }
      }
      return solutions;
    }
  }

  /** Values in a list. */
  private record Listed(List<@Nullable Node[]> rows) implements Step {
    @Override
    public List<RowValues> done(RowValues row, List<RowValues> solutions) {
      List<RowValues> joined = new ArrayList<>(solutions.size() * rows.size());
      for (RowValues solution : solutions) {
        for (@Nullable Node[] values : rows) {
          RowValues both = solution.copy();
          if (both.join(values)) {
            joined.add(both);
          }
        }
      }
      return joined;
    }
  }

  /** Groups beside each other, each of which sees the row alone. */
  private record Chosen(List<RowWork> groups) implements Step {
    @Override
    public List<RowValues> done(RowValues row, List<RowValues> solutions) {
      List<RowValues> joined = new ArrayList<>();
      for (RowValues solution : solutions) {
        for (RowWork group : groups) {
          for (RowValues inner : group.solutions(row.copy())) {
            RowValues both = solution.copy();
            if (both.join(inner)) {
              joined.add(both);
            }
          }
        }
      }
      return joined;
    }
  }

  /** What holds of a solution, or it is none. */
  private record Filtered(List<RowExpression> conditions) implements Step {
    @Override
    public List<RowValues> done(RowValues row, List<RowValues> solutions) {
      solutions.removeIf(solution -> !holds(solution));
      return solutions;
    }

    private boolean holds(RowValues solution) {
      for (RowExpression condition : conditions) {
        if (condition.of(solution) == null) {
          return false;
        }
      }
      return true;
    }
  }
}
