package org.statecraft.rule;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * A body as an algebra expression for a query engine, so that a solution has values for all its
 * variables, also those between the steps of a path.
 */
public final class BodyAlgebra {
  /** The graph within which an expression is evaluated; empty for all that is known. */
  private final Optional<Node> active;

  private BodyAlgebra(Optional<Node> active) {
    this.active = active;
  }

  /** The algebra of a body. */
  public static Op of(Body body) {
    return of(body, OpTable.unit());
  }

  /**
   * The algebra of a body that some values are given for, as by {@code VALUES} before its first
   * condition. Tests see the values, and groups in it do not, as it is in SPARQL.
   */
  public static Op of(Body body, Binding given) {
    Table table = TableFactory.create(List.copyOf(given.varsMentioned()));
    table.addBinding(given);
    return of(body, given.isEmpty() ? OpTable.unit() : OpTable.create(table));
  }

  private static Op of(Body body, Op start) {
    return new BodyAlgebra(Optional.empty()).group(body, start);
  }

  private Op group(Body body, Op start) {
    Op op = start;
    ExprList filters = new ExprList();
    for (Condition condition : body.conditions()) {
      op = add(op, condition, filters);
    }
    return filters.isEmpty() ? op : OpFilter.filterBy(filters, op);
  }

  private Op group(Body body) {
    return group(body, OpTable.unit());
  }

  private Op add(Op op, Condition condition, ExprList filters) {
    return switch (condition) {
      case Condition.TriplePattern match -> pattern(op, match);
      case Condition.PathPattern(var pattern, var graph) ->
          OpJoin.create(op, named(new OpPath(pattern), graph));
      case Condition.Bind computed ->
          OpExtend.create(op, computed.variable(), computed.expression());
      case Condition.Values values -> OpJoin.create(op, OpTable.create(table(values)));
      case Condition.Union(var bodies) ->
          OpJoin.create(op, bodies.stream().map(this::group).reduce(OpUnion::create).orElse(op));
      case Condition.Group group -> OpJoin.create(op, group(group));
      case Condition.LeftJoin(var body) -> optional(op, body);
      case Condition.Minus(var body) -> OpMinus.create(op, group(body));
      case Condition.Subquery subquery -> OpJoin.create(op, Algebra.compile(subquery.query()));
      case Condition.Filter test -> later(op, test.expression(), filters);
      case Condition.NotExists(var body) -> later(op, new E_NotExists(group(body)), filters);
      case Condition.Exists(var body) -> later(op, new E_Exists(group(body)), filters);
    };
  }

  private static Op later(Op op, Expr filter, ExprList filters) {
    filters.add(filter);
    return op;
  }

  /** What is about one graph is evaluated within it; its patterns need not name it again. */
  private Op group(Condition.Group group) {
    return group.graph().isPresent() && !group.graph().equals(active)
        ? new OpGraph(group.graph().get(), new BodyAlgebra(group.graph()).group(group.body()))
        : group(group.body());
  }

  private Op pattern(Op op, Condition.TriplePattern match) {
    if (match.graph().equals(active) && op instanceof OpBGP before) {
      return longer(before, match);
    }
    if (op instanceof OpGraph before
        && before.getSubOp() instanceof OpBGP patterns
        && match.graph().filter(before.getNode()::equals).isPresent()) {
      return new OpGraph(before.getNode(), longer(patterns, match));
    }
    BasicPattern single = new BasicPattern();
    single.add(match.pattern());
    Op own = named(new OpBGP(single), match.graph());
    return op.equals(OpTable.unit()) ? own : OpJoin.create(op, own);
  }

  private static OpBGP longer(OpBGP before, Condition.TriplePattern match) {
    BasicPattern longer = new BasicPattern(before.getPattern());
    longer.add(match.pattern());
    return new OpBGP(longer);
  }

  private Op named(Op op, Optional<Node> graph) {
    return graph.isPresent() && !graph.equals(active) ? new OpGraph(graph.get(), op) : op;
  }

  private Op optional(Op op, Body body) {
    ExprList conditions = new ExprList();
    Op inner = OpTable.unit();
    for (Condition condition : body.conditions()) {
      inner = add(inner, condition, conditions);
    }
    return OpLeftJoin.create(op, inner, conditions);
  }

  private static Table table(Condition.Values values) {
    Table table = TableFactory.create(values.variables());
    values.rows().forEach(table::addBinding);
    return table;
  }
}
