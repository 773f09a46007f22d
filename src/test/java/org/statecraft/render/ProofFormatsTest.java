package org.statecraft.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.explain.Proof;

/** Proofs for programs: what is written can be read, and says what the proof says. */
class ProofFormatsTest {
  private static final String PROV = "http://www.w3.org/ns/prov#";

  @TempDir private Path folder;

  private static JsonObject json() {
    return JsonParser.parseString(Hostile.written(ProofFormat.JSON, 0, Hostile.proofs()))
        .getAsJsonObject();
  }

  @Test
  void jsonHoldsTheFieldsThatAreDocumentedAndTextsAsTheyAre() {
    List<JsonElement> proofs = json().getAsJsonArray("proofs").asList();
    assertThat(proofs).hasSize(3);
    JsonObject heard = proofs.getFirst().getAsJsonObject();
    assertThat(heard.keySet())
        .containsExactlyInAnyOrder(
            "triple", "status", "rule", "title", "sentence", "bindings", "premises");
    JsonObject object = heard.getAsJsonObject("triple").getAsJsonObject("object");
    assertThat(object.get("type").getAsString()).isEqualTo("literal");
    assertThat(object.get("value").getAsString()).isEqualTo(Hostile.TEXT);
    assertThat(heard.getAsJsonObject("bindings").keySet())
        .containsExactlyInAnyOrder("x", "y", "z", "n", "text");
    assertThat(heard.get("sentence").getAsString()).contains(Hostile.TEXT).contains(Hostile.LABEL);
    JsonObject stated = proofs.getLast().getAsJsonObject();
    assertThat(stated.get("status").getAsString()).isEqualTo("asserted");
    assertThat(stated.getAsJsonArray("evidence").get(0).getAsJsonObject().keySet())
        .containsExactlyInAnyOrder("sources", "paragraphs", "verification");
  }

  @Test
  void jsonTellsEveryPremiseByItsKind() {
    Set<String> kinds = new HashSet<>();
    kinds(json(), kinds);
    assertThat(kinds).containsExactlyInAnyOrder("fact", "absence", "test", "aggregate");
  }

  private static void kinds(JsonElement json, Set<String> kinds) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(part -> kinds(part, kinds));
    } else if (json.isJsonObject()) {
      JsonObject object = json.getAsJsonObject();
      if (object.has("kind")) {
        kinds.add(object.get("kind").getAsString());
        assertThat(object.get("kind").getAsString().equals("fact")).isEqualTo(object.has("proof"));
      }
      object.asMap().values().forEach(part -> kinds(part, kinds));
    }
  }

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);

  @Test
  void aPictureHasBothEndsOfEachArrow() {
    String dot = Hostile.written(ProofFormat.DOT, 0, Hostile.proofs());
    String plain = QUOTED.matcher(dot).replaceAll("Q");
    assertThat(plain).doesNotContain("\"");
    Set<String> declared = new HashSet<>();
    Matcher nodes = Pattern.compile("(?m)^  (\\w+) \\[label=Q").matcher(plain);
    while (nodes.find()) {
      assertThat(declared.add(nodes.group(1))).as(nodes.group(1)).isTrue();
    }
    Matcher edges =
        Pattern.compile("(?m)^  (\\w+) -> (\\w+)(?: \\[style=dashed\\])?;$").matcher(plain);
    Set<String> used = new HashSet<>();
    while (edges.find()) {
      used.addAll(List.of(edges.group(1), edges.group(2)));
    }
    assertThat(used).isEqualTo(declared).hasSizeGreaterThan(10);
  }

  @Test
  void aPictureCanBeDrawn() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/dot")), "Graphviz is not at hand");
    Path file = folder.resolve("proof.dot");
    Files.writeString(file, Hostile.written(ProofFormat.DOT, 0, Hostile.proofs()));
    Process process =
        new ProcessBuilder("/usr/bin/dot", "-Tplain", file.toString())
            .redirectErrorStream(true)
            .start();
    String drawn = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(drawn).isZero();
    assertThat(drawn.lines().filter(line -> line.startsWith("node ")).count()).isGreaterThan(10);
  }

  private static Graph graph(List<Proof> proofs) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(Hostile.written(ProofFormat.TURTLE, 0, proofs), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }

  @Test
  void inTurtleEveryTripleOfTheProofIsAStatement() {
    Graph graph = graph(Hostile.proofs());
    Set<Triple> told = new HashSet<>();
    graph.stream(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode())
        .map(Triple::getSubject)
        .forEach(
            statement ->
                told.add(
                    Triple.create(
                        only(graph, statement, RDF.subject.asNode()),
                        only(graph, statement, RDF.predicate.asNode()),
                        only(graph, statement, RDF.object.asNode()))));
    Set<Triple> expected = new HashSet<>();
    Hostile.proofs().forEach(proof -> triples(proof).forEach(expected::add));
    assertThat(told).isEqualTo(expected);
  }

  private static Stream<Triple> triples(Proof proof) {
    return switch (proof) {
      case Proof.Asserted leaf -> Stream.of(leaf.triple());
      case Proof.Derived step ->
          Stream.concat(
              Stream.of(step.triple()),
              step.proofs().values().stream().flatMap(ProofFormatsTest::triples));
    };
  }

  private static Node only(Graph graph, Node subject, Node property) {
    List<Triple> found = graph.find(subject, property, Node.ANY).toList();
    assertThat(found).as("%s %s", subject, property).hasSize(1);
    return found.getFirst().getObject();
  }

  @Test
  void inTurtleWhatAStepUsedIsWhatItsConclusionWasDerivedFrom() {
    Graph graph = graph(Hostile.proofs().subList(0, 1));
    Set<Node> reached = new HashSet<>();
    List<Triple> generated = graph.find(Node.ANY, prov("wasGeneratedBy"), Node.ANY).toList();
    assertThat(generated).hasSizeGreaterThan(2);
    for (Triple each : generated) {
      List<Node> used = objects(graph, each.getObject(), "used");
      assertThat(objects(graph, each.getSubject(), "wasDerivedFrom"))
          .containsExactlyInAnyOrderElementsOf(used)
          .isNotEmpty();
      assertThat(used)
          .allMatch(node -> graph.contains(node, RDF.type.asNode(), RDF.Statement.asNode()));
      reached.addAll(used);
      Node plan =
          only(graph, only(graph, each.getObject(), prov("qualifiedAssociation")), prov("hadPlan"));
      assertThat(graph.contains(plan, RDF.type.asNode(), prov("Plan"))).isTrue();
    }
    assertThat(
            graph.contains(
                Node.ANY, prov("hadPrimarySource"), NodeFactory.createURI("http://example/page")))
        .isTrue();
    long statements =
        graph.find(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode()).toList().size();
    assertThat(reached).as("all but the root").hasSize((int) statements - 1);
  }

  private static List<Node> objects(Graph graph, Node subject, String property) {
    return graph.stream(subject, prov(property), Node.ANY).map(Triple::getObject).toList();
  }

  @Test
  void namesInTurtleDependOnTheContentAlone() {
    assertThat(Hostile.written(ProofFormat.TURTLE, 0, Hostile.proofs()))
        .isEqualTo(Hostile.written(ProofFormat.TURTLE, 0, Hostile.proofs()));
  }
}
