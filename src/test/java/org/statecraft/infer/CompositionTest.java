package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RuleTexts.close;
import static org.statecraft.infer.RuleTexts.data;
import static org.statecraft.infer.RuleTexts.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** Rules that join two patterns in a term which they drop, where many terms lie in between. */
class CompositionTest {
  private static final int NODES = 30;

  /** Every direction of both patterns, what must differ, guards, and predicates that vary. */
  private static final List<String> SHAPES =
      List.of(
          "CONSTRUCT { ?x :p ?z } WHERE { ?x :p ?y . ?y :p ?z }",
          "CONSTRUCT { ?x :q ?z } WHERE { ?x :p ?y . ?z :q ?y }",
          "CONSTRUCT { ?z :q ?x } WHERE { ?x :p ?y . ?y :q ?z }",
          "CONSTRUCT { ?z :r ?x } WHERE { ?y :q ?x . ?y :p ?z }",
          "CONSTRUCT { ?x :p ?z } WHERE { ?y :r ?x . ?z :p ?y }",
          "CONSTRUCT { ?x :q ?z } WHERE { ?y :p ?z . ?x :q ?y FILTER(!sameTerm(?x, ?z)) }",
          "CONSTRUCT { ?x :p ?z } WHERE { ?x :p ?y . ?y :p ?z"
              + " FILTER(!sameTerm(?x, ?y) && !sameTerm(?y, ?z) && !sameTerm(?z, ?x)) }",
          "CONSTRUCT { ?x ?p ?z } WHERE { ?p a :Transitive . ?x ?p ?y . ?y ?p ?z }",
          "CONSTRUCT { ?x ?p ?z } WHERE { ?y :same ?z . ?x ?p ?y FILTER(!sameTerm(?y, ?z)) }",
          "CONSTRUCT { ?z ?p ?x } WHERE { ?y :same ?z . ?y ?p ?x FILTER(!sameTerm(?y, ?z)) }",
          "CONSTRUCT { ?x ?r ?z } WHERE { ?p :first ?q ; :into ?r . ?x ?q ?y . ?y :p ?z }",
          "CONSTRUCT { ?x :s ?z } WHERE { ?x ?p ?y . ?y ?q ?z . ?p :into ?q"
              + " FILTER(?p != ?q) }");

  private static final List<String> OTHERS =
      List.of(
          "CONSTRUCT { ?y :same ?x } WHERE { ?x :same ?y }",
          "CONSTRUCT { ?p a :Transitive } WHERE { ?x :p ?y . ?p :into ?q }",
          "CONSTRUCT { ?x :q ?y } WHERE { ?x :p ?y . ?y :p ?x }");

  private static Rule[] rules(Random random) {
    List<String> texts = new ArrayList<>(SHAPES);
    Collections.shuffle(texts, random);
    List<String> chosen = new ArrayList<>(texts.subList(0, 2 + random.nextInt(3)));
    chosen.add(OTHERS.get(random.nextInt(OTHERS.size())));
    return IntStream.range(0, chosen.size())
        .mapToObj(i -> rule("r" + i, chosen.get(i)))
        .toArray(Rule[]::new);
  }

  private static Graph graph(Random random) {
    StringBuilder turtle =
        new StringBuilder(":p :into :q ; :first :q . :q a :Transitive ; :first :r ; :into :p .\n");
    for (String property : List.of("p", "q", "r", "same")) {
      int edges = random.nextInt(20) + (random.nextInt(3) == 0 ? 300 : 30);
      for (int i = 0; i < edges; i++) {
        turtle.append(
            ":n%d :%s :n%d .\n".formatted(random.nextInt(NODES), property, random.nextInt(NODES)));
      }
    }
    return data(turtle.toString());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theClosureIsWhatTheNaiveWayGivesWithTheSameCredits(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextInt();
    Rule[] rules = rules(random);
    Graph graph = graph(random);
    assertThat(RandomCases.credits(close(graph, Bounds.GENEROUS, rules)))
        .as("seed %d, rules %s", seed, List.of(rules).stream().map(r -> r.text().text()).toList())
        .isEqualTo(NaiveClosure.of(new RuleSet(List.of(rules)), graph));
  }

  @Test
  void theShapesAreRecognised() {
    assertThat(SHAPES).allMatch(text -> Composition.of(rule("r", text)).isPresent());
  }

  @Test
  void whatSpeaksOfTheTermInBetweenIsNoComposition() {
    assertThat(
            List.of(
                "CONSTRUCT { ?x :p ?z } WHERE { ?x :p ?y . ?y :p ?z . ?y a :C }",
                "CONSTRUCT { ?x :p ?z } WHERE { ?x :p ?y . ?y :p ?z FILTER(?y != :a) }",
                "CONSTRUCT { ?x :p ?y } WHERE { ?x :p ?y . ?y :p ?z }",
                "CONSTRUCT { ?x :p ?x } WHERE { ?x :p ?y . ?y :p ?x }",
                "CONSTRUCT { ?x ?y ?z } WHERE { ?x :p ?y . ?y :p ?z }",
                "CONSTRUCT { ?x :p ?z } WHERE { ?x ?y ?y . ?y :p ?z }",
                "CONSTRUCT { ?x :p ?z . ?z :p ?x } WHERE { ?x :p ?y . ?y :p ?z }",
                "CONSTRUCT { ?x :p ?z } WHERE { ?x ?p ?y . ?y ?p ?z FILTER(?p != :q) }"))
        .allMatch(text -> Composition.of(rule("r", text)).isEmpty());
  }

  /** A chain of sameAs or of subclasses, whose ways are too many to be gone one by one. */
  @Test
  void aLongChainIsClosed() {
    StringBuilder chain = new StringBuilder();
    IntStream.range(0, 700).forEach(i -> chain.append(":n%d :p :n%d .\n".formatted(i, i + 1)));
    Closure closure = close(data(chain.toString()), Bounds.GENEROUS, rule("t", SHAPES.getFirst()));
    assertThat(closure.size()).isEqualTo(700 * 699 / 2);
    assertThat(closure.strata().getFirst().rounds()).isEqualTo(11);
  }
}
