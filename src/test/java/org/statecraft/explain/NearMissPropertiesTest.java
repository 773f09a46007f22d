package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.infer.RandomCases;
import org.statecraft.infer.RandomCases.Known;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.problem.InputProblem;
import org.statecraft.rule.Condition;
import org.statecraft.rule.RuleSet;

/** What holds of every near miss, tried on {@link RandomCases}. */
class NearMissPropertiesTest {
  private static final Pattern NOT_POSITIVE = Pattern.compile("NOT EXISTS|OPTIONAL|MINUS|SELECT");

  private static KnowledgeBase knowledge(Known known) {
    return known.closure().with(KnownFacts.of(known.data()));
  }

  /** Triples that do not hold, some of them with an open end. */
  private static List<Triple> wanted(Known known) {
    List<Triple> wanted = new ArrayList<>();
    for (int property = 0; property < 4; property++) {
      Node predicate = Worked.node("p" + property);
      for (String subject : List.of("a", "b", "c")) {
        for (Node object : List.of(Worked.node("d"), NodeFactory.createLiteralString("x"))) {
          wanted.add(Triple.create(Worked.node(subject), predicate, object));
        }
        wanted.add(Triple.create(Worked.node(subject), predicate, Node.ANY));
      }
    }
    wanted.removeIf(
        triple ->
            known.data().stream().anyMatch(triple::matches)
                || known.credits().keySet().stream().anyMatch(triple::matches));
    return wanted;
  }

  private static List<Triple> everything(Known known) {
    List<Triple> everything = new ArrayList<>(known.data());
    everything.addAll(known.credits().keySet());
    return everything;
  }

  @Test
  void whatIsToldAsSoIsSoAndWhatIsToldAsMissingIsNot() {
    AtomicInteger told = new AtomicInteger();
    holds(
        CASES,
        known -> {
          MissCheck check = new MissCheck(everything(known), known.data());
          NearMisses finder = new NearMisses(knowledge(known), new RuleSet(known.rules()));
          for (Triple wanted : wanted(known)) {
            for (NearMiss miss : finder.of(wanted)) {
              told.incrementAndGet();
              Optional<String> flaw = check.flaw(miss);
              if (flaw.isPresent()) {
                return Optional.of(wanted + " by " + flaw.get());
              }
            }
          }
          return Optional.empty();
        });
    assertThat(told).as("near misses").hasValueGreaterThan(CASES);
  }

  /** For positive rules only, since of others the missing triple could block something else. */
  @Test
  void withTheOneTripleThatIsMissingItFollows() {
    AtomicInteger tried = new AtomicInteger();
    holds(
        CASES,
        all -> {
          Known known =
              RandomCases.known(
                  all.rules().stream()
                      .filter(rule -> !NOT_POSITIVE.matcher(rule.text().text()).find())
                      .toList(),
                  all.data());
          NearMisses finder = new NearMisses(knowledge(known), new RuleSet(known.rules()));
          for (Triple wanted : wanted(known)) {
            for (NearMiss miss : finder.of(wanted)) {
              Optional<Triple> missing = missing(miss);
              if (missing.isPresent()) {
                tried.incrementAndGet();
                if (!follows(wanted, known, missing.get())) {
                  return Optional.of(
                      wanted + " does not follow with " + missing.get() + " by " + miss);
                }
              }
            }
          }
          return Optional.empty();
        });
    assertThat(tried).as("near misses for want of one triple").hasValueGreaterThan(CASES / 3);
  }

  private static Optional<Triple> missing(NearMiss miss) {
    return miss.single()
            && miss.failure() instanceof Failure.Unstated unstated
            && unstated.sought() instanceof Condition.TriplePattern match
            && match.pattern().isConcrete()
            && match.graph().filter(graph -> !graph.equals(KnowledgeBase.UNNAMED)).isEmpty()
            && !match.pattern().getSubject().isLiteral()
            && match.pattern().getPredicate().isURI()
        ? Optional.of(match.pattern())
        : Optional.empty();
  }

  private static boolean follows(Triple wanted, Known known, Triple missing) {
    List<Triple> more = new ArrayList<>(known.data());
    more.add(missing);
    try {
      return wanted.matches(missing)
          || RandomCases.known(known.rules(), more).credits().keySet().stream()
              .anyMatch(wanted::matches);
    } catch (InputProblem unordered) {
      // With the triple a rule of the vocabulary comes to touch what another negates.
      return true;
    }
  }
}
