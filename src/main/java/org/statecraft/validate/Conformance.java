package org.statecraft.validate;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ConstraintVisitor;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;

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
        constraints.stream().anyMatch(each -> each instanceof UniqueLangConstraint one && one.isFlag());
    constraints.removeIf(
        each -> each instanceof UniqueLangConstraint || each instanceof SparqlConstraint);
    if (unique) {
      constraints.add(new UniqueLanguages());
    }
    graph.stream(shape.getShapeNode(), SHACL.sparql, Node.ANY)
        .map(Triple::getObject)
        .filter(each -> !off(graph, each))
        .forEach(each -> constraints.add(QueryConstraint.of(graph, shape, each)));
    shape.getPropertyShapes().forEach(each -> settle(each, graph, seen));
  }

  private static boolean off(Graph graph, Node constraint) {
    return graph.stream(constraint, SHACL.deactivated, Node.ANY)
        .anyMatch(each -> each.getObject().getLiteralLexicalForm().equals("true"));
  }

  /** One result for each language that two values or more are in, and none of the values in it. */
  private static final class UniqueLanguages implements Constraint {
    @Override
    public void validateNodeShape(
        ValidationContext context, Graph data, Shape shape, Node focus) {
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

  /** Messages of a shape or a constraint. */
  static List<Node> messages(Graph graph, Node of) {
    return graph.stream(of, SHACL.message, Node.ANY).map(Triple::getObject).toList();
  }
}
