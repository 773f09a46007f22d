package org.statecraft.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.QueryResult;

/** Records of results: what makes them the same and what does not. */
class ResultRecordTest {
  private static final PortableText NAMES = PortableText.within(Path.of("/home/ann/work"));

  private static ResultRecord rows(boolean ordered, List<String> columns, List<List<Node>> rows) {
    List<Var> variables = columns.stream().map(Var::alloc).toList();
    List<Binding> bindings = new ArrayList<>();
    for (List<Node> row : rows) {
      BindingBuilder binding = Binding.builder();
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).equals(Node.ANY)) {
          binding.add(variables.get(i), row.get(i));
        }
      }
      bindings.add(binding.build());
    }
    ResultRecorder recorder = new ResultRecorder(NAMES, ordered);
    recorder.read(new QueryResult.Rows(variables, bindings.iterator()));
    return recorder.record();
  }

  private static ResultRecord graph(String turtle) {
    Graph graph = RDFParser.fromString("PREFIX : <urn:> " + turtle, Lang.TURTLE).toGraph();
    return graph(graph.find().toList());
  }

  private static ResultRecord graph(List<Triple> triples) {
    ResultRecorder recorder = new ResultRecorder(NAMES, /* ordered= */ false);
    recorder.read(new QueryResult.Triples(triples.iterator()));
    return recorder.record();
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  @Test
  void orderCountsWhereTheQueryAsksForIt() {
    List<List<Node>> rows = List.of(List.of(text("b")), List.of(text("a")));
    List<List<Node>> other = List.of(List.of(text("a")), List.of(text("b")));
    assertThat(rows(false, List.of("x"), rows).same(rows(false, List.of("x"), other))).isTrue();
    ResultRecord ordered = rows(true, List.of("x"), rows);
    assertThat(ordered.lines()).containsExactly("\"b\"", "\"a\"");
    assertThat(ordered.same(rows(true, List.of("x"), other))).isFalse();
    assertThat(ResultDifference.of(ordered, rows(true, List.of("x"), other)).reordered()).isTrue();
  }

  @Test
  void rowsAndColumnsAreCounted() {
    ResultRecord once = rows(false, List.of("x"), List.of(List.of(text("a"))));
    ResultRecord twice = rows(false, List.of("x"), List.of(List.of(text("a")), List.of(text("a"))));
    assertThat(once.same(twice)).isFalse();
    assertThat(ResultDifference.of(once, twice).gained()).containsExactly("\"a\"");
    assertThat(once.same(rows(false, List.of("y"), List.of(List.of(text("a")))))).isFalse();
    assertThat(rows(false, List.of("x", "y"), List.of(List.of(Node.ANY, text("a")))).lines())
        .containsExactly("\t\"a\"");
  }

  /** As {@code LC_ALL=C sort | sha256sum} has it, also beyond the first plane of Unicode. */
  @Test
  void theHashIsThatOfTheLinesInTheOrderOfTheirBytes() {
    ResultRecord record =
        rows(false, List.of("x"), List.of(List.of(text("😀")), List.of(text("ﬀ"))));
    assertThat(record.lines()).containsExactly("\"ﬀ\"", "\"😀\"");
    assertThat(record.sha256()).isEqualTo(Sha256.of("\"ﬀ\"\n\"😀\"\n"));
  }

  @Test
  void termsAreWrittenAsInCanonicalNQuads() {
    ResultRecord record =
        graph(
            """
            :s :p "a\\tb\\n\\"\\\\", "x"@en, "x"@ar--rtl, "01"^^<http://www.w3.org/2001/XMLSchema#integer>,
              <file:///home/ann/work/t.csv#row=2>, <file:///home/ann/other>, "é\\u0007",
              <<( :s :p :o )>> .
            """);
    assertThat(record.lines())
        .containsExactlyInAnyOrder(
            "<urn:s> <urn:p> \"a\\tb\\n\\\"\\\\\" .",
            "<urn:s> <urn:p> \"x\"@en .",
            "<urn:s> <urn:p> \"x\"@ar--rtl .",
            "<urn:s> <urn:p> \"01\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
            "<urn:s> <urn:p> <file:./t.csv#row=2> .",
            "<urn:s> <urn:p> <file:///home/ann/other> .",
            "<urn:s> <urn:p> \"é\\u0007\" .",
            "<urn:s> <urn:p> <<( <urn:s> <urn:p> <urn:o> )>> .");
  }

  /** Two circles of three, and one of six: each node looks the same from nearby. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "_:a :p _:b . _:b :p _:c . _:c :p _:a . _:d :p _:e . _:e :p _:f . _:f :p _:d .",
        "_:a :p _:b . _:b :p _:c . _:c :p _:d . _:d :p _:e . _:e :p _:f . _:f :p _:a .",
        "_:a :p _:a, [ :q \"1\" ], [ :q \"2\" ] . :s :p [], [] .",
      })
  void namesAndOrderOfBlankNodesDoNotCount(String turtle) {
    Graph graph = RDFParser.fromString("PREFIX : <urn:> " + turtle, Lang.TURTLE).toGraph();
    ResultRecord expected = graph(graph.find().toList());
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Map<Node, Node> names = new HashMap<>();
      List<Triple> renamed = new ArrayList<>();
      graph
          .find()
          .forEach(
              triple ->
                  renamed.add(
                      Triple.create(
                          renamed(triple.getSubject(), names),
                          triple.getPredicate(),
                          renamed(triple.getObject(), names))));
      Collections.shuffle(renamed, random);
      assertThat(graph(renamed)).isEqualTo(expected);
    }
  }

  private static Node renamed(Node node, Map<Node, Node> names) {
    return node.isBlank()
        ? names.computeIfAbsent(node, old -> NodeFactory.createBlankNode())
        : node;
  }

  @Test
  void graphsOfAnotherShapeDiffer() {
    assertThat(
            graph("_:a :p _:b . _:b :p _:a . _:c :p _:d . _:d :p _:c .")
                .same(graph("_:a :p _:b . _:b :p _:c . _:c :p _:d . _:d :p _:a .")))
        .isFalse();
  }

  /** The example of the W3C's recommendation of two nodes that are told by what they point to. */
  @Test
  void namesAreGivenInTheOrderOfHashes() {
    assertThat(graph(":p :q _:e0 ; :r _:e1 . _:e0 :s :u . _:e1 :t :u .").lines())
        .allSatisfy(line -> assertThat(line).doesNotContain("e0", "e1"))
        .anySatisfy(line -> assertThat(line).contains("_:c14n0"))
        .anySatisfy(line -> assertThat(line).contains("_:c14n1"));
  }

  @Test
  void blankNodesOfRowsAreToldByTheirRows() {
    Node one = NodeFactory.createBlankNode();
    Node other = NodeFactory.createBlankNode();
    List<List<Node>> shared =
        List.of(List.of(one, text("1")), List.of(one, text("2")), List.of(other, text("3")));
    List<List<Node>> sharedOtherwise =
        List.of(List.of(other, text("3")), List.of(one, text("2")), List.of(one, text("1")));
    List<List<Node>> apart =
        List.of(List.of(one, text("1")), List.of(other, text("2")), List.of(other, text("3")));
    ResultRecord record = rows(false, List.of("x", "y"), shared);
    assertThat(rows(false, List.of("x", "y"), sharedOtherwise)).isEqualTo(record);
    assertThat(rows(false, List.of("x", "y"), apart).same(record)).isFalse();
  }

  @Test
  void aBlankNodeWithinATripleTermIsRefused() {
    assertThatThrownBy(() -> graph(":s :p <<( _:a :p :o )>> ."))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("has no canonical name");
  }

  @Test
  void manyRowsThatLookTheSameTakeNoLongTime() {
    List<List<Node>> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rows.add(List.of(NodeFactory.createBlankNode(), iri("urn:x")));
    }
    assertThat(rows(false, List.of("x", "y"), rows).count()).isEqualTo(2_000);
  }
}
