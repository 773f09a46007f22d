package org.statecraft.kb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the knowledge comes from.
 *
 * @param home the folder of a knowledge base, or empty for none
 * @param data files and folders of RDF that are added
 * @param graphs files that are added under a graph name of the user's
 */
public record Sources(Optional<Path> home, List<Path> data, List<NamedFile> graphs) {
  /**
   * A file that fills a named graph.
   *
   * @param graph IRI of the graph
   * @param file the file
   */
  public record NamedFile(String graph, Path file) {}

  /** Copies the lists. */
  public Sources {
    data = List.copyOf(data);
    graphs = List.copyOf(graphs);
  }

  /** A knowledge base alone. */
  public static Sources of(Path home) {
    return new Sources(Optional.of(home), List.of(), List.of());
  }
}
