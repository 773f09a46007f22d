package org.statecraft.validate;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintComponentSPARQL;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** Puts constraints by the W3C's text in the place of Jena's where these differ. */
final class Conformance {
  private Conformance() {}

  /** Replaces constraints in shapes, and in the shapes that they are made of. */
  static void settle(Shapes shapes, Graph graph) {
    Set<Shape> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    shapes.getShapeMap().values().forEach(shape -> settle(shape, graph, seen));
  }

  private static void settle(Shape shape, Graph graph, Set<Shape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    Collection<Constraint> constraints = shape.getConstraints();
    boolean unique =
        constraints.stream()
            .anyMatch(each -> each instanceof UniqueLangConstraint one && one.isFlag());
    constraints.removeIf(Conformance::replaced);
    if (unique) {
      constraints.add(new UniqueLanguages());
    }
    graph.stream(shape.getShapeNode(), SHACL.sparql, Node.ANY)
        .map(Triple::getObject)
        .filter(each -> !off(graph, each))
        .forEach(each -> constraints.add(QueryConstraint.of(graph, shape, each)));
    constraints.addAll(ComponentConstraint.of(graph, shape));
    for (Node bound : List.of(SHACL.minLength, SHACL.maxLength)) {
      value(graph, shape.getShapeNode(), bound)
          .ifPresent(
              length ->
                  constraints.add(
                      new Length(bound, Long.parseLong(length.getLiteralLexicalForm()))));
    }
    shape.getPropertyShapes().forEach(each -> settle(each, graph, seen));
  }

  private static boolean replaced(Constraint constraint) {
    return constraint instanceof UniqueLangConstraint
        || constraint instanceof SparqlConstraint
        || constraint instanceof ConstraintComponentSPARQL
        || constraint instanceof StrMinLengthConstraint
        || constraint instanceof StrMaxLengthConstraint;
  }

  private static boolean off(Graph graph, Node constraint) {
    return graph.stream(constraint, SHACL.deactivated, Node.ANY)
        .anyMatch(each -> each.getObject().getLiteralLexicalForm().equals("true"));
  }

  /**
   * The length of a text, in characters and not in units of UTF-16.
   *
   * @param bound which bound it is
   * @param length the bound
   */
  private record Length(Node bound, long length) implements Constraint {
    private boolean keeps(Node value) {
      if (value.isBlank()) {
        return false;
      }
      String text = value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
      int own = text.codePointCount(0, text.length());
      return bound.equals(SHACL.minLength) ? own >= length : own <= length;
    }

    @Override
    public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node focus) {
      validate(context, shape, focus, null, Set.of(focus));
    }

    @Override
    public void validatePropertyShape(
        ValidationContext context,
        Graph data,
        Shape shape,
        Node focus,
        Path path,
        Set<Node> values) {
      validate(context, shape, focus, path, values);
    }

    private void validate(
        ValidationContext context, Shape shape, Node focus, @Nullable Path path, Set<Node> values) {
      values.stream()
          .filter(value -> !keeps(value))
          .forEach(
              value ->
                  context.reportEntry(
                      "the length is not as it has to be", shape, focus, path, value, this));
    }

    @Override
    public Node getComponent() {
      return bound.equals(SHACL.minLength)
          ? SHACL.MinLengthConstraintComponent
          : SHACL.MaxLengthConstraintComponent;
    }

    @Override
    public void visit(ConstraintVisitor visitor) {
      // Nobody prints it.
    }
  }

  /** One result for each language that two values or more are in, and none of the values in it. */
  private static final class UniqueLanguages implements Constraint {
    @Override
    public void validateNodeShape(ValidationContext context, Graph data, Shape shape, Node focus) {
      throw new IllegalStateException("sh:uniqueLang belongs to a property");
    }

    @Override
    public void validatePropertyShape(
        ValidationContext context,
        Graph data,
        Shape shape,
        Node focus,
        Path path,
        Set<Node> values) {
      Map<String, Integer> languages = new TreeMap<>();
      for (Node value : new HashSet<>(values)) {
        if (value.isLiteral() && !value.getLiteralLanguage().isEmpty()) {
          languages.merge(value.getLiteralLanguage().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
      languages.forEach(
          (language, count) -> {
            if (count > 1) {
              context.reportEntry(
                  count + " values are in the language " + language,
                  shape,
                  focus,
                  path,
                  null,
                  this);
            }
          });
    }

    @Override
    public Node getComponent() {
      return SHACL.UniqueLangConstraintComponent;
    }

    @Override
    public void visit(ConstraintVisitor visitor) {
      // Nobody prints it.
    }
  }

  /** The first value of a property. */
  static Optional<Node> value(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
  }

  /** Messages of a shape or a constraint. */
  static List<Node> messages(Graph graph, Node of) {
    return graph.stream(of, SHACL.message, Node.ANY).map(Triple::getObject).toList();
  }
}
