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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Knowledge;
import org.statecraft.Live;
import org.statecraft.validate.Validator;

/** The knowledge base is well made: shapes, vocabulary, provenance, names. */
@Live
class KnowledgeBaseTest {
  /** As validate says it of all files: shapes, words, dates, labels and sources. */
  @Test
  void everyFileIsValid() {
    assertThat(
            findings(
                Layout.of(Knowledge.live()).shapes().orElseThrow(),
                List.of(Knowledge.live().resolve("ontology"), Knowledge.live().resolve("cases"))))
        .isEmpty();
  }

  @Test
  void nobodyStandsOnBothSidesOfARelation(@TempDir Path folder) throws IOException {
    Path shapes = Layout.of(Knowledge.live()).shapes().orElseThrow();
    Path file = folder.resolve("relation.ttl");
    String relation =
        """
        PREFIX sc: <https://w3id.org/statecraft/ontology#>
        <http://example/r> a sc:InferredRelation ; sc:sideA <http://example/a> ;
          sc:sideB <http://example/b>""";
    Files.writeString(file, relation + " .");
    assertThat(findings(shapes, List.of(file))).isEmpty();
    Files.writeString(file, relation + ", <http://example/a> .");
    assertThat(findings(shapes, List.of(file)))
        .singleElement()
        .satisfies(each -> assertThat(each).contains("both sides"));
  }

  private static List<String> findings(Path shapes, List<Path> files) {
    return new Validator(KB, Optional.of(Layout.of(Knowledge.live())), Optional.of(shapes))
            .check(files.stream().flatMap(file -> RdfFile.within(file).stream()).toList())
            .findings()
            .stream()
            .map(each -> each.position().place() + ": " + each.sentence())
            .toList();
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
