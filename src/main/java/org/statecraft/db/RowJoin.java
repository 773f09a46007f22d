package org.statecraft.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of triple patterns over rows of numbers: for each row that matches the first
 * pattern those that match the second, and so on. Holds one solution at a time, and looks up no
 * term.
 */
final class RowJoin extends IteratorSlotted<Binding> {
  /** So many rows are looked at before it is asked whether anybody still waits. */
  private static final int ROWS_BETWEEN = 1 << 10;

  /** Bound by the solution that is gone on from. */
  private static final int GIVEN = -1;

  private static final int FREE = Integer.MAX_VALUE;

  private final Storage storage;
  private final KeptGraph.Rows rows;
  private final int offset;
  private final Iterator<Binding> input;
  private final BooleanSupplier stopping;
  private final List<Step> steps = new ArrayList<>();
  private final List<Var> variables;

  /** The value of each variable, and the step that bound it. */
  private final NodeId[] values;

  private final int[] boundBy;

  /** The rows that are left at each step up to the one that is being looked at. */
  private final List<Iterator<Tuple<NodeId>>> left = new ArrayList<>();

  private Binding before = Binding.noParent;

  /** What the patterns bind beyond the solution that is gone on from. */
  private List<Var> fresh = List.of();

  private int looked;

  /** A pattern: at each of three places the number of a term, or which variable stands there. */
  private static final class Step {
    final NodeId[] terms;
    final int[] variables;

    Step(NodeId[] terms, int[] variables) {
      this.terms = terms;
      this.variables = variables;
    }
  }

  RowJoin(
      Storage storage,
      KeptGraph.Rows rows,
      int offset,
      List<Triple> patterns,
      Iterator<Binding> input,
      BooleanSupplier stopping) {
    this.storage = storage;
    this.rows = rows;
    this.offset = offset;
    this.input = input;
    this.stopping = stopping;
    Set<Var> all = new LinkedHashSet<>();
    patterns.forEach(
        pattern -> places(pattern).filter(Var::isVar).map(Var::alloc).forEach(all::add));
    this.variables = List.copyOf(all);
    this.values = new NodeId[variables.size()];
    this.boundBy = new int[variables.size()];
    patterns.forEach(pattern -> steps.add(step(pattern)));
  }

  private static Stream<Node> places(Triple pattern) {
    return Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  private Step step(Triple pattern) {
    List<Node> places = places(pattern).toList();
    NodeId[] terms = new NodeId[places.size()];
    int[] chosen = new int[places.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = storage.wanted(places.get(i));
      chosen[i] = Var.isVar(places.get(i)) ? variables.indexOf(Var.alloc(places.get(i))) : -1;
    }
    return new Step(terms, chosen);
  }

  @Override
  protected boolean hasMore() {
    return true;
  }

  @Override
  protected @Nullable Binding moveToNext() {
    while (true) {
      if (left.isEmpty()) {
        if (!input.hasNext()) {
          return null;
        }
        begin(input.next());
      }
      int depth = left.size() - 1;
      Iterator<Tuple<NodeId>> found = left.get(depth);
      if (!found.hasNext()) {
        left.removeLast();
        free(depth);
      } else if (bind(depth, found.next())) {
        if (left.size() == steps.size()) {
          return solution();
        }
        left.add(find(depth + 1));
      }
    }
  }

  private void begin(Binding solution) {
    before = solution;
    List<Var> bound = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      NodeId given = NumberedSolution.number(solution, variables.get(i), storage);
      boundBy[i] = given == null ? FREE : GIVEN;
      if (given == null) {
        bound.add(variables.get(i));
      } else {
        values[i] = given;
      }
    }
    fresh = bound.equals(fresh) ? fresh : List.copyOf(bound);
    left.add(find(0));
  }

  /** The rows that fit a pattern and what is bound. */
  private Iterator<Tuple<NodeId>> find(int depth) {
    Step step = steps.get(depth);
    NodeId[] wanted = step.terms.clone();
    for (int i = 0; i < wanted.length; i++) {
      int variable = step.variables[i];
      if (variable >= 0 && boundBy[variable] < depth) {
        wanted[i] = values[variable];
      }
      if (NodeId.isDoesNotExist(wanted[i])) {
        return Collections.emptyIterator();
      }
    }
    return rows.find(wanted[0], wanted[1], wanted[2]);
  }

  /** Takes the values of a row, unless a variable that stands twice would have two. */
  private boolean bind(int depth, Tuple<NodeId> row) {
    if (++looked % ROWS_BETWEEN == 0 && stopping.getAsBoolean()) {
      throw new QueryCancelledException();
    }
    int[] chosen = steps.get(depth).variables;
    free(depth);
    for (int i = 0; i < chosen.length; i++) {
      int variable = chosen[i];
      if (variable >= 0 && boundBy[variable] >= depth) {
        NodeId value = row.get(offset + i);
        if (boundBy[variable] == depth && !values[variable].equals(value)) {
          return false;
        }
        values[variable] = value;
        boundBy[variable] = depth;
      }
    }
    return true;
  }

  private void free(int depth) {
    for (int variable : steps.get(depth).variables) {
      if (variable >= 0 && boundBy[variable] == depth) {
        boundBy[variable] = FREE;
      }
    }
  }

  private Binding solution() {
    NodeId[] numbers =
        fresh.size() == values.length
            ? Arrays.copyOf(values, values.length)
            : fresh.stream().map(each -> values[variables.indexOf(each)]).toArray(NodeId[]::new);
    return new NumberedSolution(storage, before, fresh, numbers);
  }
}
