package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be typed where. */
class QueryCompletionTest {
  private static final Vocabulary NAMES =
      new Vocabulary(
          List.of(
              new Vocabulary.Entry(Vocabulary.Kind.CLASS, "sc:Initiative", "initiative"),
              new Vocabulary.Entry(Vocabulary.Kind.CLASS, "sc:State", "state"),
              new Vocabulary.Entry(
                  Vocabulary.Kind.PROPERTY, "sc:participation", "has participation"),
              new Vocabulary.Entry(Vocabulary.Kind.PROPERTY, "rdfs:label", ""),
              new Vocabulary.Entry(
                  Vocabulary.Kind.INDIVIDUAL, "kb:Bletchley", "Bletchley Declaration"),
              new Vocabulary.Entry(Vocabulary.Kind.INDIVIDUAL, "kb:USA", "United States"),
              new Vocabulary.Entry(Vocabulary.Kind.GRAPH, "graph:states", "")),
          List.of("kb", "sc", "rdfs", "graph"));

  private static List<String> at(String before) {
    return new QueryCompletion(NAMES)
        .complete(before, before + " ?end }").suggestions().stream()
            .map(Suggestion::text)
            .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * { kb:Blet                        | kb:Bletchley
          SELECT * { kb:decl                        | kb:Bletchley
          SELECT * { blet                           | kb:Bletchley
          SELECT * { kb:USA sc:part                 | sc:participation
          SELECT * { ?x lab                         | rdfs:label
          SELECT * { ?x a sc:In                     | sc:Initiative
          SELECT * { ?x rdf:type sc:St              | sc:State
          SELECT * { ?x sc:participation kb:U       | kb:USA
          SELECT * { ?x sc:participation kb:USA ; r | rdfs:label
          SELECT * { ?x sc:participation ?y , kb:B  | kb:Bletchley
          SELECT * { ?x a sc:State . kb:B           | kb:Bletchley
          SELECT * { GRAPH gr                       | graph:states
          SELECT * { ?x ?y ?z FILT                  | FILTER
          SELECT * { opt                            | optional
          SEL                                       | SELECT
          DESCRIBE kb:Un                            | kb:USA
          PREFIX k                                  | kb:
          SELECT ?where { ?wh                       | ?where
          SELECT * { ?x sc:participation/sc:pa      | sc:participation
          SELECT * { ?x ?y ?z FILTER (?x = kb:U     | kb:USA
          SELECT * { ?x ?y ?z FILTER (reg           | regex
          SELECT * { ?x ?y ?z FILTER (CONT          | CONTAINS
          SELECT * { ?x ?y ?z FILTER (?x NO         | NOT IN
          PREFIX x: <http://x/> SEL                 | SELECT
          """)
  void theGrammarSaysWhat(String before, String first) {
    assertThat(at(before)).first().isEqualTo(first);
  }

  @Test
  void predicatesAreOfferedBeforeAnythingIsTyped() {
    assertThat(at("SELECT * { kb:USA ")).startsWith("rdfs:label", "sc:participation").contains("a");
    assertThat(at("SELECT * { ?x a ")).startsWith("sc:Initiative", "sc:State");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * { ?x ?y "kb:Blet
          SELECT * { ?x ?y ?z # kb:Blet
          """)
  void nothingIsOfferedInStringsAndComments(String before) {
    assertThat(at(before)).isEmpty();
  }

  @Test
  void theWordAtTheCursorIsReplaced() {
    String before = "SELECT * { kb:Blet";
    assertThat(new QueryCompletion(NAMES).complete(before, before).start()).isEqualTo(11);
  }

  @Test
  void wordsOfACommandLineAreThoseOfAShell() {
    assertThat(Words.of("show 'United States' \"a \\\" b\" c\\ d").words())
        .containsExactly("show", "United States", "a \" b", "c d");
    assertThat(Words.of("show 'United").open()).isTrue();
    assertThat(Words.of("show a").lastStart()).isEqualTo(5);
    assertThat(Words.of("show ").lastStart()).isEqualTo(5);
  }

  @Test
  void bracketsAndStringsThatAreLeftOpenAreMarked() {
    assertThat(looks("ASK { ) }")).contains(") ERROR");
    assertThat(looks("ASK { ?a ?b \"open")).contains("\"open ERROR");
    assertThat(looks("ASK {;")).contains("{ ERROR");
    assertThat(looks("ASK {")).doesNotContain("{ ERROR");
    assertThat(looks("ASK { ?a sc:b \"c\" } # d"))
        .contains("ASK KEYWORD", "?a VARIABLE", "sc:b NAME", "\"c\" LITERAL", "# d COMMENT");
    assertThat(
            Highlighting.of("ASK {}", 6).stream()
                .filter(span -> span.look() == Highlighting.Look.MATCH))
        .hasSize(2);
  }

  @Test
  void aCommandEndsWithItsLineAndThereMayBeMany() {
    assertThat(looks(".show A\n ASK {}")).contains(".show COMMAND", " A PLAIN", "ASK KEYWORD");
    String many = ".show A\n".repeat(20_000);
    List<Highlighting.Span> spans = Highlighting.of(many + "ASK {}", 0);
    assertThat(spans.stream().filter(span -> span.look() == Highlighting.Look.COMMAND))
        .hasSize(20_000);
    int end = 0;
    for (Highlighting.Span span : spans) {
      assertThat(span.start()).isEqualTo(end);
      end = span.end();
    }
    assertThat(end).isEqualTo(many.length() + 6);
  }

  private static List<String> looks(String text) {
    return Highlighting.of(text, 0).stream()
        .map(span -> text.substring(span.start(), span.end()) + " " + span.look())
        .toList();
  }
}
