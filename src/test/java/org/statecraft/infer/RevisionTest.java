package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.RuleSet;

/**
 * What follows without some facts and with others is what follows from what is there then, whatever
 * was asked before.
 */
class RevisionTest {
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
    Revision revision =
        new Revision(
            graph(known.data()),
            dataset(sources),
            new RuleSet(known.rules()),
            new Bounds(1_000, 1_000));
    for (int turn = 0; turn < 6; turn++) {
      List<Triple> left = new ArrayList<>(known.data());
      List<Triple> withdrawn = new ArrayList<>();
      for (int n = 1 + random.nextInt(4); n > 0 && !left.isEmpty(); n--) {
        withdrawn.add(left.remove(random.nextInt(left.size())));
      }
      Map<Node, Graph> rest = new LinkedHashMap<>();
      sources.forEach(
          (name, graph) -> {
            List<Triple> kept = new ArrayList<>(graph.find().toList());
            kept.removeAll(withdrawn);
            rest.put(name, graph(kept));
          });
      List<Quad> added = turn % 2 == 0 ? List.of() : added(known.data(), rest.keySet(), random);
      for (Quad quad : added) {
        List<Triple> more =
            new ArrayList<>(rest.getOrDefault(quad.getGraph(), graph(List.of())).find().toList());
        more.remove(quad.asTriple());
        more.add(quad.asTriple());
        rest.put(quad.getGraph(), graph(more));
        left.remove(quad.asTriple());
        left.add(quad.asTriple());
      }
      Map<Triple, String> expected;
      try {
        expected = RandomCases.credits(RandomCases.close(known.rules(), graph(left), rest));
      } catch (InputProblem | LimitExceeded refused) {
        continue;
      }
      Closure closure = revision.with(withdrawn, added, Materializer.Progress.NONE);
      Optional<String> difference =
          RandomCases.same(
              "without " + withdrawn + " with " + added, RandomCases.credits(closure), expected);
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

  /** Terms of the data in other places, stated in a graph that is there or in a new one. */
  private static List<Quad> added(List<Triple> data, Set<Node> graphs, Random random) {
    List<Node> names = new ArrayList<>(graphs);
    names.add(NodeFactory.createURI("g:new"));
    List<Quad> added = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0 && !data.isEmpty(); n--) {
      added.add(
          Quad.create(
              names.get(random.nextInt(names.size())),
              data.get(random.nextInt(data.size())).getSubject(),
              data.get(random.nextInt(data.size())).getPredicate(),
              data.get(random.nextInt(data.size())).getObject()));
    }
    return added;
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
