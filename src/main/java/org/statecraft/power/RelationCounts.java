package org.statecraft.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;

/**
 * How many inferred relations, and pairs of actors in them, two views share or not.
 *
 * @param rows relations and then pairs of each mechanism of which there are any, by its name
 */
public record RelationCounts(List<Row> rows) {
  /** What is counted. */
  public enum Unit {
    /** Relations, by their names. */
    RELATIONS,
    /** Pairs of actors, once each by mechanism, however many relations they stand in. */
    PAIRS
  }

  /**
   * How many of one mechanism.
   *
   * @param appear how many are in the second view alone
   * @param disappear how many are in the first alone
   * @param stay how many are in both
   */
  public record Row(Node mechanism, Unit unit, long appear, long disappear, long stay) {
    private Row plus(Row other) {
      return new Row(
          mechanism, unit, appear + other.appear, disappear + other.disappear, stay + other.stay);
    }
  }

  /** The counts of what follows in two views. */
  public static RelationCounts of(KnowledgeBase before, KnowledgeBase after) {
    RelationSet first = new RelationSet(before.everything());
    RelationSet second = new RelationSet(after.everything());
    Map<Node, Row> relations =
        counted(Unit.RELATIONS, named(first), named(second), Relation::mechanism);
    Map<Node, Row> pairs =
        counted(Unit.PAIRS, first.pairs().keySet(), second.pairs().keySet(), Pair::mechanism);
    List<Row> rows = new ArrayList<>();
    relations.forEach(
        (mechanism, row) -> {
          rows.add(row);
          rows.add(pairs.getOrDefault(mechanism, new Row(mechanism, Unit.PAIRS, 0, 0, 0)));
        });
    return new RelationCounts(rows);
  }

  /** A relation by its name, which is of one mechanism. */
  private record Relation(Node name, Node mechanism) {}

  private static Set<Relation> named(RelationSet set) {
    return set.mechanisms().entrySet().stream()
        .map(each -> new Relation(each.getKey(), each.getValue()))
        .collect(Collectors.toSet());
  }

  private static <T> Map<Node, Row> counted(
      Unit unit, Set<T> before, Set<T> after, Function<T, Node> mechanism) {
    Map<Node, Row> rows = new TreeMap<>(NodeCmp::compareRDFTerms);
    Stream.concat(before.stream(), after.stream().filter(each -> !before.contains(each)))
        .map(each -> row(mechanism.apply(each), unit, before.contains(each), after.contains(each)))
        .forEach(row -> rows.merge(row.mechanism(), row, Row::plus));
    return rows;
  }

  private static Row row(Node mechanism, Unit unit, boolean before, boolean after) {
    return new Row(mechanism, unit, before ? 0 : 1, after ? 0 : 1, before && after ? 1 : 0);
  }
}
