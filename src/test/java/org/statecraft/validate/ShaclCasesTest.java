package org.statecraft.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.kb.RdfFile;

/**
 * Every constraint component of SHACL, paths, targets and constraints by queries: a file each in
 * the form of the W3C's suite, with data, shapes and the report that is expected.
 */
class ShaclCasesTest {
  private static final Path CASES = Path.of("src/test/resources/org/statecraft/validate/shacl");
  private static final Node EXPECTED =
      NodeFactory.createURI("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#result");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSizeGreaterThan(45);
      return all.stream()
          .map(file -> DynamicTest.dynamicTest(Findings.name(file), () -> check(file)));
    }
  }

  /** Each component of the W3C's text has a case that its constraint is found by. */
  @TestFactory
  Stream<DynamicTest> components() throws IOException {
    List<Graph> graphs = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      files.forEach(file -> graphs.add(ShapesFile.read(RdfFile.of(file)).graph()));
    }
    return SHACL.allStdConstraintComponents.stream()
        // Not of the text of 2017.
        .filter(each -> !Vocabulary.local(each).matches("(JS|Expression|.*List|.*Member).*"))
        // It has no results of its own.
        .filter(each -> !each.equals(SHACL.PropertyConstraintComponent))
        .map(
            each ->
                DynamicTest.dynamicTest(
                    Vocabulary.local(each),
                    () ->
                        assertThat(graphs)
                            .anyMatch(
                                graph ->
                                    graph.contains(
                                        Node.ANY, SHACL.sourceConstraintComponent, each))));
  }

  private static void check(Path path) {
    ShapesFile file = ShapesFile.read(RdfFile.of(path));
    Graph graph = file.graph();
    Node expected = value(graph, Node.ANY, EXPECTED).orElseThrow();
    Shacl shacl = new Shacl(file);
    Graph report = shacl.report(shacl.validate(graph, node -> true));
    Node found =
        report.stream(Node.ANY, RDF.type.asNode(), SHACL.ValidationReport)
            .map(Triple::getSubject)
            .findFirst()
            .orElseThrow();
    assertThat(value(report, found, SHACL.conforms))
        .isEqualTo(value(graph, expected, SHACL.conforms));
    assertThat(results(report, found, graph, expected))
        .containsExactlyInAnyOrderElementsOf(results(graph, expected, graph, expected));
  }

  private static Optional<Node> value(Graph graph, Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).findFirst();
  }

  /** Results as lines of what a case is about: of sources and messages, as far as it names them. */
  private static List<String> results(Graph graph, Node report, Graph model, Node expected) {
    List<Node> wanted =
        Stream.of(SHACL.sourceShape, SHACL.resultMessage)
            .filter(
                each ->
                    model.stream(expected, SHACL.result, Node.ANY)
                        .anyMatch(result -> model.contains(result.getObject(), each, Node.ANY)))
            .toList();
    return graph.stream(report, SHACL.result, Node.ANY)
        .map(Triple::getObject)
        .map(result -> line(graph, result, wanted))
        .toList();
  }

  private static String line(Graph graph, Node result, List<Node> wanted) {
    String path =
        value(graph, result, SHACL.resultPath)
            .map(head -> head.isURI() ? head.toString() : shape(graph, head))
            .orElse("-");
    List<Node> properties =
        new ArrayList<>(
            List.of(
                SHACL.focusNode,
                SHACL.value,
                SHACL.resultSeverity,
                SHACL.sourceConstraintComponent,
                SHACL.sourceConstraint));
    properties.addAll(wanted);
    return path
        + properties.stream()
            .map(
                property ->
                    graph.stream(result, property, Node.ANY)
                        .map(each -> name(each.getObject()))
                        .sorted()
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining(" | ", " | ", ""));
  }

  private static String name(Node term) {
    return term.isBlank() ? "[]" : term.toString();
  }

  /** A path as it is written, list in list, which its meaning does not tell. */
  private static String shape(Graph graph, Node head) {
    assertThat(ShaclPaths.parsePath(graph, head)).isNotNull();
    if (!head.isBlank()) {
      return head.equals(RDF.nil.asNode()) ? "" : head.toString();
    }
    Optional<Node> first = value(graph, head, RDF.first.asNode());
    if (first.isPresent()) {
      Node rest = value(graph, head, RDF.rest.asNode()).orElseThrow();
      String inner = shape(graph, first.get());
      return "(" + inner + (rest.isBlank() ? " " + shape(graph, rest).substring(1) : ")");
    }
    Triple said = graph.stream(head, Node.ANY, Node.ANY).findFirst().orElseThrow();
    return "[" + Vocabulary.local(said.getPredicate()) + " " + shape(graph, said.getObject()) + "]";
  }
}
