package org.statecraft.power;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Whose votes are told apart from those of the others: the states of each exclusive circle of two
 * or more, and those that stand in an inferred relation of each mechanism.
 *
 * @param mechanisms by mechanism, who stands in a relation of it
 * @param circles by exclusive circle, who takes part in it
 */
public record VotingGroups(Map<Node, Set<Node>> mechanisms, Map<Node, Set<Node>> circles) {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);
  private static final Node TRUE = NodeFactory.createLiteralByValue(true, XSDDatatype.XSDboolean);

  /** The groups that there are in a graph, with what follows. */
  public static VotingGroups of(Graph graph) {
    Map<Node, Set<Node>> mechanisms = new TreeMap<>(BY_NAME);
    PowerRelations relations = new PowerRelations(graph);
    relations.inferred().stream()
        .flatMap(relation -> relations.pairs(relation).stream())
        .forEach(
            pair -> {
              add(mechanisms, pair.mechanism(), pair.one());
              add(mechanisms, pair.mechanism(), pair.other());
            });
    Map<Node, Set<Node>> circles = new TreeMap<>(BY_NAME);
    graph.stream(Node.ANY, SC.EXCLUSIVE, TRUE)
        .map(Triple::getSubject)
        .forEach(
            circle ->
                graph.stream(Node.ANY, SC.PARTICIPATES_IN, circle)
                    .forEach(triple -> add(circles, circle, triple.getSubject())));
    return new VotingGroups(mechanisms, circles);
  }

  private static void add(Map<Node, Set<Node>> groups, Node group, Node member) {
    groups.computeIfAbsent(group, none -> new TreeSet<>(BY_NAME)).add(member);
  }

  /** All groups with two or more of those who could vote: mechanisms first, then circles. */
  public Map<Node, Set<Node>> voting(RollCall call) {
    Predicate<Node> called = who -> call.votes().containsKey(who) || call.absent().contains(who);
    Map<Node, Set<Node>> groups = new LinkedHashMap<>(mechanisms);
    groups.putAll(circles);
    groups.values().removeIf(members -> members.stream().filter(called).count() < 2);
    return groups;
  }
}
