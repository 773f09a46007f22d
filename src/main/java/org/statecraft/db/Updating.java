package org.statecraft.db;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;

/** Changes what sources state in a database. */
public final class Updating {
  private Updating() {}

  /**
   * Changes a database, as a whole or not at all. Where its default graph is the union of all
   * others, a triple that names no graph is added to a graph of updates, and taken away from all.
   *
   * @param work is given what the database holds, to change what is stated
   * @return how many triples were added and how many taken away
   * @throws org.statecraft.problem.Problem if another process has the database open, or it cannot
   *     be written to
   */
  public static Changed in(Path folder, Consumer<DatasetGraph> work) {
    return Writing.in(
        folder,
        (storage, catalogue) -> {
          ChangedDataset dataset = new ChangedDataset(storage, catalogue);
          work.accept(dataset);
          for (Node place : List.copyOf(catalogue.stated().keySet())) {
            NodeId graph = storage.number(place);
            if (NodeId.isDoesNotExist(graph)
                || !storage
                    .quads(graph, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny)
                    .hasNext()) {
              catalogue.stated().remove(place);
            }
          }
          if (dataset.added() > 0 || dataset.removed() > 0) {
            catalogue.changed();
          }
          return new Changed(dataset.added(), dataset.removed());
        });
  }

  /**
   * What an update has done.
   *
   * @param added triples, in whatever graph
   * @param removed triples, in whatever graph
   */
  public record Changed(long added, long removed) {}
}
