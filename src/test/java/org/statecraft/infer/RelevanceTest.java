package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.RandomCases.CASES;
import static org.statecraft.infer.RandomCases.holds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.RuleSet;
import org.statecraft.rule.Unifier;

/** A change that is said to be irrelevant changes nothing that is asked for. */
class RelevanceTest {
  private static final Node ANYTHING = NodeFactory.createVariable("o");
  private static final Node ANYONE = NodeFactory.createVariable("s");

  private int irrelevant;
  private int relevant;
  private int otherwise;

  @Test
  void whatIsIrrelevantIsOfNoConsequence() {
    holds(
        CASES,
        known -> compare(known, data -> Map.of(KnowledgeBase.UNNAMED, new ListedGraph(data))));
    assertThat(irrelevant).isGreaterThan(CASES);
    // Not all that is taken for relevant is; but it must not be much more.
    assertThat(otherwise).isGreaterThan(relevant / 2);
  }

  @Test
  void soItIsWhereRulesAskWhatOneGraphStates() {
    holds(
        CASES,
        known ->
            RandomCases.named(known.rules())
                ? compare(known, RandomCases::sources)
                : Optional.empty());
    assertThat(irrelevant).isGreaterThan(CASES / 5);
  }

  private Optional<String> compare(
      RandomCases.Known known, Function<List<Triple>, Map<Node, Graph>> sources) {
    Random random = new Random(known.data().hashCode());
    Closure base;
    try {
      base = RandomCases.close(known.rules(), graph(known.data()), sources.apply(known.data()));
    } catch (InputProblem | LimitExceeded refused) {
      return Optional.empty();
    }
    for (int turn = 0; turn < 12; turn++) {
      List<Triple> goals = goals(random);
      Set<Triple> removed = some(known.data(), 1 + random.nextInt(2), random);
      Set<Triple> added = turn % 3 == 0 ? Set.of() : mixed(known.data(), random);
      removed.removeAll(added);
      if (new Relevance(graph(known.data()), base.graph(), new RuleSet(known.rules()), goals)
          .of(removed, added)) {
        relevant++;
        otherwise += same(known, goals, removed, added, base, sources).isPresent() ? 1 : 0;
      } else {
        irrelevant++;
        Optional<String> difference = same(known, goals, removed, added, base, sources);
        if (difference.isPresent()) {
          return difference;
        }
      }
    }
    return Optional.empty();
  }

  /** What of the goals is otherwise, if anything is. */
  private static Optional<String> same(
      RandomCases.Known known,
      List<Triple> goals,
      Set<Triple> removed,
      Set<Triple> added,
      Closure base,
      Function<List<Triple>, Map<Node, Graph>> sources) {
    List<Triple> left = new ArrayList<>(known.data());
    left.removeAll(removed);
    left.removeAll(added);
    Map<Node, Graph> graphs = new HashMap<>(sources.apply(left));
    left.addAll(added);
    graphs.put(KnowledgeBase.SUPPOSED, graph(List.copyOf(added)));
    try {
      Set<Triple> before = wanted(base, goals);
      Set<Triple> after = wanted(RandomCases.close(known.rules(), graph(left), graphs), goals);
      return before.equals(after)
          ? Optional.empty()
          : Optional.of(
              "without %s with %s: %s was %s, is %s"
                  .formatted(removed, added, goals, before, after));
    } catch (InputProblem | LimitExceeded refused) {
      return Optional.empty();
    }
  }

  private static Set<Triple> wanted(Closure closure, Collection<Triple> goals) {
    return closure.graph().stream()
        .filter(triple -> goals.stream().anyMatch(goal -> Unifier.unify(goal, triple)))
        // Labels of blank nodes that rules make are others each time.
        .filter(triple -> !made(triple))
        .collect(Collectors.toSet());
  }

  private static boolean made(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getObject())
        .anyMatch(node -> node.isBlank() && !node.getBlankNodeLabel().startsWith("n"));
  }

  private static List<Triple> goals(Random random) {
    return List.of(
        Triple.create(
            ANYONE, NodeFactory.createURI("http://example/p" + random.nextInt(4)), ANYTHING));
  }

  private static Set<Triple> some(List<Triple> data, int count, Random random) {
    Set<Triple> some = new HashSet<>();
    for (int i = 0; i < count; i++) {
      some.add(data.get(random.nextInt(data.size())));
    }
    return some;
  }

  /** Terms of the data in other places. */
  private static Set<Triple> mixed(List<Triple> data, Random random) {
    Set<Triple> mixed = new HashSet<>();
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      mixed.add(
          Triple.create(
              data.get(random.nextInt(data.size())).getSubject(),
              data.get(random.nextInt(data.size())).getPredicate(),
              data.get(random.nextInt(data.size())).getObject()));
    }
    return mixed;
  }

  private static Graph graph(List<Triple> triples) {
    return new ListedGraph(triples);
  }
}
