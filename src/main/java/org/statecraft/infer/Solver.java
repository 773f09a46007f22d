package org.statecraft.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * Finds how rules come to hold on what is finished, given some of what they conclude. It matches
 * bodies as inference does and plans each once for all questions of the same kind. Not for several
 * threads at once.
 */
public final class Solver {
  private final Workings workings;
  private final Map<Kind, Way> ways = new HashMap<>();

  /** By the body, of which there is one object each, and by what is given. */
  private final IdentityHashMap<Body, Map<Set<Var>, Way>> within = new IdentityHashMap<>();

  /** What a question gives: the rule, and the places of its head that have values. */
  private record Kind(Rule rule, Set<Node> given) {}

  /** How questions of a kind are answered. */
  private static final class Way {
    private final Planner planner;
    private final Operator steps;
    private final Set<Var> gives;
    private Predicate<Solution> each = row -> false;

    Way(Body body, Set<Var> given, Set<Var> gives, Workings workings) {
      workings.stated().prepare(body);
      this.planner = new Planner(body, workings);
      this.gives = gives;
      this.steps = planner.plan(body, given, row -> each.test(row));
    }
  }

  /**
   * A solver on finished facts, which are only read.
   *
   * @param facts what rules read
   * @param sources the graphs that rules ask for by {@code GRAPH}, under their names
   */
  public Solver(Graph facts, DatasetGraph sources) {
    WorkingMemory all = new WorkingMemory();
    all.give(facts);
    // Of several ways the one that the graph has first is found first, as by a query.
    all.turn();
    all.seal();
    all.advance();
    this.workings = new Workings(all, sources, new Budget(Bounds.GENEROUS, all));
  }

  /** The facts, apart from where they were read; for the same thread. */
  Graph facts() {
    return new WorkingMemoryGraph(workings.facts());
  }

  /** Whether a rule is of those that can be solved; others need a query engine. */
  public static boolean solves(Rule rule) {
    return BodyReader.plain(rule.body());
  }

  /**
   * Solutions of a rule's body.
   *
   * @param given values of variables, and of blank nodes, of the rule's head; of variables that the
   *     body computes, too, whose values are then computed to be the same
   * @param most how many are wanted at most
   * @param wanted what they must be like
   */
  public List<Binding> solutions(
      Rule rule, Map<Node, Node> given, int most, Predicate<Binding> wanted) {
    Way way = ways.computeIfAbsent(new Kind(rule, Set.copyOf(given.keySet())), this::way);
    Dictionary terms = workings.facts().terms();
    Solution start = new Solution(terms, way.planner.places());
    given.forEach(
        (node, value) -> {
          Integer place = way.planner.places().get(variable(node));
          if (place != null) {
            start.set(place, terms.number(value));
          }
        });
    List<Binding> found = new ArrayList<>();
    Set<Var> expected = expected(rule, given.keySet());
    way.each =
        row -> {
          if (agrees(rule, row, way.planner, expected)) {
            Binding solution = row.only(way.gives);
            if (wanted.test(solution)) {
              found.add(solution);
            }
          }
          return found.size() >= most;
        };
    way.steps.run(start);
    return found;
  }

  /** Whether a body can be solved; others need a query engine. */
  public static boolean solves(Body body) {
    return BodyReader.plain(body);
  }

  /**
   * Solutions of a body, such as one that must be found within another.
   *
   * @param given values from outside
   * @param most how many are wanted at most
   */
  public List<Binding> solutions(Body body, Binding given, int most) {
    Set<Var> known = body.mentioned();
    known.retainAll(Set.copyOf(given.varsMentioned()));
    Way way =
        within
            .computeIfAbsent(body, each -> new HashMap<>())
            .computeIfAbsent(known, each -> new Way(body, each, body.variables(false), workings));
    Solution start = new Solution(workings.facts().terms(), way.planner.places());
    known.forEach(
        variable ->
            start.set(
                place(way.planner, variable),
                workings.facts().terms().number(given.get(variable))));
    List<Binding> found = new ArrayList<>();
    way.each =
        row -> {
          found.add(row.only(way.gives));
          return found.size() >= most;
        };
    way.steps.run(start);
    return found;
  }

  private Way way(Kind kind) {
    Rule rule = kind.rule();
    Set<Var> expected = expected(rule, kind.given());
    List<Condition> conditions = new ArrayList<>();
    for (Condition condition : rule.body().conditions()) {
      conditions.add(
          condition instanceof Condition.Bind computed && expected.contains(computed.variable())
              ? new Condition.Bind(
                  again(computed.variable()), computed.expression(), computed.consulted())
              : condition);
    }
    // A computed term tells nothing of what it was computed from; what else was concluded of it
    // does.
    if (!expected.isEmpty() || kind.given().stream().anyMatch(Node::isBlank)) {
      rule.head().stream()
          .filter(head -> tells(head, rule, kind.given()))
          .forEach(head -> conditions.add(Condition.TriplePattern.of(named(head))));
    }
    Body body = new Body(List.copyOf(conditions));
    Set<Var> given = new HashSet<>();
    kind.given().forEach(node -> given.add(variable(node)));
    given.retainAll(body.mentioned());
    return new Way(body, given, rule.body().variables(false), workings);
  }

  private static Set<Var> expected(Rule rule, Set<Node> given) {
    Set<Var> expected = new HashSet<>(rule.computed());
    expected.removeIf(variable -> !given.contains(variable));
    return expected;
  }

  /** Whether a triple of the head can be matched with what is known of its terms. */
  private static boolean tells(Triple head, Rule rule, Set<Node> given) {
    Set<Var> certain = rule.body().variables(true);
    certain.removeAll(rule.computed());
    return List.of(head.getSubject(), head.getPredicate(), head.getObject()).stream()
        .allMatch(
            node ->
                node.isURI()
                    || node.isLiteral()
                    || given.contains(node)
                    || (node.isVariable() && certain.contains(Var.alloc(node))));
  }

  private static Triple named(Triple head) {
    return NodeTransformLib.transform(node -> node.isBlank() ? variable(node) : node, head);
  }

  private static Var variable(Node node) {
    return node.isBlank() ? Var.alloc("blank " + node.getBlankNodeLabel()) : Var.alloc(node);
  }

  private static Var again(Var variable) {
    return Var.alloc(variable.getVarName() + " again");
  }

  /** Chance and time give other values each time; what they gave then cannot be found again. */
  private static boolean agrees(Rule rule, Solution row, Planner planner, Set<Var> expected) {
    return rule.capricious()
        || expected.stream()
            .allMatch(
                variable ->
                    row.at(place(planner, variable)) == row.at(place(planner, again(variable))));
  }

  private static int place(Planner planner, Var variable) {
    return Objects.requireNonNull(planner.places().get(variable));
  }
}
