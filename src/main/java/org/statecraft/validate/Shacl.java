package org.statecraft.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.task.Task;

/** Validates by shapes and reports as SHACL has it. */
final class Shacl {
  private static final Comparator<ReportEntry> ORDER =
      Comparator.comparing((ReportEntry entry) -> entry.focusNode().toString())
          .thenComparing(entry -> String.valueOf(entry.resultPath()))
          .thenComparing(entry -> String.valueOf(entry.value()))
          .thenComparing(entry -> entry.sourceConstraintComponent().toString())
          .thenComparing(entry -> String.valueOf(entry.message()));

  private final ShapesFile file;

  Shacl(ShapesFile file) {
    this.file = file;
  }

  /**
   * What shapes find in data.
   *
   * @param focus which of the nodes that shapes are for are looked at
   */
  Collection<ReportEntry> validate(Graph data, Predicate<Node> focus) {
    ValidationContext context = ValidationContext.create(file.shapes(), data);
    for (Shape shape : file.shapes().getTargetShapes()) {
      for (Node node : VLib.focusNodes(data, shape)) {
        if (focus.test(node)) {
          Task.check();
          VLib.validateShape(context, data, shape, node);
        }
      }
    }
    return context.generateReport().getEntries();
  }

  /** The report of what no shape finds fault with. */
  static Graph conforms() {
    Graph report = GraphFactory.createDefaultGraph();
    begin(report, /* conforms= */ true);
    return report;
  }

  private static Node begin(Graph report, boolean conforms) {
    Node whole = NodeFactory.createBlankNode("report");
    report.add(whole, RDF.type.asNode(), SHACL.ValidationReport);
    report.add(
        whole,
        SHACL.conforms,
        NodeFactory.createLiteralDT(Boolean.toString(conforms), XSDDatatype.XSDboolean));
    return whole;
  }

  /** The report of the W3C's text. */
  Graph report(Collection<ReportEntry> entries) {
    Graph report = GraphFactory.createDefaultGraph();
    Node whole = begin(report, entries.isEmpty());
    // Names that do not change, so that a report is written alike each time.
    int number = 0;
    for (ReportEntry entry : entries.stream().sorted(ORDER).toList()) {
      Node result = NodeFactory.createBlankNode("result-" + ++number);
      report.add(whole, SHACL.result, result);
      report.add(result, RDF.type.asNode(), SHACL.ValidationResult);
      report.add(result, SHACL.focusNode, entry.focusNode());
      report.add(result, SHACL.resultSeverity, entry.severity().level());
      report.add(result, SHACL.sourceShape, entry.source());
      report.add(result, SHACL.sourceConstraintComponent, entry.sourceConstraintComponent());
      constraint(report, result, entry);
      if (entry.value() != null) {
        report.add(result, SHACL.value, entry.value());
      }
      if (entry.resultPath() != null) {
        report.add(result, SHACL.resultPath, path(report, entry));
      }
      entry
          .messages()
          .forEach(
              message ->
                  report.add(result, SHACL.resultMessage, ShapeWords.filled(message, entry)));
    }
    return report;
  }

  /** Jena names the shape where it has no better; the text wants the constraint or nothing. */
  private static void constraint(Graph report, Node result, ReportEntry entry) {
    if (entry.constraint() instanceof QueryConstraint query) {
      report.add(result, SHACL.sourceConstraint, query.node());
    }
  }

  private void copy(Node part, Graph report) {
    if (part.isBlank() && !report.contains(part, Node.ANY, Node.ANY)) {
      file.graph().stream(part, Node.ANY, Node.ANY)
          .forEach(
              said -> {
                report.add(said);
                copy(said.getObject(), report);
              });
    }
  }

  /**
   * The path as the shape has it: Jena would write a sequence of three as two, one in the other.
   */
  private Node path(Graph report, ReportEntry entry) {
    Path path = entry.resultPath();
    if (path instanceof P_Link link) {
      return link.getNode();
    }
    return file.graph().stream(entry.source(), SHACL.path, Node.ANY)
        .map(Triple::getObject)
        .findFirst()
        .map(
            head -> {
              copy(head, report);
              return head;
            })
        .orElseGet(() -> ShaclPaths.pathToRDF(path, report));
  }
}
