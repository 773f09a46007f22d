package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.Knowledge;
import org.statecraft.Live;
import org.statecraft.explain.Worked;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;

/**
 * No mechanism of the theory sees one camp alone. Camps are taken from memberships and not from
 * anybody's judgement: states of NATO or with a US defence treaty in the Pacific; members of the
 * Shanghai Cooperation Organisation; and everybody else.
 */
@Live
class BalanceTest {
  private static final KnowledgeBase KB = known();

  private static final String CAMP =
      """
       BIND (
         IF(EXISTS { ?actor sc:unitOf*/sc:basedIn* ?whole . ?whole sc:participatesIn kb:NATO } ||
             ?actor IN (kb:NATO, kb:EU, kb:AUS, kb:JPN, kb:KOR, kb:NZL, kb:PHL), "ally",
           IF(EXISTS { ?actor sc:unitOf*/sc:basedIn* ?whole . ?whole sc:participatesIn kb:SCO } ||
             ?actor = kb:SCO, "shanghai", "other")) AS ?camp)
      """;

  private static KnowledgeBase known() {
    KnowledgeBase stated = KnowledgeBase.open(Sources.of(Knowledge.live()));
    RuleSet rules =
        new RuleSet(
            new RuleFiles(Optional.of(Knowledge.live()), Entailment.FULL, List.of())
                .read(stated.prefixes(), stated.everything()));
    return Worked.concluded(stated, rules);
  }

  private static Set<String> select(String pattern) {
    StringBuilder query = new StringBuilder();
    KB.prefixes()
        .declared()
        .forEach(
            (prefix, iri) ->
                query.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    query.append("SELECT DISTINCT ?x { ").append(pattern).append(" }");
    Set<String> found = new TreeSet<>();
    try (QueryExec execution = QueryExec.dataset(KB.dataset()).query(query.toString()).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                String text = row.get("x").toString();
                found.add(text.replaceFirst(".*[#/]", "").replaceAll("^\"|\"$", ""));
              });
    }
    return found;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acts against others          | ?act a sc:Action ; sc:actor ?actor ; sc:target ?target ; sc:aiDomain ?domain .
          appraisals of others         | ?view a sc:Perception ; sc:perceiver ?actor ; sc:appraisal ?a . FILTER (?a IN (sc:threat, sc:challenge))
          stances                      | ?stance a sc:Position ; sc:actor ?actor ; sc:stance sc:against .
          circles that build capability | ?circle sc:exclusive true ; sc:capabilityAim sc:central-aim . ?actor sc:participatesIn ?circle .
          provisions                   | ?gift a sc:Provision ; sc:provider ?actor ; sc:concernsAI sc:concerns-ai .
          receipts                     | ?gift a sc:Provision ; sc:recipient ?actor ; sc:concernsAI sc:concerns-ai .
          texts with a vision          | ?text sc:vision ?vision ; sc:scope sc:global ; sc:launchedBy ?actor .
          """)
  void whatRulesReadIsOfEveryCamp(String what, String pattern) {
    assertThat(select(pattern + CAMP + " BIND (?camp AS ?x)"))
        .as(what)
        .contains("ally", "shanghai", "other");
  }

  @Test
  void moreThanTwentyActorsProvideSomethingForAi() {
    assertThat(
            select(
                "?gift a sc:Provision ; sc:provider ?actor ; sc:concernsAI sc:concerns-ai ."
                    + " BIND (?actor AS ?x)"))
        .hasSizeGreaterThanOrEqualTo(20);
  }

  /** What is offered to all and has no named taker founds no relation, whoever offers it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relationship-linkage    | sideA | 10
          strategic-vigilance     | sideA | 10
          heterogeneous-resources | party | 5
          complementarity         | sideA | 18
          """)
  void whatFollowsIsOfManyActorsAndOfEveryCamp(String mechanism, String role, int least) {
    String stands =
        "?r a sc:InferredRelation ; sc:mechanism sc:%s ; sc:%s ?actor . "
            .formatted(mechanism, role);
    assertThat(select(stands + "BIND (?actor AS ?x)")).hasSizeGreaterThanOrEqualTo(least);
    assertThat(select(stands + CAMP + " BIND (?camp AS ?x)")).contains("ally", "shanghai");
  }

  @Test
  void closedCirclesAreRoundChinaAndRussiaAsRoundOthers() {
    String circle =
        "?x sc:exclusive true ; sc:capabilityAim ?aim . kb:%s sc:participatesIn ?x"
            + " FILTER (?aim IN (sc:central-aim, sc:partial-aim))";
    assertThat(select(circle.formatted("CHN"))).hasSizeGreaterThanOrEqualTo(3);
    assertThat(select(circle.formatted("RUS"))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(select(circle.formatted("USA"))).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void nobodyStandsOnBothSides() {
    assertThat(select("?x a sc:InferredRelation ; sc:sideA ?one ; sc:sideB ?one")).isEmpty();
  }

  /**
   * In how many of the codings that are found each thing stands among what the match rests on; also
   * where the match rests on others as well.
   */
  private static Map<Node, Long> carried(boolean strict) {
    PowerRelations relations = new PowerRelations(KB.everything());
    return found(strict).stream()
        .flatMap(each -> each.by().stream().flatMap(by -> relations.bases(by).stream()).distinct())
        .collect(Collectors.groupingBy(basis -> basis, Collectors.counting()));
  }

  private static List<Evaluation.Judged> found(boolean strict) {
    return new Evaluation(KB, Set.of(), strict)
        .judged().stream().filter(each -> each.verdict() == Verdict.FOUND).toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noInitiativeOrOtherBasisCarriesMoreThanAThirdOfTheMatches(boolean strict) {
    int matches = found(strict).size();
    Map<Node, Long> carried = carried(strict);
    assertThat(matches).isGreaterThan(30);
    assertThat(carried).hasSizeGreaterThan(30);
    carried.forEach(
        (basis, times) -> assertThat(3 * times).as("%s", basis).isLessThanOrEqualTo(matches));
  }

  /** A coding is one match at most; of those that one work made there may be several. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noCodingOrCoderCarriesMoreThanAThirdOfTheMatches(boolean strict) {
    List<Evaluation.Judged> found = found(strict);
    assertThat(found).extracting(each -> each.coding().node()).doesNotHaveDuplicates();
    found.stream()
        .flatMap(each -> each.coding().coders().stream())
        .collect(Collectors.groupingBy(coder -> coder, Collectors.counting()))
        .forEach(
            (coder, times) ->
                assertThat(3 * times).as("%s", coder).isLessThanOrEqualTo(found.size()));
  }
}
