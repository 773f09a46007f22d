package org.statecraft.ingest;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.jspecify.annotations.Nullable;

/** The cells of a row as a solution: variables that all rows share, and values of its own. */
final class RowBinding extends BindingBase {
  private final Var[] variables;
  private final @Nullable Node[] values;

  /** A row; a variable without a value is unbound. */
  RowBinding(Var[] variables, @Nullable Node[] values) {
    this(BindingRoot.create(), variables, values);
  }

  private RowBinding(Binding parent, Var[] variables, @Nullable Node[] values) {
    super(parent);
    this.variables = variables;
    this.values = values;
  }

  private int place(Var variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].equals(variable)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Arrays.stream(variables).filter(this::contains1).iterator();
  }

  @Override
  protected int size1() {
    return (int) Arrays.stream(variables).filter(this::contains1).count();
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
    int place = place(variable);
    return place < 0 ? null : values[place];
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return new RowBinding(parent, variables, values);
  }
}
