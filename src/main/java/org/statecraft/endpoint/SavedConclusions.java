package org.statecraft.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.OwnGraphs;
import org.statecraft.task.Task;

/**
 * What follows from what an endpoint holds, kept there in the graphs of the rules. A catalogue in a
 * graph of its own says which graphs these are, so that nobody takes them for what a source states.
 */
public final class SavedConclusions {
  /** So many triples are sent at a time; some servers take no longer updates. */
  private static final int BATCH = 500;

  private static final Var GRAPH = Var.alloc("g");

  private final Endpoint asked;
  private final Endpoint changed;

  /**
   * Conclusions of an endpoint.
   *
   * @param asked where it answers queries
   * @param changed where it takes updates
   */
  public SavedConclusions(Endpoint asked, Endpoint changed) {
    this.asked = asked;
    this.changed = changed;
  }

  /**
   * How much was kept.
   *
   * @param kept conclusions that are kept now
   * @param left conclusions of blank nodes, which cannot be named from elsewhere
   */
  public record Count(long kept, long left) {}

  /** The graphs that the catalogue of an endpoint lists. */
  static Set<Node> graphs(Endpoint endpoint) {
    RowSet rows =
        endpoint.select(
            QueryFactory.create(
                "SELECT DISTINCT ?g { GRAPH <%s> { ?g a <%s> } }"
                    .formatted(OwnGraphs.CATALOGUE.getURI(), OwnGraphs.CONCLUDED.getURI())));
    Set<Node> graphs = new LinkedHashSet<>();
    try {
      rows.forEachRemaining(row -> graphs.add(row.get(GRAPH)));
    } finally {
      rows.close();
    }
    return graphs;
  }

  /**
   * Writes what follows in place of what was kept before. Where that breaks off, what is there is
   * not all, but is listed as concluded; it is mended by doing it again.
   *
   * @throws org.statecraft.problem.Problem if the endpoint does not take it
   */
  public Count keep(KnowledgeBase.Consequences consequences) {
    Map<Node, List<Triple>> concluded = new LinkedHashMap<>();
    long[] left = {0};
    consequences.each(
        (rule, triple) -> {
          if (anonymous(triple)) {
            left[0]++;
          } else {
            concluded.computeIfAbsent(rule, none -> new ArrayList<>()).add(triple);
          }
        },
        worked -> {});
    Set<Node> before = graphs(asked);
    String cleared =
        Stream.concat(before.stream(), Stream.of(OwnGraphs.CATALOGUE))
            .map(name -> "CLEAR SILENT GRAPH <" + name.getURI() + ">")
            .reduce((one, other) -> one + " ;\n" + other)
            .orElseThrow();
    changed.update(cleared);
    insert(
        concluded.keySet().stream()
            .map(
                rule -> Quad.create(OwnGraphs.CATALOGUE, rule, RDF.Nodes.type, OwnGraphs.CONCLUDED))
            .toList());
    List<Quad> batch = new ArrayList<>();
    long kept = 0;
    for (Map.Entry<Node, List<Triple>> own : concluded.entrySet()) {
      for (Triple triple : own.getValue()) {
        batch.add(Quad.create(own.getKey(), triple));
        kept++;
        if (batch.size() == BATCH) {
          insert(batch);
          batch.clear();
        }
      }
    }
    insert(batch);
    return new Count(kept, left[0]);
  }

  private static boolean anonymous(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }

  private void insert(List<Quad> quads) {
    if (quads.isEmpty()) {
      return;
    }
    Task.check();
    Map<Node, StringBuilder> graphs = new LinkedHashMap<>();
    for (Quad quad : quads) {
      graphs
          .computeIfAbsent(quad.getGraph(), none -> new StringBuilder())
          .append(NodeFmtLib.strNT(quad.getSubject()))
          .append(' ')
          .append(NodeFmtLib.strNT(quad.getPredicate()))
          .append(' ')
          .append(NodeFmtLib.strNT(quad.getObject()))
          .append(" .\n");
    }
    StringBuilder update = new StringBuilder("INSERT DATA {\n");
    graphs.forEach(
        (name, triples) ->
            update
                .append("GRAPH <")
                .append(name.getURI())
                .append("> {\n")
                .append(triples)
                .append("}\n"));
    changed.update(update.append('}').toString());
  }
}
