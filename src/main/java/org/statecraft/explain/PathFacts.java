package org.statecraft.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.sparql.util.Context;

/** The triples along which a property path leads from one term to another, by a shortest way. */
final class PathFacts {
  private final Graph graph;
  private final Context context;

  PathFacts(Graph graph, Context context) {
    this.graph = graph;
    this.context = context;
  }

  /** The triples, none for a path of no length; empty if there is no way. */
  Optional<List<Triple>> way(Node from, Path path, Node to) {
    return switch (path) {
      case P_Link link -> single(Triple.create(from, link.getNode(), to));
      case P_ReverseLink link -> single(Triple.create(to, link.getNode(), from));
      case P_Inverse inverse -> way(to, inverse.getSubPath(), from);
      case P_Alt choice ->
          way(from, choice.getLeft(), to).or(() -> way(from, choice.getRight(), to));
      case P_Seq sequence -> sequence(from, sequence, to);
      case P_ZeroOrOne once ->
          from.equals(to) ? Optional.of(List.of()) : way(from, once.getSubPath(), to);
      case P_ZeroOrMore1 many -> from.equals(to) ? Optional.of(List.of()) : many(from, many, to);
      case P_ZeroOrMoreN many -> from.equals(to) ? Optional.of(List.of()) : many(from, many, to);
      case P_OneOrMore1 many -> many(from, many, to);
      case P_OneOrMoreN many -> many(from, many, to);
      case P_NegPropSet excluded -> any(from, excluded, to);
      default -> Optional.of(List.of());
    };
  }

  private Optional<List<Triple>> single(Triple triple) {
    return graph.contains(triple) ? Optional.of(List.of(triple)) : Optional.empty();
  }

  private Optional<List<Triple>> any(Node from, P_NegPropSet excluded, Node to) {
    return graph.stream(from, Node.ANY, to)
        .filter(triple -> !excluded.getFwdNodes().contains(triple.getPredicate()))
        .findFirst()
        .map(List::of);
  }

  private Optional<List<Triple>> sequence(Node from, P_Seq sequence, Node to) {
    Iterator<Node> joints = PathEval.eval(graph, from, sequence.getLeft(), context);
    while (joints.hasNext()) {
      Node joint = joints.next();
      Optional<List<Triple>> rest = way(joint, sequence.getRight(), to);
      if (rest.isPresent()) {
        List<Triple> whole = new ArrayList<>(way(from, sequence.getLeft(), joint).orElseThrow());
        whole.addAll(rest.get());
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /** Breadth first, one step of the repeated path at a time. */
  private Optional<List<Triple>> many(Node from, P_Path1 repeated, Node to) {
    Path step = repeated.getSubPath();
    Map<Node, Node> before = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !before.containsKey(to)) {
      Node node = open.removeFirst();
      Iterator<Node> next = PathEval.eval(graph, node, step, context);
      while (next.hasNext()) {
        Node reached = next.next();
        if (before.putIfAbsent(reached, node) == null) {
          open.add(reached);
        }
      }
    }
    return before.containsKey(to) ? Optional.of(steps(from, step, to, before)) : Optional.empty();
  }

  private List<Triple> steps(Node from, Path step, Node to, Map<Node, Node> before) {
    List<Node> nodes = new ArrayList<>(List.of(to));
    Node node = to;
    do {
      node = java.util.Objects.requireNonNull(before.get(node));
      nodes.add(node);
    } while (!node.equals(from));
    Collections.reverse(nodes);
    List<Triple> triples = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      triples.addAll(way(nodes.get(i - 1), step, nodes.get(i)).orElseThrow());
    }
    return triples;
  }
}
