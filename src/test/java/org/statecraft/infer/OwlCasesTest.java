package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.statecraft.kb.Prefixes;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleReader;

/**
 * What RDFS and OWL 2 RL mean, case by case. The files in {@code src/test/resources/owl} are named
 * after the tables of the W3C and hold cases of our own, named after the rule that each is about:
 * graph {@code <name>} is given, {@code <name#entails>} has to follow, of {@code <name#not>} no
 * triple may, and {@code <name> a <inconsistent>} says that the facts contradict themselves. Cases
 * of files that begin with {@code rdfs} are closed by the rules of RDFS, all others by those of
 * OWL.
 */
class OwlCasesTest {
  private static final Path RULES = Theory.HOME.resolve("ontology/rules");
  private static final List<OwlCase> CASES = OwlCase.cases();

  @TestFactory
  Stream<DynamicTest> whatFollowsIsWhatTheCaseSays() {
    assertThat(CASES).hasSize(342);
    return CASES.stream().map(each -> dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(OwlCase each) {
    assertThat(follows(each.all(), each.entailed()))
        .as("%s in %s", each.entailed(), each.all())
        .isTrue();
    assertThat(each.not()).noneMatch(triple -> follows(each.all(), List.of(triple)));
    if (each.inconsistent()) {
      assertThat(each.clashes()).as("clashes").isNotEmpty();
    } else {
      assertThat(each.clashes()).as("clashes").isEmpty();
    }
  }

  /** Whether a graph has triples like these, in which blank nodes stand for anything. */
  private static boolean follows(Graph all, List<Triple> wanted) {
    Map<Node, Node> variables = new HashMap<>();
    BasicPattern pattern = new BasicPattern();
    for (Triple triple : wanted) {
      pattern.add(
          Triple.create(
              open(triple.getSubject(), variables),
              triple.getPredicate(),
              open(triple.getObject(), variables)));
    }
    Query query = new Query();
    query.setQueryAskType();
    query.setQueryPattern(new ElementTriplesBlock(pattern));
    try (QueryExec execution = QueryExec.graph(all).query(query).build()) {
      return execution.ask();
    }
  }

  private static Node open(Node term, Map<Node, Node> variables) {
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      return NodeFactory.createTripleTerm(
          open(triple.getSubject(), variables),
          triple.getPredicate(),
          open(triple.getObject(), variables));
    }
    return term.isBlank()
        ? variables.computeIfAbsent(term, node -> Var.alloc("b" + variables.size()))
        : term;
  }

  /**
   * What eq-trans concludes, eq-rep-o concludes in the same round and is the first by name. Two
   * rules are for the level full alone, and have tests of their own.
   */
  @Test
  void everyRuleButThreeIsCreditedWithSomethingInSomeCase() {
    Set<String> unused = new TreeSet<>();
    for (String folder : List.of("owl", "rdfs")) {
      RuleReader.files(RULES.resolve(folder)).stream().map(RuleReader::name).forEach(unused::add);
    }
    CASES.forEach(each -> unused.removeAll(each.used()));
    assertThat(unused).containsExactly("eq-rep-classes", "eq-rep-properties", "eq-trans");
  }

  @Test
  void theRuleThatComesTooLateConcludesTheSameAlone() {
    OwlCase example =
        CASES.stream().filter(each -> each.name().equals("eq-trans")).findFirst().orElseThrow();
    Rule rule =
        new RuleReader(new Prefixes())
            .rules(RULES.resolve("owl/eq-trans.rq"), Layer.VOCABULARY)
            .getFirst();
    Closure closure = RuleTexts.close(new ListedGraph(example.given()), Bounds.GENEROUS, rule);
    assertThat(RandomCases.conclusions(closure)).contains(example.entailed().getFirst());
  }
}
