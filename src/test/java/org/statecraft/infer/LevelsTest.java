package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Knowledge;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSet;
import org.statecraft.rule.RuleSummaries;

/** What the level full leaves out of OWL 2 RL, as the help says it. */
class LevelsTest {
  private static final RuleSummaries SUMMARIES = RuleSummaries.fresh();

  private static final Set<Node> REFLEXIVE =
      Set.of(
          OWL2.sameAs.asNode(),
          RDFS.subClassOf.asNode(),
          RDFS.subPropertyOf.asNode(),
          OWL2.equivalentClass.asNode(),
          OWL2.equivalentProperty.asNode());

  private static final Set<Node> BOUNDS = Set.of(RDFS.domain.asNode(), RDFS.range.asNode());

  @TestFactory
  Stream<DynamicTest> fullLeavesOutWhatHoldsOfEverything() {
    return OwlCase.cases().stream()
        .filter(each -> each.level() == Entailment.OWL)
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () ->
                        assertThat(leftOut(each.facts())).allMatch(LevelsTest::holdsOfEverything)));
  }

  @Test
  void fullLeavesOutNothingElseOfTheBuiltInKnowledgeBase() {
    Set<Triple> leftOut = leftOut(KnowledgeBase.open(Sources.of(Knowledge.live())).everything());
    assertThat(leftOut).isNotEmpty().allMatch(LevelsTest::holdsOfEverything);
  }

  /** What OWL concludes and the level full does not; there is nothing the other way around. */
  private static Set<Triple> leftOut(Graph facts) {
    Set<Triple> owl = vocabulary(Entailment.OWL, facts);
    Set<Triple> full = vocabulary(Entailment.FULL, facts);
    // AssertJ would look for each one after another, which takes minutes.
    assertThat(owl.containsAll(full)).isTrue();
    owl.removeAll(full);
    return owl;
  }

  /** In OWL that follows by way of what is left out. */
  @ParameterizedTest
  @CsvSource({
    "eq-rep-classes, Class, subClassOf, equivalentClass",
    "eq-rep-properties, ObjectProperty, subPropertyOf, equivalentProperty",
    "eq-rep-properties, DatatypeProperty, subPropertyOf, equivalentProperty"
  })
  void whatIsTheSameIsEquivalent(String rule, String kind, String within, String equivalent) {
    String owl = "<http://www.w3.org/2002/07/owl#";
    String facts =
        ":a a " + owl + kind + "> ; " + owl + "sameAs> :a , :b . :c " + owl + "sameAs> :d .";
    Theory theory = Theory.of(facts, rule);
    assertThat(theory.on(within)).containsExactly("a b");
    assertThat(theory.on(equivalent)).containsExactly("a b");
  }

  private static boolean holdsOfEverything(Triple triple) {
    Node subject = triple.getSubject();
    Node object = triple.getObject();
    Node property = triple.getPredicate();
    if (property.equals(RDFS.subClassOf.asNode())
        && (object.equals(OWL2.Thing.asNode()) || subject.equals(OWL2.Nothing.asNode()))) {
      return true;
    }
    return (property.equals(RDF.type.asNode()) || BOUNDS.contains(property))
        ? object.equals(OWL2.Thing.asNode())
        : REFLEXIVE.contains(property) && subject.equals(object);
  }

  /** What the rules of RDFS and OWL conclude at a level, without those of the theory. */
  private static Set<Triple> vocabulary(Entailment level, Graph facts) {
    List<Rule> rules =
        new RuleFiles(Optional.of(Knowledge.live()), level, List.of())
            .read(new Prefixes(), facts, SUMMARIES).stream()
                .filter(rule -> rule.layer() == Layer.VOCABULARY)
                .collect(Collectors.toList());
    Set<Triple> conclusions = new HashSet<>(new ListedGraph(facts.find().toList()).find().toList());
    new Materializer(new RuleSet(rules), Bounds.GENEROUS, Materializer.Progress.NONE)
        .close(facts)
        .conclusions((rule, triple) -> conclusions.add(triple));
    return conclusions;
  }
}
