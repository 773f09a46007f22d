package org.statecraft.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statecraft.Knowledge;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Prefixes;
import org.statecraft.kb.Sources;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;
import org.statecraft.query.QueryText;

class ExampleQueryTest {
  private static final KnowledgeBase KB = KnowledgeBase.open(Sources.of(Knowledge.frozen()));

  static Stream<Node> terms() {
    return Stream.concat(
            KB.everything().stream(Node.ANY, RDF.type.asNode(), Node.ANY).map(Triple::getObject),
            KB.everything().stream().map(Triple::getPredicate))
        .filter(term -> term.isURI() && term.getURI().startsWith(Namespaces.ONTOLOGY))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void theExampleOfATermFindsSomething(Node term) {
    String example = TermUse.of(KB, term, new CardQueries(KB)).map(TermUse::example).orElseThrow();
    long rows =
        new QueryRunner(KB.dataset(), Guard.CLOSED, Limits.NONE)
            .run(
                new QueryText(example, "example", "http://example/").parse(KB.prefixes()),
                result -> ((QueryResult.Rows) result).bindings().hasNext() ? 1L : 0L);
    assertThat(rows).as(example).isEqualTo(1);
  }

  @Test
  void whatEveryInstanceHasIsAskedForAndTheRestMayBeMissing() {
    Prefixes prefixes = KB.prefixes();
    String query =
        new ExampleQuery(prefixes)
            .ofClass(
                term("State"),
                3,
                List.of(
                    use("http://www.w3.org/2000/01/rdf-schema#label", 3, false),
                    use(Namespaces.ONTOLOGY + "iso3", 3, false),
                    use(Namespaces.ONTOLOGY + "region", 3, true),
                    use(Namespaces.ONTOLOGY + "state", 2, true)));
    assertThat(query)
        .isEqualTo(
            """
            SELECT ?state ?region ?iso3 ?state2 {
              ?state a sc:State ;
                sc:region ?region ;
                sc:iso3 ?iso3 .
              OPTIONAL { ?state sc:state ?state2 }
            }
            ORDER BY ?state
            LIMIT 10\
            """);
  }

  @Test
  void noTwoPropertiesShareAVariable() {
    String query =
        new ExampleQuery(KB.prefixes())
            .ofClass(
                term("Item"),
                1,
                List.of(
                    use(Namespaces.ONTOLOGY + "item2", 1, true),
                    use(Namespaces.ONTOLOGY + "item", 1, true)));
    assertThat(query).startsWith("SELECT ?item ?item2 ?item3 {");
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  private static ExampleQuery.Use use(String iri, long things, boolean linking) {
    return new ExampleQuery.Use(NodeFactory.createURI(iri), things, linking);
  }
}
