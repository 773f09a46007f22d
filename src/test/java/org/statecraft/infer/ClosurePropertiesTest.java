package org.statecraft.infer;

import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.close;
import static org.statecraft.infer.RandomCases.conclusions;
import static org.statecraft.infer.RandomCases.credits;
import static org.statecraft.infer.RandomCases.holds;
import static org.statecraft.infer.RandomCases.same;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** What holds of every closure, tried on {@link RandomCases}. */
class ClosurePropertiesTest {
  @Test
  void theClosureIsWhatTheNaiveWayGivesWithTheSameCredits() {
    holds(
        CASES,
        known ->
            same(
                "the engine against the naive way",
                known.credits(),
                NaiveClosure.of(new RuleSet(known.rules()), new ListedGraph(known.data()))));
  }

  /** {@code GRAPH ?g { A . B }} is one graph, and is read as a query engine reads it. */
  @Test
  void theGraphsOfTheSourcesAreReadOneByOne() {
    holds(
        CASES,
        known -> {
          if (!RandomCases.named(known.rules())) {
            return Optional.empty();
          }
          Map<Node, Graph> sources = RandomCases.sources(known.data());
          return same(
              "the engine against the naive way, of several sources",
              credits(close(known.rules(), new ListedGraph(known.data()), sources)),
              NaiveClosure.of(new RuleSet(known.rules()), new ListedGraph(known.data()), sources));
        });
  }

  @Test
  void neitherTheOrderOfRulesNorThatOfDataMatters() {
    holds(
        CASES,
        known -> {
          Random random = new Random(known.data().size());
          List<Rule> rules = new ArrayList<>(known.rules());
          List<Triple> data = new ArrayList<>(known.data());
          Collections.shuffle(rules, random);
          Collections.shuffle(data, random);
          return same(
              "another order", credits(close(rules, new ListedGraph(data))), known.credits());
        });
  }

  @Test
  void whatIsGivenIsNeverConcludedAndNothingTwice() {
    holds(
        CASES,
        known -> {
          List<Triple> conclusions = conclusions(known.closure());
          List<Triple> wrong = new ArrayList<>(conclusions);
          wrong.retainAll(known.data());
          List.copyOf(conclusions).stream()
              .filter(triple -> Collections.frequency(conclusions, triple) > 1)
              .forEach(wrong::add);
          conclusions.stream()
              .filter(triple -> triple.getSubject().isLiteral() || !triple.getPredicate().isURI())
              .forEach(wrong::add);
          return known.closure().size() != conclusions.size()
              ? Optional.of("size " + known.closure().size() + " but " + conclusions.size())
              : wrong.isEmpty() ? Optional.empty() : Optional.of("wrong: " + wrong);
        });
  }

  @Test
  void concludingAgainFromFactsAndConclusionsAddsNothing() {
    holds(
        CASES,
        known -> {
          if (known.rules().stream().anyMatch(rule -> rule.text().text().contains("GRAPH"))) {
            return Optional.empty();
          }
          List<Triple> all = new ArrayList<>(known.data());
          all.addAll(conclusions(known.closure()));
          List<Triple> more = conclusions(close(known.rules(), new ListedGraph(all)));
          return more.isEmpty() ? Optional.empty() : Optional.of("again: " + more);
        });
  }
}
