package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.kb.Facts.KB;
import static org.statecraft.kb.Facts.count;
import static org.statecraft.kb.Facts.select;
import static org.statecraft.kb.Facts.shown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Knowledge;
import org.statecraft.Live;

/** The knowledge base is well made: shapes, vocabulary, provenance, names. */
@Live
class KnowledgeBaseTest {
  @Test
  void everythingConformsToTheShapes() {
    Shapes shapes =
        Shapes.parse(
            RDFDataMgr.loadGraph(Knowledge.live().resolve("ontology/shapes.ttl").toString()));
    ValidationReport report = ShaclValidator.get().validate(shapes, KB.everything());
    assertThat(report.conforms()).as(() -> print(report)).isTrue();
    assertThat(shapes.numShapes()).isGreaterThan(10);
  }

  @Test
  void nobodyStandsOnBothSidesOfARelation() {
    Graph relation = GraphFactory.createDefaultGraph();
    Node node = NodeFactory.createURI("http://example/relation");
    relation.add(node, RDF.type.asNode(), term("InferredRelation"));
    relation.add(node, term("sideA"), NodeFactory.createURI("http://example/a"));
    relation.add(node, term("sideB"), NodeFactory.createURI("http://example/b"));
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));
    assertThat(ShaclValidator.get().validate(shapes, relation).conforms()).isTrue();
    relation.add(node, term("sideB"), NodeFactory.createURI("http://example/a"));
    assertThat(ShaclValidator.get().validate(shapes, relation).getEntries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.message()).contains("both sides"));
  }

  /** Two descriptions of one thing would part when one of them is changed. */
  @ParameterizedTest
  @ValueSource(strings = {"ontology", "ontology/world", "cases"})
  void eachThingIsDescribedOnceInAFile(String folder) throws IOException {
    Pattern subject = Pattern.compile("(?m)^(\\S+) a ");
    try (Stream<Path> files = Files.list(Knowledge.live().resolve(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".ttl")).toList()) {
        List<String> described =
            subject.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
        assertThat(described).as("%s", file).doesNotHaveDuplicates();
      }
    }
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  private static String print(ValidationReport report) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    ShLib.printReport(out, report);
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsABlankNode() {
    assertThat(nodes(KB.everything()).filter(Node::isBlank)).isEmpty();
  }

  private static Stream<Node> nodes(Graph graph) {
    return graph.stream()
        .flatMap(
            triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  @Test
  void everyTermInUseIsDeclared() {
    Set<String> declared =
        select("SELECT DISTINCT ?t { ?t a ?kind }").stream()
            .map(row -> row.get("t").toString())
            .collect(Collectors.toSet());
    Set<String> undeclared =
        nodes(KB.everything())
            .filter(node -> node.isURI() && node.getURI().startsWith(Namespaces.ONTOLOGY))
            .map(Node::getURI)
            .filter(iri -> !declared.contains(iri))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(undeclared).isEmpty();
  }

  @Test
  void everyIndividualSpokenOfIsDescribed() {
    Graph graph = KB.everything();
    assertThat(
            nodes(graph)
                .filter(node -> node.isURI() && node.getURI().startsWith(Namespaces.INDIVIDUALS))
                .distinct()
                .filter(node -> !graph.contains(Triple.create(node, Node.ANY, Node.ANY))))
        .isEmpty();
  }

  @Test
  void everyTermHasLabelAndDefinition() {
    assertThat(
            Facts.values(
                "SELECT ?x { VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty } ?x"
                    + " a ?kind FILTER STRSTARTS(STR(?x), STR(sc:)) FILTER NOT EXISTS { ?x"
                    + " rdfs:label ?l ; rdfs:comment ?c ; rdfs:isDefinedBy ?d } }"))
        .isEmpty();
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a skos:Concept FILTER STRSTARTS(STR(?x), STR(sc:)) FILTER NOT"
                    + " EXISTS { ?x skos:prefLabel ?l ; skos:definition ?c ; skos:inScheme ?s } }"))
        .isEmpty();
  }

  @Test
  void everyFactSaysWhereItIsFromAndHowFarItWasVerified() {
    assertThat(
            Facts.values(
                "SELECT ?x { VALUES ?kind { sc:Participation sc:StrategicRelationship sc:Action"
                    + " sc:Perception sc:Position sc:Vote sc:Endowment sc:Provision sc:Claim } ?x a"
                    + " ?kind"
                    + " FILTER NOT EXISTS { ?x sc:verification ?v } }"))
        .as("unmarked")
        .isEmpty();
    assertThat(
            Facts.values(
                "SELECT ?x { VALUES ?kind { sc:Participation sc:StrategicRelationship sc:Action"
                    + " sc:Perception sc:Position sc:Vote sc:Endowment sc:Provision sc:Observation"
                    + " sc:Claim"
                    + " } ?x a ?kind FILTER NOT EXISTS { ?x dct:source ?s } FILTER NOT EXISTS { ?x"
                    + " sc:verification sc:general-knowledge } }"))
        .as("without source, and not marked as general knowledge")
        .isEmpty();
  }

  @Test
  void whatOnlyTheArticleSaysIsAClaim() {
    assertThat(Facts.values("SELECT DISTINCT ?x { ?thing sc:verification sc:article-only ; a ?x }"))
        .containsExactly("Claim");
    assertThat(
            Facts.values(
                "SELECT ?x { ?x a sc:Claim FILTER NOT EXISTS { ?x sc:claims ?text ; sc:about ?about"
                    + " ; prov:wasAttributedTo ?author } }"))
        .isEmpty();
  }

  @Test
  void theArticlesCodingsAreThere() {
    assertThat(
            select(
                    "SELECT ?mechanism (COUNT(DISTINCT ?c) AS ?n) { ?c a sc:CodedRelation ;"
                        + " sc:codedBy kb:Cai-2024 ; sc:mechanism ?mechanism ; sc:basis ?b FILTER"
                        + " EXISTS { ?c sc:paragraph ?p } } GROUP BY ?mechanism")
                .stream()
                .collect(Collectors.toMap(row -> shown(row, "mechanism"), row -> shown(row, "n"))))
        .isEqualTo(
            java.util.Map.of(
                "relationship-linkage", "2",
                "heterogeneous-resources", "2",
                "strategic-vigilance", "1",
                "joint-capacity-building", "3",
                "complementarity", "3",
                "abstract-vision", "4"));
  }

  /** Every system and episode the article names has a case file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-iran",
        "us-china",
        "eu-ai-act",
        "aukus",
        "diana",
        "five-eyes",
        "china-asean",
        "china-arab",
        "china-africa",
        "mgcs",
        "governing-ai-for-humanity",
        "unga-78-265",
        "bletchley-declaration",
        "ai4sdgs"
      })
  void theArticlesEpisodesAreCases(String name) {
    assertThat(
            count(
                "SELECT ?t { GRAPH case:"
                    + name
                    + " { case:"
                    + name
                    + " a sc:Case ; dct:title ?t } }"))
        .isEqualTo(1);
  }

  @Test
  void everyFileIsAGraphThatDescribesItself() {
    int files = Layout.of(Knowledge.live()).graphs().size();
    assertThat(count("SELECT ?g { GRAPH ?g { ?g a ?kind ; dct:title ?title } }")).isEqualTo(files);
    assertThat(KB.dataset().stream().map(quad -> quad.asTriple()).distinct())
        .hasSize(KB.everything().size());
  }

  @Test
  void noTwoEntitiesShareALabel() {
    assertThat(
            select(
                    "SELECT ?label ?a ?b { ?a rdfs:label ?label . ?b rdfs:label ?label . FILTER"
                        + " (STR(?a) < STR(?b)) }")
                .stream()
                .map(row -> shown(row, "label")))
        .isEmpty();
  }

  @Test
  void mechanismsArePhasesTimesModes() {
    assertThat(count("SELECT ?m { ?m a sc:Mechanism ; sc:phase ?phase ; sc:mode ?mode }"))
        .isEqualTo(6);
    assertThat(
            count(
                "SELECT DISTINCT ?phase ?mode { ?m a sc:Mechanism ; sc:phase ?phase ; sc:mode ?mode"
                    + " }"))
        .isEqualTo(6);
  }
}
