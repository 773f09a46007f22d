package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.RuleSet;

/** What follows without some facts is what follows from the others, whatever was asked before. */
class RetractionTest {
  private int compared;
  private int lost;
  private int gained;

  @Test
  void whatFollowsWithoutFactsFollowsFromTheRest() {
    holds(CASES, known -> compare(known, Map.of(KnowledgeBase.UNNAMED, graph(known.data()))));
    assertThat(compared).isGreaterThan(2 * CASES);
    assertThat(lost).isGreaterThan(CASES);
    assertThat(gained).isPositive();
  }

  @Test
  void soItIsWhereRulesAskWhatOneGraphStates() {
    holds(
        CASES,
        known ->
            RandomCases.named(known.rules())
                ? compare(known, RandomCases.sources(known.data()))
                : Optional.empty());
    assertThat(compared).isGreaterThan(CASES / 5);
  }

  private Optional<String> compare(RandomCases.Known known, Map<Node, Graph> sources) {
    Random random = new Random(known.data().hashCode());
    Retraction retraction =
        new Retraction(
            graph(known.data()),
            dataset(sources),
            new RuleSet(known.rules()),
            new Bounds(1_000, 1_000));
    for (int turn = 0; turn < 4; turn++) {
      List<Triple> left = new ArrayList<>(known.data());
      List<Triple> withdrawn = new ArrayList<>();
      for (int n = 1 + random.nextInt(4); n > 0 && !left.isEmpty(); n--) {
        withdrawn.add(left.remove(random.nextInt(left.size())));
      }
      Map<Node, Graph> rest = new HashMap<>();
      sources.forEach(
          (name, graph) -> {
            List<Triple> kept = new ArrayList<>(graph.find().toList());
            kept.removeAll(withdrawn);
            rest.put(name, graph(kept));
          });
      Map<Triple, String> expected;
      try {
        expected = RandomCases.credits(RandomCases.close(known.rules(), graph(left), rest));
      } catch (InputProblem | LimitExceeded refused) {
        continue;
      }
      Closure closure = retraction.without(withdrawn, Materializer.Progress.NONE);
      Optional<String> difference =
          RandomCases.same("without " + withdrawn, RandomCases.credits(closure), expected);
      if (difference.isPresent()) {
        return difference;
      }
      compared++;
      lost += count(known.credits().keySet(), closure);
      gained +=
          (int) expected.keySet().stream().filter(each -> !known.closure().holds(each)).count();
    }
    return Optional.empty();
  }

  private static int count(Set<Triple> triples, Closure closure) {
    return (int) triples.stream().filter(each -> !closure.holds(each)).count();
  }

  private static Graph graph(List<Triple> triples) {
    return new ListedGraph(triples);
  }

  private static DatasetGraph dataset(Map<Node, Graph> sources) {
    DatasetGraph named = new DatasetGraphMapLink(GraphFactory.emptyGraph());
    sources.forEach(named::addGraph);
    return named;
  }
}
