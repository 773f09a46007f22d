package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.rule;
import static org.statecraft.explain.Worked.triples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** What appears and disappears with facts, and why, on a few of them. */
class DifferenceTest {
  private static final Rule ALLIES =
      rule("allies", "CONSTRUCT { ?x :ally ?y } WHERE { ?x :pact ?y . ?y :pact ?x }");
  private static final Rule SAFE =
      rule("safe", "CONSTRUCT { ?x :is :safe } WHERE { ?x :ally ?y . ?y :is :strong }");
  private static final Rule ALONE =
      rule(
          "alone",
          "CONSTRUCT { ?x :is :alone } WHERE { ?x a :State FILTER NOT EXISTS { ?x :ally ?y } }");

  private static List<Change> changes(String facts, String added, String removed, Rule... rules) {
    Worked before = Worked.of(facts, rules);
    KnowledgeBase after =
        Worked.concluded(
            before.knowledge().supposing(triples(added), Set.copyOf(triples(removed))),
            before.rules());
    return new Difference(before.knowledge(), before.rules(), after, before.rules()).changes();
  }

  /** The sign, the rule, the triple; then what changed in its proof, or what blocks. */
  private static List<String> told(String facts, String added, String removed, Rule... rules) {
    List<String> lines = new ArrayList<>();
    for (Change change : changes(facts, added, removed, rules)) {
      List<String> changed = change.changed().stream().map(Told::of).sorted().toList();
      List<String> blocking = change.blocking().stream().map(Told::of).sorted().toList();
      lines.add(
          (change.appears() ? "+" : "-")
              + change.rule()
              + ": "
              + Told.of(change.triple())
              + (changed.isEmpty() ? "" : " by " + changed)
              + (blocking.isEmpty() ? "" : " blocked " + blocking));
    }
    return lines;
  }

  @Test
  void whatAppearsRestsOnWhatWasAddedThroughOtherConclusions() {
    assertThat(told(":a :pact :b . :b :is :strong .", ":b :pact :a .", "", ALLIES, SAFE))
        .containsExactly(
            "+allies: a ally b by [b pact a]",
            "+allies: b ally a by [b pact a]",
            "+safe: a is safe by [b pact a]");
  }

  @Test
  void whatDisappearsRestedOnWhatIsTakenAway() {
    assertThat(
            told(":a :pact :b . :b :is :strong ; :pact :a .", "", ":b :is :strong .", ALLIES, SAFE))
        .containsExactly("-safe: a is safe by [b is strong]");
  }

  @Test
  void whatBlocksNowOrBlockedBeforeIsNamedThoughItWasConcluded() {
    String facts = ":a a :State ; :pact :b . :b a :State .";
    assertThat(told(facts, ":b :pact :a .", "", ALLIES, ALONE))
        .containsExactly(
            "+allies: a ally b by [b pact a]",
            "+allies: b ally a by [b pact a]",
            "-alone: a is alone blocked [a ally b]",
            "-alone: b is alone blocked [b ally a]");
    assertThat(told(facts + ":b :pact :a .", "", ":a :pact :b .", ALLIES, ALONE))
        .contains("+alone: a is alone blocked [a ally b]");
  }

  @Test
  void whatIsStatedInstead() {
    String facts = ":a :pact :b . :b :pact :a .";
    assertThat(told(facts, ":a :ally :b .", "", ALLIES)).isEmpty();
    assertThat(told(facts + ":a :ally :b .", "", ":a :ally :b .", ALLIES)).isEmpty();
    assertThat(told(facts + ":a :ally :b .", "", ":a :ally :b . :a :pact :b .", ALLIES))
        .containsExactly("-allies: b ally a by [a pact b]");
  }

  @Test
  void whatIsAddedAndTakenAwayAtOnceIsThere() {
    assertThat(told(":a :pact :b .", ":b :pact :a .", ":b :pact :a .", ALLIES)).hasSize(2);
    assertThat(told(":a :pact :b . :b :pact :a .", ":b :pact :a .", ":b :pact :a .", ALLIES))
        .isEmpty();
  }

  @Test
  void whatHasAnotherWayStays() {
    Rule kin = rule("kin", "CONSTRUCT { ?x :ally ?y } WHERE { ?x :kin ?y }");
    assertThat(told(":a :pact :b ; :kin :b . :b :pact :a .", "", ":a :kin :b .", ALLIES, kin))
        .isEmpty();
  }

  @Test
  void changesComeByRuleThoseOfTheVocabularyLast() {
    Rule inverse =
        rule("a-inverse", Layer.VOCABULARY, "CONSTRUCT { ?y :pact ?x } WHERE { ?x :mutual ?y }");
    Rule first = rule("z-first", "CONSTRUCT { ?x :signs ?y } WHERE { ?x :pact ?y }");
    assertThat(told(":c :pact :d .", ":b :mutual :a .", ":c :pact :d .", first, inverse))
        .containsExactly(
            "+z-first: a signs b by [b mutual a]",
            "-z-first: c signs d by [c pact d]",
            "+a-inverse: a pact b by [b mutual a]");
  }

  @Test
  void noMoreOfEachRuleAreExplainedThanAreWanted() {
    Worked before = Worked.of(":a :pact :b .", ALLIES, ALONE);
    KnowledgeBase after =
        Worked.concluded(
            before
                .knowledge()
                .supposing(triples(":b :pact :a . :c a :State . :d a :State ."), Set.of()),
            before.rules());
    Difference difference =
        new Difference(before.knowledge(), before.rules(), after, before.rules());
    List<Change> few = difference.changes(rule -> true, 1);
    assertThat(few)
        .extracting(Change::triple)
        .containsExactlyElementsOf(difference.changes().stream().map(Change::triple).toList());
    assertThat(few)
        .extracting(change -> change.derivation().isPresent())
        .containsExactly(true, false, true, false);
  }

  @Test
  void rulesThatAreAtWorkOnOneSideAloneCount() {
    Worked before = Worked.of(":a :pact :b . :b :pact :a .", ALLIES);
    KnowledgeBase after = before.knowledge().supposing(List.of(), Set.of());
    RuleSet none = new RuleSet(List.of());
    assertThat(new Difference(before.knowledge(), before.rules(), after, none).changes())
        .hasSize(2)
        .noneMatch(Change::appears)
        .allMatch(change -> change.rule().equals(ALLIES) && change.derivation().isPresent());
  }

  @Test
  void withASumNoFactIsBlamedThatDidNotChange() {
    Rule many =
        rule(
            "many",
            """
            CONSTRUCT { ?x :is :popular } WHERE {
              { SELECT ?x (COUNT(?y) AS ?n) WHERE { ?y :likes ?x } GROUP BY ?x }
              FILTER (?n > 1)
            }
            """);
    assertThat(told(":a :likes :c .", ":b :likes :c .", "", many))
        .containsExactly("+many: c is popular by [b likes c]");
    assertThat(told(":a :likes :c . :b :likes :c .", "", ":a :likes :c .", many))
        .containsExactly("-many: c is popular by [a likes c]");
  }
}
