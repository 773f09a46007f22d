package org.statecraft.kb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.statecraft.table.TableDialect;

/**
 * Where the knowledge comes from.
 *
 * @param home the folder of a knowledge base, or empty for none
 * @param data files and folders of RDF and tables that are added
 * @param graphs files that are added under a graph name of the user's
 * @param database the folder of a database to which they are added; then the folder of the
 *     knowledge base gives rules and reports alone
 * @param endpoint the endpoint to which they are added instead
 * @param tables how tables among the files are written
 */
public record Sources(
    Optional<Path> home,
    List<Path> data,
    List<NamedFile> graphs,
    Optional<Path> database,
    Optional<Remote> endpoint,
    TableDialect tables) {
  /**
   * A file that fills a named graph.
   *
   * @param graph IRI of the graph
   * @param file the file
   */
  public record NamedFile(String graph, Path file) {}

  /**
   * An endpoint.
   *
   * @param address where it answers
   * @param logins a file that says who asks, if one was named
   * @param asked whether it is asked where it is; else what it holds is copied into memory
   */
  public record Remote(String address, Optional<Path> logins, boolean asked) {}

  /** Sources without a database. */
  public Sources(Optional<Path> home, List<Path> data, List<NamedFile> graphs) {
    this(home, data, graphs, Optional.empty(), Optional.empty(), TableDialect.USUAL);
  }

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
