package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/** Triples and patterns as people type them, in good faith and in bad. */
class PatternTextTest {
  private static final String EXAMPLE = "http://example/";

  private static Prefixes prefixes() {
    Prefixes prefixes = new Prefixes();
    prefixes.declare("", EXAMPLE);
    return prefixes;
  }

  private static Node node(String name) {
    return NodeFactory.createURI(EXAMPLE + name);
  }

  private static Triple triple(String subject, String predicate, String object) {
    return Triple.create(node(subject), node(predicate), node(object));
  }

  private static List<Triple> triples(String text) {
    return new PatternText(text, "--add").triples(KnownFacts.of(List.of(), prefixes()));
  }

  private static List<Triple> matching(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "PREFIX : <http://example/> :a :likes :b, :c ; a :State . :b :likes :b ; :says '} #' .",
            Lang.TURTLE)
        .parse(graph);
    return new PatternText(text, "--remove").matching(graph, KnownFacts.of(List.of(), prefixes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":a :likes :b",
        "  :a :likes :b .  ",
        ":a :likes :b;",
        ":a :likes :b ; .",
        "<http://example/a> <http://example/likes> <http://example/b>",
        "\r\n:a\r\n:likes\r\n\t:b\r\n.\r\n",
        "# a remark\n:a :likes :b # another }\n"
      })
  void aTripleIsReadHoweverItIsSet(String text) {
    assertThat(triples(text)).containsExactly(triple("a", "likes", "b"));
  }

  @Test
  void severalAreReadAsInTurtle() {
    assertThat(triples(":a :likes :b , :c ; a :State .\n:b :likes :a"))
        .containsExactlyInAnyOrder(
            triple("a", "likes", "b"),
            triple("a", "likes", "c"),
            Triple.create(node("a"), org.apache.jena.vocabulary.RDF.type.asNode(), node("State")),
            triple("b", "likes", "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "} WHERE { ?s ?p ?o } #",
        "it's {braces} ?x",
        "a ? b",
        "\\u0007 \\\\ \\n",
        "é ñ 漢 😀"
      })
  void textsStayWhatTheyAre(String value) {
    List<Triple> read = triples(":a :says \"" + value + "\"");
    assertThat(read).hasSize(1);
    assertThat(read.getFirst().getObject().getLiteralLexicalForm())
        .isEqualTo(value.replace("\\u0007", "\u0007").replace("\\\\", "\\").replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "# only a remark",
        ":a :likes",
        ":a :likes ?x",
        "?",
        ":a ? :b",
        ":a :likes :b . } WHERE { ?s ?p ?o } #",
        ":a :likes :b } WHERE { ?s ?p ?o",
        "} WHERE { ?s ?p ?o } #",
        ":a :likes :b } ; DROP ALL #",
        "GRAPH :g { :a :likes :b }",
        ":a :likes :b . GRAPH :g { :a :likes :c }",
        ":a :likes+ :b",
        ":a ^:likes :b",
        "FILTER (true)",
        ":a :likes :b FILTER (true)",
        "SELECT * { ?s ?p ?o }",
        "INSERT DATA { :a :likes :b }",
        ":a :likes 'open",
        ":a :likes \"\"\"open",
        ":a nope:likes :b",
        "PREFIX x: <http://x/> x:a x:b x:c"
      })
  void whatIsNoTripleToAddIsRefused(String text) {
    assertThatThrownBy(() -> triples(text)).isInstanceOf(InputProblem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        ":a :likes :b         ~ 1",
        ":a :likes ?x         ~ 2",
        ":a :likes ?          ~ 2",
        "? :likes ?           ~ 3",
        "?x :likes ?x         ~ 1",
        "? ? ?                ~ 5",
        "?x :likes ?y . ?y :likes ?y ~ 2",
        ":a ?p ?o ; :likes :b ~ 3",
        "?x :says '} #'       ~ 1",
        "[] :likes :c         ~ 1",
        "_:x :likes _:x       ~ 1",
        ":z :likes ?x         ~ 0",
        ":a a ?               ~ 1"
      })
  void aPatternStandsForAllThatFits(String text, int count) {
    assertThat(matching(text)).hasSize(count).allMatch(Triple::isConcrete);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        ":a :likes",
        ":a :likes+ ?x",
        ":a :likes|a ?x",
        ":a !:likes ?x",
        "?x :likes ?y FILTER (?x != ?y)",
        "?x :likes ?y OPTIONAL { ?y ?p ?o }",
        "{ ?x :likes ?y } UNION { ?y :likes ?x }",
        "GRAPH ?g { ?x :likes ?y }",
        "SERVICE <http://example.org/> { ?x ?y ?z }",
        "?x :likes ?y } #",
        "?x :likes ?y } ORDER BY ?x #",
        "?x :likes ?y } LIMIT 1 #",
        "} #",
        "VALUES ?x { :a } ?x :likes ?y",
        "?x :likes ?y BIND (?x AS ?z)",
        "SELECT ?x { ?x :likes ?y }"
      })
  void whatIsNoPatternOfTriplesIsRefused(String text) {
    assertThatThrownBy(() -> matching(text)).isInstanceOf(InputProblem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        ":a :likes } . :b               ~ 1 ~ 11",
        ":a nope:likes :b               ~ 1 ~ 4",
        "} WHERE { ?s ?p ?o } #         ~ 1 ~ 1",
        ":a :likes :b .\\n:b :likes }   ~ 2 ~ 11",
        ":a :likes :b .\\r\\n:b nope:x :c ~ 2 ~ 4"
      })
  void whatIsWrongIsShownInWhatTheUserWrote(String text, long line, long column) {
    String written = text.replace("\\n", "\n").replace("\\r", "\r");
    InputProblem problem = catchThrowableOfType(InputProblem.class, () -> triples(written));
    SourcePosition place = problem.position().orElseThrow();
    assertThat(place.place()).isEqualTo("--add:" + line + ":" + column);
    assertThat(place.text()).isEqualTo(written.lines().toList().get((int) line - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x :likes", ":a :likes :b ;;; }", "? :likes } ?", ":a\n:likes\n", "'"})
  void noPlaceLiesOutsideOfTheText(String text) {
    InputProblem problem = catchThrowableOfType(InputProblem.class, () -> matching(text));
    problem
        .position()
        .ifPresent(
            place -> {
              assertThat(place.line()).isBetween(1L, text.lines().count());
              String line = String.valueOf(place.text());
              assertThat(text.lines()).contains(line);
              assertThat(place.column()).isBetween(1L, (long) line.length() + 1);
            });
    assertThat(problem.getMessage()).doesNotContain("SELECT", "CONSTRUCT", "open0");
  }
}
