package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.statecraft.query.Guard;

/** Works out what a WHERE has to say of a row. */
final class RowEvaluation {
  private final FunctionEnv environment;
  private final IdentityHashMap<Expr, RememberedValue> values = new IdentityHashMap<>();

  /** An evaluation in which states are found by a function. */
  RowEvaluation(StateFunction states) {
    Context context = Guard.CLOSED.context(ARQ.getContext());
    FunctionRegistry known = FunctionRegistry.get(context);
    FunctionRegistry.set(
        context,
        new FunctionRegistry() {
          @Override
          public FunctionFactory getFunctionFactory(String uri) {
            return uri.equals(StateFunction.IRI) ? name -> states : known.getFunctionFactory(uri);
          }

          @Override
          public boolean isRegistered(String uri) {
            return uri.equals(StateFunction.IRI) || known.isRegistered(uri);
          }
        });
    environment = new FunctionEnvBase(context);
  }

  /** The solutions of a group for a row. */
  List<Binding> solutions(RowPattern group, Binding row) {
    List<Binding> solutions = List.of(row);
    for (RowPattern.Part part : group.parts()) {
      List<Binding> next = new ArrayList<>(solutions.size());
      for (Binding solution : solutions) {
        join(part, row, solution, next);
      }
      solutions = next;
    }
    return filtered(group, solutions);
  }

  private void join(RowPattern.Part part, Binding row, Binding solution, List<Binding> next) {
    switch (part) {
      case RowPattern.Assignment assignment -> next.add(assigned(assignment, solution));
      case RowPattern.Listed listed -> {
        for (Iterator<Binding> rows = listed.data().getTable().rows(); rows.hasNext(); ) {
          addJoin(solution, rows.next(), next);
        }
      }
      case RowPattern.Choice choice -> {
        for (RowPattern each : choice.groups()) {
          solutions(each, row).forEach(inner -> addJoin(solution, inner, next));
        }
      }
    }
  }

  private static void addJoin(Binding one, Binding other, List<Binding> joined) {
    Binding both = Algebra.merge(one, other);
    if (both != null) {
      joined.add(both);
    }
  }

  private Binding assigned(RowPattern.Assignment assignment, Binding solution) {
    RememberedValue value = values.get(assignment.value());
    if (value == null) {
      value = new RememberedValue(assignment.value());
      values.put(assignment.value(), value);
    }
    Node term = value.of(solution, environment);
    return term == null ? solution : BindingFactory.binding(solution, assignment.variable(), term);
  }

  private List<Binding> filtered(RowPattern group, List<Binding> solutions) {
    if (group.filters().isEmpty()) {
      return solutions;
    }
    List<Binding> kept = new ArrayList<>(solutions.size());
    for (Binding solution : solutions) {
      boolean holds = true;
      for (Expr filter : group.filters()) {
        holds = holds && filter.isSatisfied(solution, environment);
      }
      if (holds) {
        kept.add(solution);
      }
    }
    return kept;
  }
}
