package org.statecraft.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.infer.RuleTexts;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.QueryText;

/** Rules that are written in the other language mean the same. */
class RuleConversionTest {
  private static final Map<String, String> PREFIXES = Map.of("", "http://example/");
  private static final RuleConversion CONVERSION = new RuleConversion(new Prefixes());

  private static String ruleSet(String query) {
    return CONVERSION.ruleSet(List.of(RuleTexts.rule("r", query)), PREFIXES);
  }

  private static List<Rule> read(String ruleSet) {
    return new SparqlRl()
        .read("set", QueryText.inline(ruleSet, "set.srl"), Layer.THEORY, new Prefixes());
  }

  @Test
  void aQueryBecomesARuleWithAllThatIsSaidAboutIt() {
    assertThat(
            ruleSet(
                """
                #+ title: Next
                #+ say: {x} is before {z}
                CONSTRUCT { ?x :next ?z } WHERE {
                  FILTER (?y > 1) ?x a :N ; :value ?y
                  FILTER NOT EXISTS { ?x :last ?w FILTER (?w = ?y) }
                  BIND (?y + 1 AS ?z)
                }
                """))
        .isEqualTo(
            """
            PREFIX : <http://example/>

            #+ title: Next
            #+ say: {x} is before {z}
            RULE <https://w3id.org/statecraft/rule/r> {
              ?x :next ?z .
            }
            WHERE {
              ?x a :N .
              ?x :value ?y .
              SET (?z := ( ?y + 1 ))
              FILTER ( ?y > 1 )
              NOT {
                ?x :last ?w .
                FILTER ( ?w = ?y )
              }
            }
            """);
  }

  /** What must be found is a pattern as others are, whose own variables are called like none. */
  @Test
  void whatMustBeFoundBecomesPatterns() {
    assertThat(
            ruleSet(
                """
                CONSTRUCT { ?x :p ?y } WHERE {
                  ?x :q ?y
                  FILTER EXISTS { ?x :r ?z . ?z :s ?w FILTER (?w > ?y) }
                  FILTER EXISTS { ?y :r ?z }
                  FILTER NOT EXISTS { ?z :q ?x }
                }
                """))
        .endsWith(
            """
            RULE <https://w3id.org/statecraft/rule/r> {
              ?x :p ?y .
            }
            WHERE {
              ?x :q ?y .
              ?x :r ?z_1 .
              ?z_1 :s ?w_1 .
              ?y :r ?z_2 .
              FILTER ( ?w_1 > ?y )
              NOT {
                ?z :q ?x .
              }
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RULE { ?x :p ?y } WHERE { ?x :q/:r ?y . ?y :s [] }",
        "RULE { ?x :p [ :s ?y ; :r (1 2) ] } WHERE { ?x :q ?y }",
        "RULE { ?x :p ?z } WHERE { ?x :q ?y SET (?z := ?y + 1) ?z :r ?w NOT { ?w :s ?z } }",
        "RULE { ?x :p ?z } WHERE { ?x :q ?y NOT { ?y :r ?z } ?x :s ?z }",
        "RULE { ?x :p ?y } WHERE DATA { ?x :q ?y NOT { ?y :q ?x } }",
        "RULE { ?x :p ?y } WHERE { ?x :q ?y NOT DATA { ?y :q ?x } }",
        "RULE { ?x :p <<( ?x :q ?y )>> } WHERE { ?x :q ?y {| :by ?z |} FILTER (isIRI(?z)) }",
        "RULE { ?x :p ?u } WHERE { SET (?u := UUID()) ?x :q ?y SET (?v := STRLEN('a) b')) }",
        "DATA { _:a :p 'a\\n\"b' , 'c'@en--ltr , 1.0 . 5 :q _:a }"
      })
  void aRuleBecomesAQueryAndAgainTheSameRule(String text) {
    Rule rule = read("PREFIX : <http://example/> " + text).getFirst();
    String query = CONVERSION.construct(rule, PREFIXES);
    Rule back = Construct.rule("set", QueryText.inline(query, "set"), Layer.THEORY, new Prefixes());
    String again = CONVERSION.ruleSet(List.of(back), PREFIXES);
    assertThat(CONVERSION.construct(read(again).getFirst(), PREFIXES).lines())
        .containsExactlyInAnyOrderElementsOf(query.lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "CONSTRUCT { } WHERE { ?x :q ?y } § states a contradiction",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q+ ?y } § a path of any length",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q|:r ?y } § a path of any length",
        "CONSTRUCT { ?x :p ?y } WHERE { { ?x :q ?y } UNION { ?x :r ?y } } § UNION",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y OPTIONAL { ?x :r ?z } } § OPTIONAL",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y MINUS { ?x :r ?z } } § MINUS",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y VALUES ?y { 1 2 } } § VALUES",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER EXISTS { ?x :r ?z OPTIONAL { ?z :r ?w } } } §"
            + " more than patterns and tests in EXISTS",
        "CONSTRUCT { ?x :p [] } WHERE { ?x :q ?y FILTER EXISTS { ?x :r ?z } } § something new",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER (?y = 1 || EXISTS { ?x :r 1 }) } § EXISTS",
        "CONSTRUCT { ?x :p ?y } WHERE { { SELECT ?x (SUM(?z) AS ?y) { ?x :q ?z } GROUP BY ?x } } §"
            + " an inner query",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y GRAPH ?g { ?x :r ?y } } § what one source states",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y GRAPH <urn:x-arq:UnionGraph> { ?x :r ?y } } §"
            + " both what is stated and what follows",
        "CONSTRUCT { ?x :p ?y ; :r ?z } WHERE { ?x :q ?y BIND (1/?y AS ?z) } § goes on where BIND fails",
        "CONSTRUCT { ?x :p ?z } WHERE { ?x :q ?y BIND (1/?y AS ?z) ?z :r ?x } § joins with a computed",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER (COALESCE(?y, 1) > 0) } § coalesce",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER (BOUND(?y)) } § bound",
        "CONSTRUCT { ?x :p ?z } WHERE { ?x :p ?y BIND (?y + 1 AS ?z) } § its own conclusions",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y FILTER NOT EXISTS { ?x :r ?z FILTER NOT EXISTS {"
            + " ?z :r ?x } } } § more than patterns and tests",
        "CONSTRUCT { ?x :p ?y } WHERE { ?x :q ?y { ?y :q ?z FILTER (?z > 1) } } § a group in braces"
      })
  void whatTheOtherCannotSayIsRefusedWithTheReason(String query, String reason) {
    InputProblem problem =
        assertThatExceptionOfType(InputProblem.class).isThrownBy(() -> ruleSet(query)).actual();
    assertThat(problem.sentence()).startsWith("SPARQL 1.2 RL cannot say the rule r: ");
    assertThat(problem.sentence()).contains(reason);
    assertThat(problem.position().orElseThrow().place()).isEqualTo("r.rq:2:1");
  }
}
