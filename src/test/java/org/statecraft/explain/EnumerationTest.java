package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.rule;
import static org.statecraft.explain.Worked.triple;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.infer.RandomCases.Known;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** All proofs of a triple, where their number was counted by hand. */
class EnumerationTest {
  private static final Rule STEP = rule("step", "CONSTRUCT { ?x :far ?y } WHERE { ?x :near ?y }");
  private static final Rule CHAIN =
      rule("chain", "CONSTRUCT { ?x :far ?z } WHERE { ?x :far ?y . ?y :far ?z }");
  private static final Rule ONE = rule("one", "CONSTRUCT { ?x :m ?y } WHERE { ?x :q ?y }");
  private static final Rule TWO = rule("two", "CONSTRUCT { ?x :m ?y } WHERE { ?x :r ?y }");

  private static Prover prover(String facts, Rule... rules) {
    Worked worked = Worked.of(facts, rules);
    return new Prover(worked.knowledge(), worked.rules());
  }

  private static String road(int steps) {
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      facts.append(":n%d :near :n%d . ".formatted(i, i + 1));
    }
    return facts.toString();
  }

  /** A road can be cut in two at each place, so that the numbers are those of Catalan. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 5", "5, 14", "6, 42"})
  void aRoadIsProvedInAsManyWaysAsItCanBeCut(int steps, int count) {
    String facts = road(steps);
    Triple whole = triple(":n0 :far :n" + steps);
    Prover prover = prover(facts, STEP, CHAIN);
    List<Proof> proofs = prover.all(whole, 100);
    assertThat(proofs).hasSize(count).doesNotHaveDuplicates();
    assertThat(prover.cut()).isFalse();
    assertThat(proofs)
        .allMatch(proof -> ProofCheck.flaw(proof, whole, Worked.triples(facts)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, true", "13, 13, true", "14, 14, false", "15, 14, false"})
  void whereThereAreMoreThanWantedThatIsSaid(int most, int count, boolean cut) {
    Prover prover = prover(road(5), STEP, CHAIN);
    assertThat(prover.all(triple(":n0 :far :n5"), most)).hasSize(count);
    assertThat(prover.cut()).isEqualTo(cut);
  }

  /** A proof counts what it needs twice twice, so that its size outgrows all numbers. */
  @Test
  void aProofLargerThanCanBeCountedIsFound() {
    Rule here = rule("here", "CONSTRUCT { ?z :h :a } WHERE { ?y :h :a ; :t :a ; :next ?z }");
    Rule there = rule("there", "CONSTRUCT { ?z :t :a } WHERE { ?y :h :a ; :t :a ; :next ?z }");
    Prover prover =
        prover(road(200).replace(":near", ":next") + " :n0 :h :a ; :t :a .", here, there);
    assertThat(prover.best(triple(":n200 :h :a"))).isPresent();
    assertThat(prover.best(triple(":n200 :t :a")))
        .hasValueSatisfying(proof -> assertThat(proof.size()).isEqualTo(Proof.MANY));
  }

  @Test
  void twoWaysToEachOfTwoPremisesAreFour() {
    Rule both = rule("both", "CONSTRUCT { ?x :p ?z } WHERE { ?x :m ?y . ?y :m ?z }");
    assertThat(
            prover(":a :q :b ; :r :b . :b :q :c ; :r :c .", ONE, TWO, both)
                .all(triple(":a :p :c"), 10))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachNewBlankNodeIsProvedByWhatItWasMadeOf() {
    Rule seat =
        rule("seat", "CONSTRUCT { ?x :seat [ :of ?x ; :in ?place ] } WHERE { ?x :lives ?place }");
    Worked worked = Worked.of(":a :lives :p . :b :lives :q . :c :lives :p .", seat);
    Prover prover = new Prover(worked.knowledge(), worked.rules());
    List<Triple> places = worked.knowledge().everything().find(triple(":any :in :p")).toList();
    assertThat(places)
        .hasSize(2)
        .allSatisfy(
            place -> {
              Node owner =
                  worked
                      .knowledge()
                      .everything()
                      .find(place.getSubject(), triple(":any :of :any").getPredicate(), Node.ANY)
                      .next()
                      .getObject();
              assertThat(prover.all(place, 10))
                  .singleElement()
                  .extracting(proof -> ((Proof.Derived) proof).derivation().facts().toString())
                  .asString()
                  .contains(owner.getURI())
                  .doesNotContain("example/b");
            });
  }

  @Test
  void whatIsNeededTwiceCanBeProvedInTwoWaysEachTime() {
    Rule left = rule("left", "CONSTRUCT { ?x :l ?y } WHERE { ?x :m ?y }");
    Rule right = rule("right", "CONSTRUCT { ?x :e ?y } WHERE { ?x :m ?y }");
    Rule both = rule("both", "CONSTRUCT { ?x :p ?y } WHERE { ?x :l ?y ; :e ?y }");
    assertThat(
            prover(":a :q :b ; :r :b .", ONE, TWO, left, right, both).all(triple(":a :p :b"), 10))
        .hasSize(4);
  }

  @Test
  void inARoundNothingSupportsItself() {
    String facts = ":a :near :b . :b :near :a .";
    assertThat(prover(facts, STEP, CHAIN).all(triple(":a :far :a"), 10)).hasSize(1);
    assertThat(prover(facts, STEP, CHAIN).all(triple(":a :far :b"), 10)).hasSize(1);
    Rule back = rule("back", "CONSTRUCT { ?y :far ?x } WHERE { ?x :far ?y }");
    assertThat(prover(":a :near :b .", STEP, back).all(triple(":a :far :b"), 10)).hasSize(1);
    assertThat(prover(facts, STEP, back).all(triple(":a :far :b"), 10)).hasSize(2);
  }

  @Test
  void whatIsStatedHasOneProofThoughItFollowsToo() {
    assertThat(prover(":a :q :b ; :r :b ; :m :b .", ONE, TWO).all(triple(":a :m :b"), 10))
        .singleElement()
        .isInstanceOf(Proof.Asserted.class);
    assertThat(prover(":a :q :b .", ONE).all(triple(":b :m :a"), 10)).isEmpty();
  }

  @Test
  void theSmallestIsFirst() {
    Rule direct = rule("z-direct", "CONSTRUCT { ?x :far ?y } WHERE { ?x :road ?y }");
    Prover prover = prover(road(3) + ":n0 :road :n3 .", STEP, CHAIN, direct);
    assertThat(prover.all(triple(":n0 :far :n3"), 10))
        .extracting(Proof::size)
        .containsExactly(2L, 8L, 8L);
    assertThat(prover.all(triple(":n0 :far :n3"), 1)).extracting(Proof::size).containsExactly(2L);
  }

  @Test
  void proofsAreDifferentInOrderAndNoMoreThanWanted() {
    holds(
        CASES / 2,
        known -> {
          for (Triple triple : known.credits().keySet()) {
            Optional<String> flaw = flaw(prover(known), triple);
            if (flaw.isPresent()) {
              return Optional.of(triple + ": " + flaw.get());
            }
          }
          return Optional.empty();
        });
  }

  /**
   * The way that was complete first, by the later of its two days, whatever order they stand in.
   */
  @Test
  void ofProofsOfOneSizeTheEarliestComesFirst() {
    Rule meeting =
        rule(
            "meeting",
            "CONSTRUCT { ?x :met ?y } WHERE { ?m :of ?x ; :with ?y ; :on ?day ; :known ?other }");
    Prover prover =
        prover(
            """
            :Late :of :a ; :with :b ; :on "2020-01-01"^^xsd:date ; :known "2024-01-01"^^xsd:date .
            :Early :of :a ; :with :b ; :on "2021-01-01"^^xsd:date ; :known "2022"^^xsd:gYear .
            :Last :of :a ; :with :b ; :on "2025-01-01"^^xsd:date ; :known "2022"^^xsd:gYear .
            """,
            meeting);
    assertThat(prover.all(triple(":a :met :b"), 5))
        .extracting(proof -> proof.toString().replaceAll("(?s).*?#?(Late|Early|Last)\\b.*", "$1"))
        .containsExactly("Early", "Late", "Last");
  }

  private static Prover prover(Known known) {
    KnowledgeBase knowledge = known.closure().with(KnownFacts.of(known.data()));
    return new Prover(knowledge, new RuleSet(known.rules()));
  }

  private static Optional<String> flaw(Prover prover, Triple triple) {
    List<Proof> few = prover.all(triple, 5);
    boolean cut = prover.cut();
    List<Proof> more = prover.all(triple, 50);
    if (few.size() > 5 || few.size() > more.size() || (!cut && !few.equals(more))) {
      return Optional.of("five at most gave " + few.size() + ", fifty " + more.size());
    }
    if (new HashSet<>(more).size() < more.size()) {
      return Optional.of("one proof twice");
    }
    if (!more.stream().sorted(Comparator.comparingLong(Proof::size)).toList().equals(more)) {
      return Optional.of("a larger one before a smaller one");
    }
    long best = prover.best(triple).map(Proof::size).orElse(-1L);
    return few.isEmpty() || few.getFirst().size() != best
        ? Optional.of("the best has " + best + " steps, the first another number")
        : Optional.empty();
  }
}
