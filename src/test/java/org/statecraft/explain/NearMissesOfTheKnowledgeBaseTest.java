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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.Knowledge;
import org.statecraft.infer.RandomCases;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Layer;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;

/** Conclusions of the theory with another day, value or subject: what is told of them is so. */
class NearMissesOfTheKnowledgeBaseTest {
  private static final Path HOME = Knowledge.frozen();
  private static final int MOST = 4;

  /** One test a rule of the theory. */
  @TestFactory
  Stream<DynamicTest> whatIsToldIsSo() {
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
    NearMisses finder = new NearMisses(knowledge, rules);
    return questions(knowledge, rules, known).entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> check(finder, check, each.getValue())));
  }

  private static Map<String, List<Triple>> questions(
      KnowledgeBase knowledge, RuleSet rules, List<Triple> known) {
    Map<String, List<Triple>> conclusions = new TreeMap<>();
    knowledge
        .concluded()
        .forEachRemaining(
            quad ->
                rules
                    .rule(quad.getGraph().getURI().replaceFirst(".*/", ""))
                    .filter(rule -> rule.layer() == Layer.THEORY)
                    .ifPresent(
                        rule ->
                            conclusions
                                .computeIfAbsent(rule.name(), name -> new ArrayList<>())
                                .add(quad.asTriple())));
    Random random = new Random(RandomCases.SEED);
    Map<String, List<Triple>> questions = new TreeMap<>();
    conclusions.forEach(
        (rule, triples) -> {
          triples.sort(Comparator.comparing(Triple::toString));
          Collections.shuffle(triples, random);
          List<Triple> asked = new ArrayList<>();
          for (Triple triple : triples.subList(0, Math.min(MOST, triples.size()))) {
            asked.addAll(others(triple, known.get(random.nextInt(known.size()))));
          }
          asked.removeIf(knowledge.everything()::contains);
          questions.put(rule, asked);
        });
    return questions;
  }

  private static List<Triple> others(Triple triple, Triple other) {
    return List.of(
        Triple.create(triple.getSubject(), triple.getPredicate(), other.getSubject()),
        Triple.create(
            triple.getSubject(),
            triple.getPredicate(),
            NodeFactory.createLiteralDT("1990-01-01", XSDDatatype.XSDdate)),
        Triple.create(other.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  private static void check(NearMisses finder, MissCheck check, List<Triple> questions) {
    for (Triple asked : questions) {
      for (NearMiss miss : finder.of(asked)) {
        if (miss.rule().layer() == Layer.THEORY) {
          assertThat(check.flaw(miss)).as("%s", asked).isEmpty();
        }
      }
    }
  }
}
