package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.Knowledge;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.RandomCases;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Layer;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;

/**
 * What the theory concludes from the built-in knowledge base can be proved. Of each rule some
 * conclusions are tried, others with another {@code -Dstatecraft.seed=S}.
 */
class KnowledgeBaseProofsTest {
  private static final Path HOME = Knowledge.frozen();

  private static final int MOST = 50;

  /** One test a rule of the theory. */
  @TestFactory
  Stream<DynamicTest> everyConclusionOfTheTheoryIsProvedFromWhatSourcesState() {
    KnowledgeBase told = KnowledgeBase.open(Sources.of(HOME));
    Set<Triple> stated = told.everything().stream().collect(Collectors.toSet());
    RuleSet rules =
        new RuleSet(
            new RuleFiles(Optional.of(HOME), Entailment.FULL, List.of())
                .read(told.prefixes(), told.everything()));
    Closure closure =
        new Materializer(rules, Bounds.GENEROUS, Materializer.Progress.NONE).close(told);
    Map<String, List<Triple>> conclusions = ofTheTheory(closure);
    Prover prover = new Prover(closure.with(told), rules);
    assertThat(conclusions).hasSizeGreaterThan(10);
    return conclusions.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        entry.getValue().stream()
                            .limit(MOST)
                            .forEach(triple -> assertProved(prover, triple, stated))));
  }

  /** The theory's part of what follows, by rule. */
  private static Map<String, List<Triple>> ofTheTheory(Closure closure) {
    Map<String, List<Triple>> conclusions = new TreeMap<>();
    closure.conclusions(
        (rule, triple) -> {
          if (rule.layer() == Layer.THEORY) {
            conclusions.computeIfAbsent(rule.name(), name -> new ArrayList<>()).add(triple);
          }
        });
    Random random = new Random(RandomCases.SEED);
    for (List<Triple> each : conclusions.values()) {
      each.sort(Comparator.comparing(Triple::toString));
      Collections.shuffle(each, random);
    }
    return conclusions;
  }

  private static void assertProved(Prover prover, Triple triple, Set<Triple> stated) {
    List<Proof> proofs = prover.best(triple).stream().toList();
    assertThat(proofs).as("%s", triple).hasSize(1);
    assertThat(ProofCheck.flaw(proofs.getFirst(), triple, stated)).isEmpty();
  }
}
