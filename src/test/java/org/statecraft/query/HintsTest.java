package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;

/** What somebody is told whose query names what nobody mentions. */
class HintsTest {
  private static final KnowledgeBase KNOWN = known();

  private static KnowledgeBase known() {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX kb: <http://x/id/>
            PREFIX sc: <http://x/o#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            kb:ISR a sc:State ; rdfs:label "Israel"@en ; sc:iso3 "ISR" .
            kb:TUR a sc:State ; rdfs:label "Türkiye"@en .
            kb:CIV a sc:State ; rdfs:label "Côte d'Ivoire"@en .
            kb:ASEAN a sc:Group . kb:Group-of-Friends a sc:Group . kb:AUKUS a sc:Group .
            sc:iso3 rdfs:label "ISO alpha 3 code"@en .
            kb:ISR sc:says <<( kb:Inner sc:p "1"^^sc:number )>> .
            """,
            Lang.TURTLE)
        .parse(graph);
    Prefixes prefixes = new Prefixes();
    prefixes.declare("kb", "http://x/id/");
    prefixes.declare("sc", "http://x/o#");
    prefixes.declare("xsd", "http://www.w3.org/2001/XMLSchema#");
    return KnownFacts.of(graph.find().toList(), prefixes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          ASEAN                  | a name has a prefix: write kb:ASEAN
          aukus                  | a name has a prefix: write kb:AUKUS
          Israel                 | a name has a prefix: write kb:ISR
          Türkiye                | a name has a prefix: write kb:TUR
          State                  | a name has a prefix: write sc:State
          Group-of-Friends       | a name has a prefix: write kb:Group-of-Friends
          中国                    | a name has a prefix, as in kb:USA or sc:State, and a variable a question mark
          India                  | a name has a prefix, as in kb:USA or sc:State, and a variable a question mark
          """)
  void aNameWithoutItsPrefix(String word, String remedy) {
    InputProblem problem =
        catchThrowableOfType(
            InputProblem.class,
            () -> QueryText.inline("SELECT * { ?s ?p " + word + " }").parse(KNOWN));
    assertThat(problem.sentence()).isEqualTo("\"" + word + "\" is no word of SPARQL");
    assertThat(problem.remedy()).contains(remedy);
    assertThat(problem.position().orElseThrow().column()).isEqualTo(18);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSRT DATA {}                 | 1 | "INSRT" is no word of SPARQL                    | did you mean INSERT?
          INSERT DATA { ks:a ks:b 1 }   | 15 | the prefix ks: of ks:a is not declared         | did you mean kb:? Otherwise declare it: PREFIX ks: <…>
          SELECT * {}                   | 1 | SELECT is a query; an update changes            | write INSERT DATA, DELETE DATA, DELETE … INSERT … WHERE or the like
          """)
  void anUpdate(String text, int column, String sentence, String remedy) {
    InputProblem problem =
        catchThrowableOfType(
            InputProblem.class,
            () -> QueryText.inline(text, "update").parseUpdate(KNOWN.prefixes()));
    assertThat(problem.sentence()).isEqualTo(sentence);
    assertThat(problem.remedy()).contains(remedy);
    assertThat(problem.position().orElseThrow().column()).isEqualTo(column);
    assertThat(problem.position().orElseThrow().source()).isEqualTo("update");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          ?s a sc:State FILTER(?s = kb:Israel)       | kb:Israel is mentioned nowhere; did you mean kb:ISR?
          ?s a sc:State FILTER(?s IN (kb:ISRA))      | kb:ISRA is mentioned nowhere; did you mean kb:ISR?
          VALUES ?s { kb:ISRA } ?s a sc:State        | kb:ISRA is mentioned nowhere; did you mean kb:ISR?
          BIND(kb:ISRA AS ?s) ?s a sc:State          | kb:ISRA is mentioned nowhere; did you mean kb:ISR?
          ?s a kb:State                              | kb:State is mentioned nowhere; did you mean sc:State?
          ?s sc:iso3 "isr"                           | nobody says "isr", but "ISR"
          ?s sc:startDate ?d FILTER(DATATYPE(?d) = xsd:date) | sc:startDate is mentioned nowhere
          """)
  void anEmptyResult(String pattern, String expected) {
    assertThat(new Hints(KNOWN).forEmptyResult(query("SELECT * { " + pattern + " }")))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT (COUNT(*) AS ?n) { ?s sc:founded ?d }                     | sc:founded is mentioned nowhere
          SELECT (COUNT(*) AS ?n) { ?s sc:founded ?d } GROUP BY ?s         | ''
          SELECT (COUNT(*) AS ?n) { ?s a sc:State }                        | ''
          SELECT * { ?s a sc:State OPTIONAL { ?s sc:founded ?d } }         | ''
          SELECT (COUNT(*) AS ?n) { ?s a sc:State FILTER(?s = kb:Inner) }  | ''
          SELECT (COUNT(*) AS ?n) { ?s a sc:State FILTER(?s = sc:number) } | ''
          SELECT * { ?s a sc:State FILTER(DATATYPE("1") = xsd:string) }    | ''
          """)
  void aResult(String text, String expected) {
    assertThat(String.join("\n", new Hints(KNOWN).forResult(query(text)))).isEqualTo(expected);
  }

  private static Query query(String text) {
    return QueryText.inline(text).parse(KNOWN);
  }
}
