package org.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.cli.CommandRun;

/** What can only be answered when the query is known: other texts of a value, and what exists. */
class QuestionTest {
  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("data.ttl"),
        PREFIXES
            + """
            :pact :members "07"^^xsd:integer ; :share 2.50 , 3 ; :title "Pact"@en-GB , "Pact" ;
              :code "P1"^^xsd:token ; :great "1e400"^^xsd:double ; :data "[1, 2]"^^rdf:JSON .
            :claim :says <<( :pact :members "007"^^xsd:integer )>> .
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { :pact :members 7 }",
        "ASK { :pact :members '7.0'^^xsd:decimal , '+007'^^xsd:byte }",
        "ASK { ?x :share 2.5 , '3.0'^^xsd:decimal }",
        "ASK { ?x ?p 7 }",
        "ASK { ?x (:members|:other) 7 }",
        "ASK { :pact :title 'Pact'@EN-gb , 'Pact'^^xsd:token }",
        "ASK { :pact :code 'P1' }",
        "ASK { :pact :great 'INF'^^xsd:double , '1e401'^^xsd:double }",
        "ASK { :pact :data '[1.0,2]'^^rdf:JSON }",
        "ASK { :claim :says <<( :pact :members 7 )>> }",
        "ASK { :claim :says <<( ?x :members 7 )>> }",
        "ASK { ?x :title ?t FILTER EXISTS { ?x :members 7 } }",
        "ASK { { SELECT ?x { ?x :members 7 } } }",
        "ASK { ?x :title ?t OPTIONAL { ?x :members 7 BIND(true AS ?found) } FILTER(?found) }",
      })
  void aLiteralStandsForItsValueWhereSomethingIsInferred(String query) {
    for (String level : List.of("rdfs", "owl", "full")) {
      assertThat(answer(level, query)).as(level).isEqualTo("true");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { :pact :members 8 }",
        "ASK { :pact :members 7e0 }",
        "ASK { :pact :members '7' }",
        "ASK { :pact :members 'seven'^^xsd:integer }",
        "ASK { :pact :share 7 }",
        "ASK { :pact :title 'Pact'@en }",
        "ASK { :pact :great '-INF'^^xsd:double }",
        "ASK { :pact :data '[2, 1]'^^rdf:JSON }",
        "ASK { :claim :says <<( :pact :members 8 )>> }",
      })
  void anotherValueIsAnother(String query) {
    for (String level : List.of("rdfs", "owl", "full")) {
      assertThat(answer(level, query)).as(level).isEqualTo("false");
    }
  }

  @Test
  void withoutInferenceATextIsATextAndNothingElse() {
    assertThat(answer("none", "ASK { :pact :members 7 }")).isEqualTo("false");
    assertThat(answer("none", "ASK { :pact :members '07'^^xsd:integer }")).isEqualTo("true");
  }

  @Test
  void noRowIsDoubledAndNoColumnAdded() {
    assertThat(rows("full", "SELECT * { ?x :members 7 }"))
        .containsExactly("?x", "<https://example.org/pact>");
    assertThat(rows("full", "SELECT ?n { ?x :members ?n }"))
        .hasSize(2)
        .anyMatch(row -> row.contains("07"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { :claim :says _:t . _:t a rdfs:Proposition }",
        "ASK { :pact :members [ a xsd:integer ] ; :title [ a rdf:langString , rdfs:Literal ] }",
        "ASK { rdf:_1 a rdfs:ContainerMembershipProperty }",
        "ASK { rdf:_72 a rdf:Property , rdfs:ContainerMembershipProperty }",
        "ASK { rdf:_72 rdfs:subPropertyOf rdfs:member , rdf:_72 ; rdfs:domain rdfs:Resource }",
      })
  void whatExistsByRdfsIsFound(String query) {
    assertThat(answer("rdfs", query)).isEqualTo("true");
    assertThat(answer("none", query)).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { ?t a rdfs:Proposition }",
        "ASK { :pact :members ?n . ?n a xsd:integer }",
        "ASK { :claim a rdfs:Proposition }",
        "ASK { :pact :members [ a xsd:string ] }",
        "ASK { rdf:_0 a rdfs:ContainerMembershipProperty }",
        "ASK { rdf:_07 a rdfs:ContainerMembershipProperty }",
        "ASK { rdf:_72 rdfs:subPropertyOf rdf:_73 }",
      })
  void anAnswerIsATermWithWhichThePatternIsRdf(String query) {
    assertThat(answer("rdfs", query)).isEqualTo("false");
  }

  private String answer(String level, String query) {
    return rows(level, query).getLast();
  }

  private List<String> rows(String level, String query) {
    List<String> arguments =
        new ArrayList<>(List.of("query", "--no-kb", "--entail", level, "-o", "tsv", "--data"));
    arguments.add(folder.resolve("data.ttl").toString());
    arguments.add(PREFIXES + query);
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run.out().lines().toList();
  }
}
