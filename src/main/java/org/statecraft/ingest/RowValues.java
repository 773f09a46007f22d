package org.statecraft.ingest;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.jspecify.annotations.Nullable;

/** What the variables of a mapping stand for: a row's cells, and what is worked out of them. */
final class RowValues extends BindingBase {
  private static final Binding NOTHING = BindingRoot.create();

  private final RowVariables variables;
  private final @Nullable Node[] values;

  private RowValues(Binding parent, RowVariables variables, @Nullable Node[] values) {
    super(parent);
    this.variables = variables;
    this.values = values;
  }

  /** No values yet. */
  static RowValues none(RowVariables variables) {
    return new RowValues(NOTHING, variables, new Node[variables.size()]);
  }

  /** The same values, to be changed by themselves. */
  RowValues copy() {
    return new RowValues(parent, variables, values.clone());
  }

  /** The value at a place; null if there is none. */
  @Nullable Node at(int place) {
    return values[place];
  }

  /** Gives a variable a value. */
  void set(int place, Node value) {
    values[place] = value;
  }

  /** Adds the values of others; says whether both agree, where it may stop when they do not. */
  boolean join(@Nullable Node[] others) {
    for (int place = 0; place < others.length; place++) {
      Node own = values[place];
      Node other = others[place];
      if (own == null) {
        values[place] = other;
      } else if (other != null && !own.equals(other)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the values of others; says whether both agree, where it may stop when they do not. */
  boolean join(RowValues others) {
    return join(others.values);
  }

  private IntStream given() {
    return IntStream.range(0, values.length).filter(place -> values[place] != null);
  }

  @Override
  protected Iterator<Var> vars1() {
    return given().mapToObj(variables::at).iterator();
  }

  @Override
  protected int size1() {
    return (int) given().count();
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
  protected @Nullable Node get1(Var variable) {
    int place = variables.place(variable);
    return place < 0 ? null : values[place];
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return new RowValues(parent, variables, values);
  }
}
