package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.statecraft.infer.RandomCases;
import org.statecraft.infer.RandomCases.Known;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.KnownFacts;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * What appears and disappears when some facts are added and others taken away at random, against
 * the difference between two closures that were worked out in the most simple way.
 */
class DifferencePropertiesTest {
  /** Where these occur, a change can have a reason that is neither a fact nor what blocks. */
  private static final Pattern OTHER_REASONS =
      Pattern.compile("OPTIONAL|MINUS|SELECT|UNION|FILTER EXISTS|[*+?]\\s|\\||!:|BIND");

  /** One case with the facts that are supposed. */
  private record Supposed(Known before, Set<Triple> added, Set<Triple> removed, Known after) {
    static Optional<Supposed> of(Known known) {
      Random random = new Random(known.data().hashCode());
      Set<Triple> removed =
          known.data().stream()
              .filter(triple -> random.nextInt(4) == 0)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      Set<Triple> added = new LinkedHashSet<>();
      for (Triple triple : known.data()) {
        Triple other = known.data().get(random.nextInt(known.data().size()));
        if (random.nextInt(3) == 0) {
          added.add(Triple.create(triple.getSubject(), other.getPredicate(), other.getObject()));
        }
      }
      List<Triple> data = new ArrayList<>(known.data());
      data.removeAll(removed);
      data.addAll(added);
      data = data.stream().distinct().toList();
      try {
        return Optional.of(
            new Supposed(known, added, removed, RandomCases.known(known.rules(), data)));
      } catch (InputProblem | LimitExceeded refused) {
        return Optional.empty();
      }
    }

    KnowledgeBase knowledge() {
      return before.closure().with(KnownFacts.of(before.data()));
    }

    List<Change> changes(KnowledgeBase knowledge) {
      KnowledgeBase supposed =
          after.closure().with(knowledge.supposing(List.copyOf(added), removed));
      RuleSet rules = new RuleSet(before.rules());
      return new Difference(knowledge, rules, supposed, rules).changes();
    }
  }

  private static Set<String> naive(List<Rule> rules, Known here, Known there, String sign) {
    Map<Triple, String> concluded = RandomCases.naively(rules, here.data());
    Set<Triple> elsewhere = new HashSet<>(there.data());
    elsewhere.addAll(RandomCases.naively(rules, there.data()).keySet());
    Set<String> lines = new TreeSet<>();
    concluded.forEach(
        (triple, rule) -> {
          boolean writable = !triple.getSubject().isLiteral() && triple.getPredicate().isURI();
          if (writable && !elsewhere.contains(triple)) {
            lines.add(sign + triple + " by " + rule);
          }
        });
    return lines;
  }

  private static Set<String> told(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                (change.appears() ? "+ " : "- ") + change.triple() + " by " + change.rule().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void changesAreTheDifferenceOfTheClosuresEachWithItsRule() {
    AtomicInteger changed = new AtomicInteger();
    holds(
        CASES,
        known -> {
          Optional<Supposed> supposed = Supposed.of(known);
          if (supposed.isEmpty()) {
            return Optional.empty();
          }
          Known after = supposed.get().after();
          Set<String> expected = naive(known.rules(), after, known, "+ ");
          expected.addAll(naive(known.rules(), known, after, "- "));
          Set<String> actual = told(supposed.get().changes(supposed.get().knowledge()));
          changed.addAndGet(actual.size());
          return actual.equals(expected)
              ? Optional.empty()
              : Optional.of(
                  "added "
                      + supposed.get().added()
                      + "\nremoved "
                      + supposed.get().removed()
                      + "\nwas "
                      + actual
                      + "\nexpected "
                      + expected);
        });
    assertThat(changed).as("changes").hasValueGreaterThan(CASES / 10);
  }

  @Test
  void reasonsNameWhatWasChangedOrWhatBlocks() {
    AtomicInteger told = new AtomicInteger();
    holds(
        CASES,
        known -> {
          Optional<Supposed> supposed = Supposed.of(known);
          if (supposed.isEmpty()) {
            return Optional.empty();
          }
          for (Change change : supposed.get().changes(supposed.get().knowledge())) {
            Optional<String> flaw = flaw(change, supposed.get());
            if (flaw.isPresent()) {
              return Optional.of(
                  flaw.get()
                      + "\n"
                      + change
                      + "\nadded "
                      + supposed.get().added()
                      + "\nremoved "
                      + supposed.get().removed());
            }
            told.incrementAndGet();
          }
          return Optional.empty();
        });
    assertThat(told).as("changes").hasValueGreaterThan(CASES / 10);
  }

  private static Optional<String> flaw(Change change, Supposed supposed) {
    Known here = change.appears() ? supposed.after() : supposed.before();
    Known there = change.appears() ? supposed.before() : supposed.after();
    Set<Triple> facts = change.appears() ? supposed.added() : supposed.removed();
    if (!facts.containsAll(change.changed()) || !here.data().containsAll(change.changed())) {
      return Optional.of("a reason that was not changed");
    }
    for (Triple triple : change.blocking()) {
      if (!there.data().contains(triple) && !there.credits().containsKey(triple)) {
        return Optional.of("told to block, but not there: " + triple);
      }
    }
    if (change.derivation().isEmpty()) {
      return Optional.of("no way to it");
    }
    boolean plain =
        supposed.before().rules().stream()
            .noneMatch(rule -> OTHER_REASONS.matcher(rule.text().text()).find());
    return plain && change.changed().isEmpty() && change.blocking().isEmpty()
        ? Optional.of("no reason")
        : Optional.empty();
  }

  @Test
  void whatIsKnownIsNotChangedByIt() {
    holds(
        CASES / 2,
        known -> {
          Optional<Supposed> supposed = Supposed.of(known);
          if (supposed.isEmpty()) {
            return Optional.empty();
          }
          KnowledgeBase knowledge = supposed.get().knowledge();
          Set<Quad> before = quads(knowledge);
          Set<Triple> workings = knowledge.workings().stream().collect(Collectors.toSet());
          supposed.get().changes(knowledge);
          return before.equals(quads(knowledge))
                  && workings.equals(knowledge.workings().stream().collect(Collectors.toSet()))
              ? Optional.empty()
              : Optional.of("changed");
        });
  }

  private static Set<Quad> quads(KnowledgeBase knowledge) {
    Set<Quad> quads = new HashSet<>();
    knowledge.dataset().find().forEachRemaining(quads::add);
    return quads;
  }
}
