package org.statecraft.db;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A solution whose terms are numbers until somebody asks for them: most are only joined, counted or
 * dropped.
 */
final class NumberedSolution extends BindingBase {
  private final Storage storage;
  private final List<Var> variables;
  private final NodeId[] numbers;
  private final @Nullable Node[] terms;

  /**
   * @param before the solution that this one goes on from
   * @param variables what it adds
   * @param numbers the values of these
   */
  NumberedSolution(Storage storage, Binding before, List<Var> variables, NodeId[] numbers) {
    super(before);
    this.storage = storage;
    this.variables = variables;
    this.numbers = numbers;
    this.terms = new Node[numbers.length];
  }

  /** The number of a variable's value in a solution; null where it has none. */
  static @Nullable NodeId number(Binding solution, Var variable, Storage storage) {
    Binding part = solution;
    while (part instanceof NumberedSolution numbered && numbered.storage == storage) {
      int index = numbered.variables.indexOf(variable);
      if (index >= 0) {
        return numbered.numbers[index];
      }
      part = numbered.parent;
    }
    Node term = part == null ? null : part.get(variable);
    return term == null ? null : storage.number(term);
  }

  @Override
  protected Iterator<Var> vars1() {
    return variables.iterator();
  }

  @Override
  protected int size1() {
    return variables.size();
  }

  @Override
  protected boolean isEmpty1() {
    return variables.isEmpty();
  }

  @Override
  protected boolean contains1(Var variable) {
    return variables.contains(variable);
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int index = variables.indexOf(variable);
    if (index < 0) {
      return null;
    }
    Node term = terms[index];
    if (term == null) {
      term = storage.term(numbers[index]);
      terms[index] = term;
    }
    return term;
  }

  @Override
  protected Binding detachWithNewParent(Binding before) {
    BindingBuilder copy = Binding.builder(before);
    variables.forEach(variable -> copy.add(variable, get1(variable)));
    return copy.build();
  }
}
