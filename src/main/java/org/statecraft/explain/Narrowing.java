package org.statecraft.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/**
 * Puts values that solutions must have where they spare the most work: not only beside an
 * expression, but also into the sums in it. What has another value of what it is grouped by is in
 * another group, so that a group need not be found to find the others. The query engine would add
 * up everything and then look for what was asked.
 */
final class Narrowing {
  private Narrowing() {}

  /** The solutions of an expression that have some values. */
  static Op of(Op op, Binding values) {
    return values.isEmpty() ? op : OpJoin.create(OpTable.create(table(values)), within(op, values));
  }

  private static Op within(Op op, Binding values) {
    return switch (op) {
      case OpGroup group -> group(group, values);
      case OpProject project ->
          new OpProject(
              within(project.getSubOp(), only(values, Set.copyOf(project.getVars()))),
              project.getVars());
      case OpExtend extend -> extend.copy(within(extend.getSubOp(), others(values, extend)));
      case OpFilter filter -> filter.copy(within(filter.getSubOp(), values));
      case OpDistinct distinct -> distinct.copy(within(distinct.getSubOp(), values));
      case OpReduced reduced -> reduced.copy(within(reduced.getSubOp(), values));
      case OpJoin join ->
          join.copy(within(join.getLeft(), values), within(join.getRight(), values));
      case OpUnion union ->
          union.copy(within(union.getLeft(), values), within(union.getRight(), values));
      case OpLeftJoin option -> option.copy(within(option.getLeft(), values), option.getRight());
      case OpMinus minus -> minus.copy(within(minus.getLeft(), values), minus.getRight());
      // Which rows a LIMIT leaves depends on all of them; graphs and patterns hold no sum to reach.
      default -> op;
    };
  }

  private static Op group(OpGroup group, Binding values) {
    Set<Var> keys = new java.util.HashSet<>(OpVars.fixedVars(group.getSubOp()));
    keys.retainAll(
        group.getGroupVars().getVars().stream()
            .filter(variable -> !group.getGroupVars().hasExpr(variable))
            .toList());
    return group.copy(of(group.getSubOp(), only(values, keys)));
  }

  private static Binding others(Binding values, OpExtend extend) {
    Set<Var> others = new java.util.HashSet<>(values.varsMentioned());
    others.removeAll(extend.getVarExprList().getVars());
    return only(values, others);
  }

  private static Binding only(Binding values, Set<Var> wanted) {
    BindingBuilder only = BindingFactory.builder();
    values.forEach(
        (variable, value) -> {
          if (wanted.contains(variable)) {
            only.add(variable, value);
          }
        });
    return only.build();
  }

  private static Table table(Binding values) {
    List<Var> variables = new ArrayList<>(values.varsMentioned());
    Table table = TableFactory.create(variables);
    table.addBinding(values);
    return table;
  }
}
