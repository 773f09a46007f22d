package org.statecraft.replication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.kb.TermOrder;
import org.statecraft.task.Task;

/**
 * Which stated facts are in one state of knowledge and not in another, with the graphs that state
 * them. A blank node is taken to be the same where what its graph says of such nodes is.
 *
 * @param lost what is no longer stated
 * @param gained what was not stated then
 */
public record FactsDifference(List<Quad> lost, List<Quad> gained) {
  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> quad.getGraph().toString())
          .thenComparing(Quad::asTriple, TermOrder.TRIPLES);

  /**
   * What differs.
   *
   * @param before all that was stated
   * @param namesBefore how files were named then
   * @param after all that is stated now
   * @param namesAfter how files are named now
   */
  public static FactsDifference of(
      Iterator<Quad> before,
      PortableText namesBefore,
      Iterator<Quad> after,
      PortableText namesAfter) {
    Set<Quad> then = named(before, namesBefore);
    Set<Quad> now = named(after, namesAfter);
    return new FactsDifference(without(then, now), without(now, then));
  }

  private static List<Quad> without(Set<Quad> some, Set<Quad> others) {
    return some.stream().filter(quad -> !others.contains(quad)).sorted(ORDER).toList();
  }

  private static Set<Quad> named(Iterator<Quad> quads, PortableText names) {
    Set<Quad> all = new HashSet<>();
    Map<Node, Set<Triple>> unnamed = new HashMap<>();
    while (quads.hasNext()) {
      Task.check();
      Quad quad = quads.next();
      Quad told = Quad.create(names.of(quad.getGraph()), names.of(quad.asTriple()));
      if (TermLines.blank(told.getSubject()) || TermLines.blank(told.getObject())) {
        unnamed.computeIfAbsent(told.getGraph(), graph -> new HashSet<>()).add(told.asTriple());
      } else {
        all.add(told);
      }
    }
    unnamed.forEach(
        (graph, triples) ->
            relabelled(triples, names).forEach(triple -> all.add(Quad.create(graph, triple))));
    return all;
  }

  private static List<Triple> relabelled(Collection<Triple> triples, PortableText names) {
    Map<String, String> labels = CanonicalGraph.labels(triples, names);
    return triples.stream()
        .map(
            triple ->
                Triple.create(
                    relabelled(triple.getSubject(), labels),
                    triple.getPredicate(),
                    relabelled(triple.getObject(), labels)))
        .toList();
  }

  private static Node relabelled(Node node, Map<String, String> labels) {
    return node.isBlank()
        ? NodeFactory.createBlankNode(
            labels
                .getOrDefault(node.getBlankNodeLabel(), node.getBlankNodeLabel())
                .replaceFirst("^_:", ""))
        : node;
  }
}
