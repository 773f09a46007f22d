package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.statecraft.explain.Worked.node;
import static org.statecraft.explain.Worked.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.statecraft.Knowledge;
import org.statecraft.explain.MissCheck;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMisses;
import org.statecraft.explain.Told;
import org.statecraft.explain.Worked;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;

/** Near misses of relations between two actors, in circles and on two sides. */
class NearMissesBetweenTest {
  private static final Path HOME = Knowledge.frozen();

  /** All that take part in one initiative are in one relation. */
  private static final Rule CIRCLE =
      rule(
          "circle",
          """
          CONSTRUCT { ?r a sc:InferredRelation ; sc:mechanism :joint ; sc:party ?actor ; sc:basis ?i }
          WHERE {
            ?i :closed true ; :aim :ai .
            ?actor :in ?i .
            BIND (IRI(CONCAT(STR(?i), "-joint")) AS ?r)
          }
          """);

  private static final Rule SIDES =
      rule(
          "sides",
          """
          CONSTRUCT { ?r a sc:InferredRelation ; sc:mechanism :link ; sc:sideA ?x ; sc:sideB ?y ; sc:basis ?q }
          WHERE {
            ?q :by ?x ; :on ?y ; :hostile true .
            BIND (IRI(CONCAT(STR(?q), "-link")) AS ?r)
          }
          """);

  private static RelationMisses misses(Worked worked) {
    return new RelationMisses(new NearMisses(worked.knowledge(), worked.rules()));
  }

  private static List<String> between(String mechanism, String one, String other, String facts) {
    return Told.of(
        misses(Worked.of(facts, CIRCLE, SIDES))
            .between(node(mechanism), node(one), node(other), true));
  }

  @Test
  void whereBothTakePartTheConditionOfTheInitiativeComesFirst() {
    assertThat(
            between(
                "joint",
                "a",
                "b",
                ":i :closed true ; :aim :trade . :a :in :i . :b :in :i ."
                    + ":j :closed true ; :aim :ai . :a :in :j ."))
        .startsWith("circle 2/3 UNSTATED: i aim ai, but i aim trade");
  }

  @Test
  void whereOneTakesPartTheOtherIsMissing() {
    String facts = ":i :closed true ; :aim :ai . :%s :in :i . :%s :in :j .";
    assertThat(between("joint", "a", "b", facts.formatted("a", "b")))
        .containsExactly("circle 2/3 UNSTATED: b in i, but b in j");
    assertThat(between("joint", "a", "b", facts.formatted("b", "a")))
        .containsExactly("circle 2/3 UNSTATED: a in i, but a in j");
  }

  @Test
  void whereEachTakesPartInAnotherEachCouldJoinTheOther() {
    assertThat(
            between(
                "joint",
                "a",
                "b",
                ":i :closed true ; :aim :ai . :j :closed true ; :aim :ai ."
                    + ":a :in :i . :b :in :j ."))
        .containsExactlyInAnyOrder(
            "circle 2/3 UNSTATED: b in i, but b in j", "circle 2/3 UNSTATED: a in j, but a in i");
  }

  @Test
  void ofActorsThatTakePartNowhereOneMissIsTold() {
    assertThat(between("joint", "a", "b", ":i :closed true ; :aim :ai . :c :in :i ."))
        .isNotEmpty()
        .allMatch(line -> line.matches("circle 2/3 UNSTATED: [ab] in i"));
    assertThat(between("joint", "a", "b", ":c :in :i ."))
        .containsExactlyInAnyOrder("circle 0/4 UNSTATED: a in ?i", "circle 0/4 UNSTATED: b in ?i");
  }

  /** With what is missing there, there is the relation; tried on each single miss. */
  @Test
  void withWhatIsMissingTheRelationIsThere() {
    String facts =
        ":i :closed true ; :aim :trade . :a :in :i . :b :in :i ."
            + ":j :closed true ; :aim :ai . :a :in :j . :k :aim :ai . :a :in :k . :b :in :k .";
    List<NearMiss> misses =
        misses(Worked.of(facts, CIRCLE)).between(node("joint"), node("a"), node("b"), true);
    assertThat(misses).hasSize(3).allMatch(NearMiss::single);
    for (NearMiss miss : misses) {
      String missing = Told.of(miss.failure()).replaceFirst(",.*", "");
      String more =
          missing.replaceAll("(\\w+) (\\w+) (\\w+)", ":$1 :$2 :$3").replace(":true", "true");
      Worked worked = Worked.of(facts + more + " .", CIRCLE);
      assertThat(new Goals(worked.knowledge()).between(node("joint"), node("a"), node("b")))
          .as(more)
          .hasSize(2);
    }
  }

  @Test
  void sidesAreTriedBothWays() {
    String facts = ":q :by :a ; :on :b . ";
    List<String> expected = List.of("sides 2/3 UNSTATED: q hostile true");
    assertThat(between("link", "a", "b", facts)).startsWith(expected.getFirst());
    assertThat(between("link", "b", "a", facts)).startsWith(expected.getFirst());
  }

  @Test
  void whoActsOnNobodyIsToldAboutBothWays() {
    assertThat(between("link", "a", "b", ":q :by :a ; :on :c ; :hostile true ."))
        .first()
        .isEqualTo("sides 2/3 UNSTATED: q on b, but q on c");
    assertThat(between("link", "c", "d", ":q :by :a ; :on :c ; :hostile true ."))
        .contains("sides 2/3 UNSTATED: q by d, but q by a");
    assertThat(between("link", "x", "y", ":q :by :a ; :on :c ; :hostile true .")).isNotEmpty();
  }

  @Test
  void twoPartiesOfTheirOwnAreNoCircle() {
    Rule pact =
        rule(
            "pact",
            "CONSTRUCT { ?q sc:mechanism :pact ; sc:party ?x, ?y } WHERE { ?q :signs ?x ; :with ?y"
                + " ; :valid true }");
    assertThat(
            Told.of(
                misses(Worked.of(":q :signs :a ; :with :b .", pact))
                    .between(node("pact"), node("b"), node("a"), true)))
        .startsWith("pact 2/3 UNSTATED: q valid true");
  }

  @Test
  void aMechanismOfNoRuleHasNone() {
    assertThat(between("magic", "a", "b", ":q :by :a ; :on :b .")).isEmpty();
  }

  @Test
  void onABasisThatAloneIsLookedAt() {
    String facts =
        ":i :closed true ; :aim :trade . :a :in :i . :b :in :i ."
            + ":j :closed true ; :aim :ai . :a :in :j .";
    RelationMisses finder = misses(Worked.of(facts, CIRCLE, SIDES));
    assertThat(Told.of(finder.on(node("joint"), node("j"), node("a"), node("b"), true)))
        .contains("circle 2/3 UNSTATED: b in j, but b in i")
        .noneMatch(line -> line.contains(" i aim "));
    assertThat(Told.of(finder.on(node("joint"), node("i"))))
        .containsExactly("circle 2/3 UNSTATED: i aim ai, but i aim trade");
  }

  /** One test a mechanism; each comes to an end, and what it tells is so. */
  @TestFactory
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  Stream<DynamicTest> ofTheKnowledgeBaseWhatIsToldIsSo() {
    KnowledgeBase told = KnowledgeBase.open(Sources.of(HOME));
    List<Triple> stated = told.everything().find().toList();
    RuleSet rules =
        new RuleSet(
            new RuleFiles(Optional.of(HOME), Entailment.FULL, List.of())
                .read(told.prefixes(), told.everything()));
    KnowledgeBase knowledge = Worked.concluded(told, rules);
    List<Triple> known = knowledge.everything().find().toList();
    known.addAll(knowledge.workings().find().toList());
    MissCheck check = new MissCheck(known, stated);
    RelationMisses finder = new RelationMisses(new NearMisses(knowledge, rules));
    Goals goals = new Goals(knowledge);
    return goals.mechanisms().stream()
        .flatMap(
            mechanism ->
                Stream.of("FRA DEU", "IRN BRA", "RUS JPN", "NATO CHN")
                    .map(pair -> Asked.of(mechanism, pair))
                    .filter(asked -> asked.in(goals).isEmpty())
                    .map(
                        asked -> dynamicTest(asked.toString(), () -> check(finder, check, asked))));
  }

  /** What is asked about the knowledge base. */
  private record Asked(Node mechanism, Node one, Node other) {
    static Asked of(String mechanism, String pair) {
      int space = pair.indexOf(' ');
      return new Asked(
          NodeFactory.createURI(Namespaces.ONTOLOGY + mechanism),
          actor(pair.substring(0, space)),
          actor(pair.substring(space + 1)));
    }

    List<Triple> in(Goals goals) {
      return goals.between(mechanism, one, other);
    }

    @Override
    public String toString() {
      return Told.of(mechanism) + " " + Told.of(one) + " " + Told.of(other);
    }
  }

  private static void check(RelationMisses finder, MissCheck check, Asked asked) {
    List<NearMiss> misses = finder.between(asked.mechanism(), asked.one(), asked.other(), true);
    assertThat(misses).isNotEmpty();
    for (NearMiss miss : misses) {
      assertThat(check.flaw(miss)).isEmpty();
    }
  }

  private static Node actor(String code) {
    return NodeFactory.createURI(Namespaces.INDIVIDUALS + code);
  }
}
