package org.statecraft.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;

/** Finds shapes that refer to themselves: of these SHACL does not say what they mean. */
final class ShapeCircles {
  private static final List<Node> DIRECT =
      List.of(SHACL.node, SHACL.property, SHACL.not, SHACL.qualifiedValueShape);
  private static final List<Node> LISTED = List.of(SHACL.and, SHACL.or, SHACL.xone);

  private final Document document;
  private final Graph graph;
  private final Set<Node> cleared = new HashSet<>();

  ShapeCircles(Document document, Graph graph) {
    this.document = document;
    this.graph = graph;
  }

  void check() {
    document.statements().stream()
        .map(Statement::s)
        .distinct()
        .forEach(shape -> follow(shape, new ArrayList<>()));
  }

  private void follow(Node shape, List<Node> way) {
    if (cleared.contains(shape)) {
      return;
    }
    way.add(shape);
    references(shape)
        .forEach(
            said -> {
              for (Node next : shapes(said)) {
                int begin = way.indexOf(next);
                if (begin >= 0) {
                  throw circle(said, way.subList(begin, way.size()), next);
                }
                follow(next, way);
              }
            });
    way.removeLast();
    cleared.add(shape);
  }

  private Stream<Triple> references(Node shape) {
    return Stream.concat(DIRECT.stream(), LISTED.stream())
        .flatMap(property -> graph.stream(shape, property, Node.ANY));
  }

  /** The shapes that a reference leads to: itself, or the members of a list. */
  private List<Node> shapes(Triple said) {
    if (DIRECT.contains(said.getPredicate())) {
      return List.of(said.getObject());
    }
    List<Node> members = new ArrayList<>();
    Node rest = said.getObject();
    while (graph.contains(rest, RDF.first.asNode(), Node.ANY)) {
      members.add(value(rest, RDF.first.asNode()));
      rest = value(rest, RDF.rest.asNode());
    }
    return members;
  }

  private Node value(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).findFirst().orElseThrow().getObject();
  }

  private RuntimeException circle(Triple said, List<Node> circle, Node again) {
    String names =
        Stream.concat(circle.stream(), Stream.of(again))
            .map(shape -> ShapesFile.name(document, shape))
            .collect(Collectors.joining(" → "));
    return ShapesFile.fault(
        document,
        said,
        /* atObject= */ true,
        "the shape refers to itself, which has no meaning in SHACL: " + names,
        "break the circle, for example by sh:class instead of sh:node");
  }
}
