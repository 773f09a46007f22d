package org.statecraft.validate;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Place;
import org.statecraft.kb.RdfFile;
import org.statecraft.lint.Finding;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/**
 * Shapes in a file, as Jena reads them, with the W3C's text where Jena is more lenient. What they
 * import is not fetched.
 *
 * @param document the file
 * @param graph what it states
 * @param shapes the shapes in it
 */
record ShapesFile(Document document, Graph graph, Shapes shapes) {
  /**
   * Reads a file of shapes.
   *
   * @throws InputProblem if it is no RDF, or its shapes are not well-formed, with the place
   */
  static ShapesFile read(RdfFile file) {
    Document document = Document.read(file);
    document.faults().stream()
        .filter(fault -> fault.severity() == Finding.Severity.ERROR)
        .findFirst()
        .ifPresent(
            fault -> {
              throw new InputProblem(fault.sentence(), fault.remedy(), fault.position(), null);
            });
    Graph graph = GraphFactory.createDefaultGraph();
    document.statements().forEach(each -> graph.add(each.triple()));
    new ShapesSyntax(document, graph).check();
    new ShapeCircles(document, graph).check();
    new ConstraintQueries(document, graph).check();
    return new ShapesFile(document, graph, parse(document, graph));
  }

  private static Shapes parse(Document document, Graph graph) {
    try {
      Shapes shapes = Shapes.parse(graph);
      Conformance.settle(shapes, graph);
      if (shapes.getTargetShapes().isEmpty()) {
        throw new InputProblem(
            document.file().path() + " holds no shape that says what it is for",
            "give a shape a sh:targetClass, sh:targetNode, sh:targetSubjectsOf or"
                + " sh:targetObjectsOf");
      }
      return shapes;
    } catch (JenaException | ClassCastException | IllegalArgumentException broken) {
      throw new InputProblem(
          document.file().path() + ": its shapes are not well-formed: " + broken.getMessage(),
          "see https://www.w3.org/TR/shacl/ for what a shape may say",
          null,
          broken);
    }
  }

  /** A fault of a file of shapes where it says something. */
  static InputProblem fault(
      Document document, Triple said, boolean atObject, String sentence, @Nullable String remedy) {
    Place place =
        document.statements().stream()
            .filter(each -> each.triple().equals(said))
            .map(each -> atObject ? each.object() : each.predicate())
            .findFirst()
            .orElse(Place.NONE);
    SourcePosition bare = document.position(place);
    Map<Long, String> lines = document.file().lines(Set.of(bare.line()));
    return new InputProblem(
        sentence,
        remedy,
        new SourcePosition(bare.source(), bare.line(), bare.column(), lines.get(bare.line())),
        null);
  }

  /** What a shape is called in messages. */
  static String name(Document document, Node shape) {
    return shape.isURI() ? document.prefixes().display(shape) : "a shape without a name";
  }
}
