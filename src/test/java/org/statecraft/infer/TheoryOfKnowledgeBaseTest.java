package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Live;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;

/**
 * The theory on the article's own examples, as the built-in knowledge base tells them, and on the
 * knowledge base with one fact less or another one.
 */
@Live
class TheoryOfKnowledgeBaseTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.open(Sources.of(Theory.HOME));
  private static final List<Rule> RULES =
      new RuleFiles(Optional.of(Theory.HOME), Entailment.FULL, List.of())
          .read(KNOWLEDGE.prefixes(), KNOWLEDGE.everything());
  private static final Map<Triple, String> CONCLUSIONS =
      close(KNOWLEDGE.everything().stream().toList());

  private static Map<Triple, String> close(List<Triple> facts) {
    Closure closure =
        new Materializer(new RuleSet(RULES), Bounds.GENEROUS, Materializer.Progress.NONE)
            .close(new ListedGraph(facts));
    return RandomCases.credits(closure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relationship-linkage | sc:sideA kb:USA ; sc:sideB kb:IRN ; prov:wasDerivedFrom kb:Event-CENTCOM-AI-Counter-Drone | USA.IRN | Relationship-USA-IRN-antagonism
          relationship-linkage | sc:sideA kb:USA ; sc:sideB kb:CHN | USA.CHN | Relationship-USA-CHN-strategic-competition
          heterogeneous-resources | sc:sideA kb:FRA ; sc:sideB kb:Council-of-the-EU | Issue-Foundation-Models.FRA.Council-of-the-EU | Issue-Foundation-Models
          heterogeneous-resources | sc:sideA kb:DEU ; sc:sideB kb:Council-of-the-EU | Issue-Foundation-Models.DEU.Council-of-the-EU | Issue-Foundation-Models
          strategic-vigilance | sc:sideA kb:USA ; sc:sideB kb:CHN | USA.CHN | Perception-USA-CHN-2025-01-27
          joint-capacity-building | sc:party kb:AUS , kb:GBR , kb:USA | AUKUS-Pillar-II | AUKUS-Pillar-II
          joint-capacity-building | sc:party kb:FIN , kb:TUR , kb:USA | DIANA | DIANA
          complementarity | sc:sideA kb:CHN ; sc:sideB kb:LAO | CHN.LAO | Provision-CHN-LAO-Ai-Centre
          complementarity | sc:sideA kb:KEN ; sc:sideB kb:USA | KEN.USA | Provision-KEN-USA-Labour
          abstract-vision | sc:party kb:CHN , kb:FRA , kb:IND , kb:KEN , kb:USA | Bletchley-Declaration | Bletchley-Declaration
          abstract-vision | sc:party kb:CHN , kb:USA , kb:MAR | UNGA-78-265 | UNGA-78-265
          """)
  void theMechanismsAreSeenInTheArticlesExamples(
      String mechanism, String facts, String name, String basis) {
    String relation = "kb:Inferred-" + mechanism + "-" + name;
    assertConcluded(
        mechanism,
        relation
            + " a sc:InferredRelation ; "
            + facts
            + " ; sc:mechanism sc:"
            + mechanism
            + " ; sc:basis kb:"
            + basis
            + " .");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          participation | kb:CHN sc:participatesIn kb:Bletchley-Declaration .
          capability-level | kb:CHN sc:capabilityLevel 0.6355 .
          capability-level-of-members | kb:AUKUS sc:capabilityLevelOfMembers 0.7431 .
          security-dilemma | kb:AUKUS-Pillar-II sc:securityDilemmaWith kb:CHN .
          excludes-rival | kb:AUKUS-Pillar-II sc:excludesRival kb:CHN . kb:DIANA sc:excludesRival kb:RUS .
          beside-members | kb:Inferred-abstract-vision-Bletchley-Declaration sc:besideMembers kb:EU .
          belongs-to | kb:FRA sc:belongsTo kb:EU .
          beside-members-in | kb:EU sc:besideMembersIn kb:Bletchley-Declaration .
          followed-by | kb:Inferred-strategic-vigilance-USA.CHN sc:followedBy kb:Event-US-Affiliates-Rule .
          bridging | kb:Inferred-abstract-vision-Bletchley-Declaration sc:bridges kb:Relationship-USA-CHN-strategic-competition .
          mode-and-phase | kb:Inferred-joint-capacity-building-DIANA sc:mode sc:cooperation ; sc:phase sc:acquisition .
          relation-label | kb:Inferred-abstract-vision-Bletchley-Declaration rdfs:label "abstract vision: Bletchley Declaration"@en .
          relation-label-of-direction | kb:Inferred-complementarity-CHN.LAO rdfs:label "complementarity: China to Laos"@en .
          relation-label-of-sides | kb:Inferred-heterogeneous-resources-UNGA-80-57.USA.JPN rdfs:label "heterogeneous resources: UN General Assembly resolution 80/57 (United States, Japan)"@en .
          alongside | kb:Inferred-relationship-linkage-USA.CHN sc:alongside kb:NLD .
          capability-rank | kb:CHN sc:capabilityRank 0.8252 .
          similar-by | kb:Inferred-heterogeneous-resources-UNGA-80-57.USA.JPN sc:similarBy kb:Indicator-imf-ai-preparedness-index .
          apart-by | kb:Inferred-heterogeneous-resources-UNGA-80-57.USA.JPN sc:apartBy kb:Indicator-notable-ai-models-cumulative .
          relation-start | kb:Inferred-relationship-linkage-USA.IRN sc:from "2022-12-22"^^xsd:date .
          relation-start-of-circle | kb:Inferred-abstract-vision-Bletchley-Declaration sc:from "2023-11-01"^^xsd:date .
          relation-start-of-dispute | kb:Inferred-heterogeneous-resources-Issue-Foundation-Models.FRA.Council-of-the-EU sc:from "2023-11-28"^^xsd:date .
          """)
  void whatGoesWithTheMechanismsFollowsToo(String rule, String facts) {
    assertConcluded(rule, facts);
  }

  private static void assertConcluded(String rule, String facts) {
    for (Triple triple : Theory.triples(facts)) {
      assertThat(CONCLUSIONS.get(triple)).as("%s", triple).isEqualTo(rule);
    }
  }

  /**
   * Of those who were wary nobody is recorded to have come to think otherwise, and every circle
   * that is directed at an outsider is on a ground that shuts the same rivals out.
   */
  @Test
  void everyRuleOfTheTheoryButTwoConcludesSomething() {
    Set<String> theory =
        RULES.stream()
            .filter(rule -> rule.layer() == Layer.THEORY && !rule.constraint())
            .map(Rule::name)
            .collect(Collectors.toSet());
    assertThat(theory).hasSize(38);
    theory.removeAll(Set.copyOf(CONCLUSIONS.values()));
    assertThat(theory).containsExactlyInAnyOrder("vigilance-end", "excludes-rival-directed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kb:Inferred-heterogeneous-resources-Issue-Foundation-Models.ITA.Council-of-the-EU sc:sideA kb:ITA .
          kb:Inferred-heterogeneous-resources-Issue-Foundation-Models.FRA.ESP sc:sideA kb:FRA .
          kb:Inferred-strategic-vigilance-USA.CHN prov:wasDerivedFrom kb:Perception-USA-CHN-Made-in-China-2025-USTR .
          kb:Inferred-strategic-vigilance-Mike-Waltz.CHN sc:sideA kb:Mike-Waltz .
          kb:Inferred-joint-capacity-building-TF99-Programme sc:party kb:USA .
          kb:Inferred-joint-capacity-building-TF59-Programme sc:party kb:Task-Force-59 .
          kb:Inferred-joint-capacity-building-TF59-Programme sc:party kb:BHR .
          kb:Inferred-relationship-linkage-USA.IRN prov:wasDerivedFrom kb:Event-TF59-Established .
          kb:Inferred-abstract-vision-Bletchley-Declaration sc:bridges kb:Relationship-USA-IRN-antagonism .
          kb:TF59-Programme sc:excludesRival kb:IRN .
          kb:Inferred-complementarity-CHN.ASEAN sc:sideA kb:CHN .
          """)
  void whatTheFactsDoNotBearOutDoesNotFollow(String conclusion) {
    assertThat(Theory.triples(conclusion)).noneMatch(CONCLUSIONS::containsKey);
  }

  /** What follows when a thing has these values of properties instead of those it has. */
  private static Map<Triple, String> changed(String subject, String instead) {
    List<Triple> others = Theory.triples(subject + " " + instead + " .");
    List<Triple> facts = new ArrayList<>(KNOWLEDGE.everything().stream().toList());
    for (Triple other : others) {
      facts.removeIf(Triple.create(other.getSubject(), other.getPredicate(), Node.ANY)::matches);
    }
    facts.addAll(others);
    return close(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kb:Relationship-USA-IRN-antagonism | sc:kind sc:partnership | kb:Inferred-relationship-linkage-USA.IRN sc:basis kb:Relationship-USA-IRN-antagonism .
          kb:Endowment-Council-of-the-EU-standard-setting | sc:resource sc:enterprises | kb:Inferred-heterogeneous-resources-Issue-Foundation-Models.FRA.Council-of-the-EU a sc:InferredRelation .
          kb:Perception-USA-CHN-2025-01-27 | sc:degree sc:general-degree | kb:Inferred-strategic-vigilance-USA.CHN sc:basis kb:Perception-USA-CHN-2025-01-27 .
          kb:Terms-AUKUS-Pillar-II-first | sc:accession sc:open-accession | kb:Inferred-joint-capacity-building-AUKUS-Pillar-II a sc:InferredRelation .
          kb:Provision-CHN-LAO-Ai-Centre | sc:concernsAI sc:concerns-no-ai | kb:Inferred-complementarity-CHN.LAO a sc:InferredRelation .
          kb:Terms-UNGA-78-265-first | sc:documentKind sc:treaty-document | kb:Inferred-abstract-vision-UNGA-78-265 a sc:InferredRelation .
          kb:DIANA | sc:participantsComplete false | kb:DIANA sc:excludesRival kb:RUS .
          kb:Terms-Bletchley-Declaration-first | sc:scope sc:regional | kb:Inferred-abstract-vision-Bletchley-Declaration sc:bridges kb:Relationship-USA-CHN-strategic-competition .
          """)
  void oneOtherFactAndItDoesNotFollow(String subject, String instead, String conclusion) {
    Triple gone = Theory.triples(conclusion).getFirst();
    assertThat(CONCLUSIONS).containsKey(gone);
    assertThat(changed(subject, instead)).doesNotContainKey(gone);
  }

  @Test
  void membersOfTheAllianceTakePartInTheAcceleratorThoughNobodyListsThem() {
    Map<Triple, String> conclusions = changed("kb:DIANA", "sc:participation kb:DIANA-host-EST");
    for (String member : List.of("kb:FIN", "kb:SWE", "kb:TUR")) {
      assertThat(conclusions)
          .containsEntry(
              Theory.triples(member + " sc:participatesIn kb:DIANA .").getFirst(),
              "participation-through-alliance");
    }
    assertThat(conclusions)
        .containsKey(
            Theory.triples("kb:Inferred-joint-capacity-building-DIANA sc:party kb:FIN .")
                .getFirst());
  }

  @Test
  void aRelationEndsOnTheDayOnWhichItsInitiativeDoes() {
    Triple end =
        Theory.triples(
                "kb:Inferred-joint-capacity-building-AUKUS-Pillar-II sc:until"
                    + " \"2030-06-30\"^^xsd:date .")
            .getFirst();
    assertThat(changed("kb:AUKUS-Pillar-II", "sc:until \"2030-06-30\"^^xsd:date"))
        .containsEntry(end, "relation-end");
  }
}
