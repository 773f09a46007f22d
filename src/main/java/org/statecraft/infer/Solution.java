package org.statecraft.infer;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/** The values of a rule's variables while its body is matched, as numbers; 0 is no value. */
final class Solution extends BindingBase {
  private final Dictionary terms;
  private final Map<Var, Integer> places;
  private final int[] values;

  Solution(Dictionary terms, Map<Var, Integer> places) {
    super(null);
    this.terms = terms;
    this.places = places;
    this.values = new int[places.size()];
  }

  int at(int place) {
    return values[place];
  }

  void set(int place, int value) {
    values[place] = value;
  }

  void clear() {
    Arrays.fill(values, 0);
  }

  /** The values of some variables, where they have one; they stay while this row goes on. */
  Binding only(Collection<Var> variables) {
    BindingBuilder only = BindingFactory.builder();
    for (Var variable : variables) {
      Node value = get1(variable);
      if (value != null) {
        only.add(variable, value);
      }
    }
    return only.build();
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    Integer place = places.get(variable);
    return place == null || values[place] == 0 ? null : terms.term(values[place]);
  }

  @Override
  protected Iterator<Var> vars1() {
    return places.keySet().stream().filter(this::contains1).iterator();
  }

  @Override
  protected int size1() {
    return (int) Arrays.stream(values).filter(value -> value != 0).count();
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return get1(variable) != null;
  }

  @Override
  public Binding detach() {
    return BindingFactory.copy(this);
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    return BindingFactory.copy(this);
  }
}
