package org.statecraft.infer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.Condition;

/**
 * The sums, means and counts within a body. What they add up is matched in the working memory, and
 * the query engine is left with what it is made for: grouping and adding up.
 */
final class InnerQueries {
  private final Workings workings;

  /** The bodies that can be matched without the query engine, by what is added up of each. */
  private final Map<OpGroup, Body> bodies = new HashMap<>();

  InnerQueries(Body body, Workings workings) {
    this.workings = workings;
    for (Condition condition : body.conditions()) {
      if (condition instanceof Condition.Subquery inner
          && (inner.query().hasGroupBy() || inner.query().hasAggregators())
          && BodyReader.plain(inner.body())) {
        OpGroup group = group(Algebra.compile(inner.query()));
        bodies.put(group, inner.body());
        workings.stated().prepare(inner.body());
      }
    }
  }

  /** The outermost grouping of a query that has one: it is under whatever works on its results. */
  private static OpGroup group(Op op) {
    return switch (op) {
      case OpGroup group -> group;
      case Op1 outer -> group(outer.getSubOp());
      case Op2 withValues -> group(withValues.getLeft());
      default -> throw new IllegalStateException("no grouping: " + op);
    };
  }

  boolean none() {
    return bodies.isEmpty();
  }

  /** The algebra of the body with what is added up now in the place of how it is found. */
  Op matched(Op op) {
    return switch (op) {
      case OpGroup group -> matched(group);
      // The same words mean something else within a graph.
      case OpGraph graph -> graph;
      case Op1 outer -> outer.copy(matched(outer.getSubOp()));
      case Op2 two -> two.copy(matched(two.getLeft()), matched(two.getRight()));
      default -> op;
    };
  }

  private Op matched(OpGroup group) {
    Body body = bodies.get(group);
    return body == null
        ? group
        : OpGroup.create(
            rows(body, List.copyOf(OpVars.visibleVars(group.getSubOp()))),
            group.getGroupVars(),
            group.getAggregators());
  }

  /** What matches a body now, each solution as often as there is a way to it. */
  private Op rows(Body body, List<Var> columns) {
    Table rows = TableFactory.create(columns);
    Planner planner = new Planner(body, workings);
    Operator each =
        row -> {
          rows.addBinding(row.only(columns));
          return false;
        };
    planner
        .plan(body, Planner.WHOLE, each)
        .run(new Solution(workings.facts().terms(), planner.places()));
    return OpTable.create(rows);
  }
}
