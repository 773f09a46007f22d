package org.statecraft.kb;

import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/** Datasets that are looked at through others when they are asked; nothing is copied. */
public final class DatasetViews {
  private DatasetViews() {}

  /** Two graphs as one: what the first holds, then what only the second does. */
  public static Graph both(Graph first, Graph second) {
    return new Union(first, second);
  }

  /** Two datasets as one: graphs of one name are one graph. */
  static DatasetGraph joined(DatasetGraph first, DatasetGraph second) {
    DatasetGraph all =
        new DatasetGraphMapLink(both(first.getDefaultGraph(), second.getDefaultGraph()));
    first.listGraphNodes().forEachRemaining(name -> all.addGraph(name, first.getGraph(name)));
    second
        .listGraphNodes()
        .forEachRemaining(
            name ->
                all.addGraph(
                    name,
                    first.containsGraph(name)
                        ? both(first.getGraph(name), second.getGraph(name))
                        : second.getGraph(name)));
    return all;
  }

  /** What a dataset holds of triples that pass a test. */
  static DatasetGraph filtered(DatasetGraph all, Predicate<Triple> kept) {
    DatasetGraph part = new DatasetGraphMapLink(new FilteredGraph(all.getDefaultGraph(), kept));
    all.listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph own = new FilteredGraph(all.getGraph(name), kept);
              if (!own.isEmpty()) {
                part.addGraph(name, own);
              }
            });
    return part;
  }
}
