package org.statecraft.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;

/**
 * Which rules read what others conclude, and in what order they have to run for it. After W3C
 * SPARQL 1.2 RL: a rule whose pattern unifies with a conclusion of another depends on it; where the
 * pattern must be finished first, because its absence or its sum counts or because the rule runs
 * only once, the other rule belongs to an earlier stratum.
 */
public final class Dependencies {
  private final List<Rule> rules;
  private final Map<Rule, Integer> numbers = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final int[] component;
  private final int[] stratum;

  /**
   * One rule reads what another concludes.
   *
   * @param reader the rule that depends
   * @param writer the rule that it depends on
   * @param closed whether the writer must have finished
   */
  public record Edge(Rule reader, Rule writer, boolean closed) {}

  /**
   * Works out the order of some rules.
   *
   * @throws InputProblem if a rule depends on its own negation, with the circle named
   */
  public Dependencies(List<Rule> rules) {
    this.rules = rules;
    rules.forEach(rule -> numbers.put(rule, numbers.size()));
    Templates templates = new Templates(rules);
    rules.forEach(reader -> read(reader, templates));
    this.component = new Components(rules.size(), targets()).numbers();
    this.stratum = new int[rules.size()];
    requireNoNegativeCircle();
    layer();
  }

  private void read(Rule reader, Templates templates) {
    Map<Integer, Boolean> writers = new TreeMap<>();
    reader
        .body()
        .reads(
            (pattern, finished) ->
                templates.matching(
                    pattern,
                    writer ->
                        writers.merge(writer, finished || reader.once(), Boolean::logicalOr)));
    writers.forEach((writer, closed) -> edges.add(new Edge(reader, rules.get(writer), closed)));
  }

  private List<List<Integer>> targets() {
    List<List<Integer>> targets = new ArrayList<>();
    rules.forEach(rule -> targets.add(new ArrayList<>()));
    for (Edge edge : edges) {
      targets.get(number(edge.reader())).add(number(edge.writer()));
    }
    return targets;
  }

  private int number(Rule rule) {
    return java.util.Objects.requireNonNull(numbers.get(rule));
  }

  private void requireNoNegativeCircle() {
    for (Edge edge : edges) {
      if (edge.closed() && component[number(edge.reader())] == component[number(edge.writer())]) {
        throw circle(edge);
      }
    }
  }

  private InputProblem circle(Edge closed) {
    List<String> names = new ArrayList<>(List.of(closed.reader().name()));
    way(closed.writer(), closed.reader()).forEach(rule -> names.add(rule.name()));
    String reason =
        closed.reader().once()
            ? " runs once, after all it reads is finished, and "
            : " counts on what is not there, or on all that is there, and ";
    return new InputProblem(
        "the rule "
            + closed.reader().name()
            + reason
            + (names.size() == 2 && names.get(0).equals(names.get(1))
                ? "its own conclusions change that"
                : "in a circle its conclusions change that: " + String.join(" ← ", names)),
        remedy(closed.reader()),
        closed.reader().text().first(),
        null);
  }

  private static String remedy(Rule reader) {
    if (!reader.once()) {
      return "let the negated part read something that no rule of the circle concludes";
    }
    return reader.text().alone()
        ? "a rule of a circle cannot make a blank node or ask for chance or time; name what it"
            + " makes after what it is made of, by IRI(CONCAT(…))"
        : "a rule of a circle cannot have SET or a blank node in its head; conclude it with a"
            + " property of its own, or match WHERE DATA";
  }

  /** The shortest way from one rule along what it depends on to another. */
  private List<Rule> way(Rule from, Rule to) {
    Map<Rule, @Nullable Rule> before = new HashMap<>();
    Deque<Rule> open = new ArrayDeque<>(List.of(from));
    before.put(from, null);
    while (!open.isEmpty() && !before.containsKey(to)) {
      Rule rule = open.removeFirst();
      for (Edge edge : edges) {
        if (edge.reader().equals(rule) && !before.containsKey(edge.writer())) {
          before.put(edge.writer(), rule);
          open.add(edge.writer());
        }
      }
    }
    List<Rule> way = new ArrayList<>();
    for (Rule rule = to; rule != null; rule = before.get(rule)) {
      way.add(rule);
    }
    Collections.reverse(way);
    return way;
  }

  /** Every rule as early as it can be: raised until each depends on nothing later. */
  private void layer() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge edge : edges) {
        int reader = number(edge.reader());
        int least = stratum[number(edge.writer())] + (edge.closed() ? 1 : 0);
        if (stratum[reader] < least) {
          stratum[reader] = least;
          changed = true;
        }
      }
    }
  }

  /** A shortest circle in which a rule feeds itself, as names with arrows to what each reads. */
  public String circle(Rule rule) {
    List<String> best = List.of();
    for (Edge edge : edges) {
      if (edge.reader().equals(rule)) {
        List<Rule> way = way(edge.writer(), rule);
        boolean back = way.getFirst().equals(edge.writer());
        if (back && (best.isEmpty() || way.size() + 1 < best.size())) {
          best =
              java.util.stream.Stream.concat(java.util.stream.Stream.of(rule), way.stream())
                  .map(Rule::name)
                  .toList();
        }
      }
    }
    return String.join(" ← ", best);
  }

  /** Who reads from whom. */
  public List<Edge> edges() {
    return Collections.unmodifiableList(edges);
  }

  /** The rules in the order in which their strata run; within a stratum by name. */
  public List<List<Rule>> strata() {
    List<List<Rule>> strata = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      while (strata.size() <= stratum[i]) {
        strata.add(new ArrayList<>());
      }
      strata.get(stratum[i]).add(rules.get(i));
    }
    return strata;
  }

  /** The rules that feed themselves, alone or with others. */
  public List<Rule> recursive() {
    return rules.stream()
        .filter(
            rule ->
                edges.stream()
                    .anyMatch(
                        edge ->
                            edge.reader().equals(rule)
                                && component[number(edge.writer())] == component[number(rule)]))
        .toList();
  }
}
