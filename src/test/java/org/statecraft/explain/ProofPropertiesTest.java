package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.infer.RandomCases;
import org.statecraft.infer.RandomCases.Known;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** What holds of every proof, tried on {@link RandomCases}. */
class ProofPropertiesTest {
  /** Where these occur, less data can mean more conclusions, or other ones. */
  private static final Pattern NOT_POSITIVE = Pattern.compile("NOT EXISTS|OPTIONAL|MINUS|SELECT");

  /** Where these occur, a proof tells one of several ways to fulfil a condition. */
  private static final Pattern MANY_WAYS = Pattern.compile("FILTER EXISTS|UNION|[*+?] |\\||!:");

  /** A path of no length rests on a node. */
  private static final Pattern NOT_ALL_TOLD = Pattern.compile("[*?] ");

  private static KnowledgeBase knowledge(Known known) {
    return known.closure().with(KnownFacts.of(known.data()));
  }

  private static boolean has(Rule rule, Pattern pattern) {
    return pattern.matcher(rule.text().text()).find();
  }

  @Test
  void everyConclusionIsProvedFromWhatIsStated() {
    holds(
        CASES,
        known -> {
          Prover prover = new Prover(knowledge(known), new RuleSet(known.rules()));
          for (Triple triple : known.credits().keySet()) {
            if (prover.best(triple).isEmpty()) {
              return Optional.of("no proof of " + triple);
            }
            for (Proof proof : prover.all(triple, 20)) {
              Optional<String> flaw = ProofCheck.flaw(proof, triple, known.data());
              if (flaw.isPresent()) {
                return flaw;
              }
            }
          }
          return Optional.empty();
        });
  }

  @Test
  void aProofThatGoesByAgeIsOneToo() {
    holds(
        CASES,
        known -> {
          for (Triple triple : known.credits().keySet()) {
            Prover prover =
                new Prover(knowledge(known), new RuleSet(known.rules()), known::closure, 0);
            Optional<Proof> proof = prover.best(triple);
            if (proof.isEmpty()) {
              return Optional.of("no proof of " + triple);
            }
            Optional<String> flaw = ProofCheck.flaw(proof.get(), triple, known.data());
            if (flaw.isPresent()) {
              return flaw;
            }
          }
          return Optional.empty();
        });
  }

  /**
   * For positive rules only, since negation and sums can make something else follow from less; and
   * for such alone whose conditions can be fulfilled in one way by a solution, since of several
   * ways, such as two paths, a proof tells one.
   */
  @Test
  void withoutAllThatProofsRestOnNothingFollows() {
    AtomicInteger tried = new AtomicInteger();
    holds(
        3 * CASES,
        all -> {
          Known known = only(all, rule -> !has(rule, NOT_POSITIVE) && !has(rule, MANY_WAYS));
          Derivations derivations = derivations(known);
          tried.addAndGet(known.credits().size());
          for (Triple triple : known.credits().keySet()) {
            Set<Triple> leaves = leaves(triple, derivations, known.data());
            if (follows(triple, known, without(known.data(), leaves))) {
              return Optional.of(triple + " follows without " + leaves);
            }
          }
          return Optional.empty();
        });
    assertThat(tried).as("conclusions of positive rules").hasValueGreaterThan(CASES / 3);
  }

  private static Known only(Known known, Predicate<Rule> wanted) {
    return RandomCases.known(known.rules().stream().filter(wanted).toList(), known.data());
  }

  private static Derivations derivations(Known known) {
    return new Derivations(
        new EvaluationDataset(knowledge(known)), new RuleSet(known.rules()).rules());
  }

  /**
   * All that is stated and reached from a triple through any way in which a rule comes to it. What
   * is stated may follow too, so that the search does not end there.
   */
  private static Set<Triple> leaves(
      Triple root, Derivations derivations, Collection<Triple> stated) {
    Set<Triple> leaves = new LinkedHashSet<>();
    Set<Triple> seen = new HashSet<>();
    Deque<Triple> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Triple triple = open.removeFirst();
      if (seen.add(triple)) {
        if (stated.contains(triple)) {
          leaves.add(triple);
        }
        derivations.of(triple).forEach(way -> open.addAll(way.facts()));
      }
    }
    return leaves;
  }

  private static List<Triple> without(List<Triple> data, Set<Triple> leaves) {
    List<Triple> rest = new ArrayList<>(data);
    rest.removeAll(leaves);
    return rest;
  }

  private static boolean follows(Triple triple, Known known, List<Triple> data) {
    return RandomCases.known(known.rules(), data).credits().containsKey(triple);
  }

  /** For positive rules only; of others a proof also rests on what is not there. */
  @Test
  void fromWhatAProofRestsOnAloneItFollows() {
    holds(
        CASES / 2,
        all -> {
          Known known = only(all, rule -> !has(rule, NOT_POSITIVE) && !has(rule, NOT_ALL_TOLD));
          Prover prover = new Prover(knowledge(known), new RuleSet(known.rules()));
          for (Triple triple : known.credits().keySet()) {
            for (Proof proof : prover.best(triple).stream().toList()) {
              List<Triple> leaves = List.copyOf(ProofCheck.leaves(proof));
              if (!follows(triple, known, leaves)) {
                return Optional.of(triple + " does not follow from " + leaves);
              }
            }
          }
          return Optional.empty();
        });
  }
}
