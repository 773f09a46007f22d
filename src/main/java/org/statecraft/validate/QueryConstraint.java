package org.statecraft.validate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.Guard;

/**
 * A constraint that is a query: each solution is a result, which names the constraint.
 *
 * @param node the constraint's name
 * @param query its query
 * @param messages what it says of a solution
 */
record QueryConstraint(Node node, Query query, List<Node> messages) implements Constraint {
  private static final Var THIS = Var.alloc("this");
  private static final Var SHAPE = Var.alloc("currentShape");
  private static final Var VALUE = Var.alloc("value");
  private static final Var PATH = Var.alloc("path");
  private static final Var MESSAGE = Var.alloc("message");

  /** The constraint of a shape. */
  static QueryConstraint of(Graph graph, Shape shape, Node constraint) {
    Node text =
        Conformance.value(graph, constraint, SHACL.select)
            .orElseThrow(
                () -> new IllegalArgumentException("a constraint by sh:sparql has no sh:select"));
    return new QueryConstraint(
        constraint,
        ConstraintQueries.query(graph, constraint, text, path(shape)),
        Conformance.messages(graph, constraint));
  }

  @Override
  public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node focus) {
    run(context, data, shape, focus, null);
  }

  @Override
  public void validatePropertyShape(
      ValidationContext context, Graph data, Shape shape, Node focus, Path path, Set<Node> values) {
    run(context, data, shape, focus, path);
  }

  private void run(
      ValidationContext context, Graph data, Shape shape, Node focus, @Nullable Path path) {
    rows(query, data, shape, focus, Map.of())
        .forEach(row -> report(context, shape, focus, path, row));
  }

  /** What stands for {@code $PATH} in a query: the path of a shape, as SPARQL writes it. */
  static String path(Shape shape) {
    return shape instanceof PropertyShape property ? property.getPath().toString() : "$PATH";
  }

  /** The solutions of a query with values that are bound before it runs. */
  static List<Binding> rows(
      Query query, Graph data, Shape shape, Node focus, Map<String, Node> values) {
    try (QueryExec execution = execution(query, data, shape, focus, values)) {
      return Iter.toList(execution.select());
    }
  }

  /** Whether a query has a solution, with values that are bound before it runs. */
  static boolean holds(Query query, Graph data, Shape shape, Node focus, Map<String, Node> values) {
    try (QueryExec execution = execution(query, data, shape, focus, values)) {
      return execution.ask();
    }
  }

  private static QueryExec execution(
      Query query, Graph data, Shape shape, Node focus, Map<String, Node> values) {
    QueryExecBuilder builder =
        QueryExec.dataset(DatasetGraphFactory.wrap(data))
            .query(query)
            .substitution(THIS, focus)
            .substitution(SHAPE, shape.getShapeNode())
            .context(Guard.CLOSED.context(ARQ.getContext()));
    values.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
    return builder.build();
  }

  private void report(
      ValidationContext context, Shape shape, Node focus, @Nullable Path path, Binding row) {
    Node value = row.get(VALUE);
    Node step = row.get(PATH);
    Path told = step != null && step.isURI() ? PathFactory.pathLink(step) : path;
    context.reportEntry(
        message(row, focus),
        shape,
        focus,
        told,
        value == null && path == null ? focus : value,
        this,
        node);
  }

  private String message(Binding row, Node focus) {
    Node own = row.get(MESSAGE);
    if (messages.isEmpty() || own != null) {
      return own == null ? "a query finds fault with it" : ShapeWords.text(own);
    }
    String text = ShapeWords.text(messages.getFirst());
    java.util.Iterator<Var> variables = row.vars();
    while (variables.hasNext()) {
      Var variable = variables.next();
      text = ShapeWords.filled(text, variable.getName(), row.get(variable));
    }
    return ShapeWords.filled(text, "this", focus);
  }

  @Override
  public Node getComponent() {
    return SHACL.SPARQLConstraintComponent;
  }

  @Override
  public void visit(ConstraintVisitor visitor) {
    // Nobody prints it.
  }
}
