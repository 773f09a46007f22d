package org.statecraft.db;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.statecraft.kb.Layout;
import org.statecraft.kb.RdfFile;
import org.statecraft.kb.Sources.NamedFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.table.TableDialect;

/**
 * The files that are to be loaded, in their order.
 *
 * @param parts the files
 */
public record LoadPlan(List<Part> parts) {
  private static final List<String> FOLDERS = List.of("ontology", "cases");

  /** What a compressed file is larger by when it is read, about. */
  private static final long COMPRESSION = 8;

  /** Copies the list. */
  public LoadPlan {
    parts = List.copyOf(parts);
  }

  /**
   * One file.
   *
   * @param file the file
   * @param graph the graph that it is given; empty for one that depends on the database
   * @param kind what kind of file it is
   */
  public record Part(RdfFile file, Optional<String> graph, Kind kind) {}

  /** Kinds of files. */
  public enum Kind {
    /** The one whose prefixes need no declaration. */
    MAIN,
    /** Of a knowledge base. */
    KNOWLEDGE,
    /** The user's own. */
    OWN
  }

  /**
   * Plans to load files and folders. The folders {@code ontology} and {@code cases} of a knowledge
   * base, and the folder that has them, are taken as such: each Turtle file is a graph.
   *
   * @param graphs files that are given a graph
   * @param dialect how tables among them are written
   * @throws RequestProblem if a folder holds nothing to load, or a file is in no syntax that is
   *     known
   * @throws AccessProblem if something cannot be read
   */
  public static LoadPlan of(List<Path> paths, List<NamedFile> graphs, TableDialect dialect) {
    List<Part> parts = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw AccessProblem.missing(path);
      }
      home(path)
          .ifPresentOrElse(
              home -> addKnowledge(home, path, parts),
              () ->
                  RdfFile.within(path, dialect)
                      .forEach(file -> parts.add(new Part(file, Optional.empty(), Kind.OWN))));
    }
    graphs.forEach(
        named ->
            parts.add(
                new Part(RdfFile.of(named.file(), dialect), Optional.of(named.graph()), Kind.OWN)));
    return new LoadPlan(parts);
  }

  /** The folder of the knowledge base that a folder is, or is a part of. */
  private static Optional<Path> home(Path path) {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    Path folder = path.toAbsolutePath().normalize();
    if (FOLDERS.stream().anyMatch(name -> Files.isDirectory(folder.resolve(name)))) {
      return Optional.of(folder);
    }
    return FOLDERS.contains(String.valueOf(folder.getFileName()))
        ? Optional.ofNullable(folder.getParent())
        : Optional.empty();
  }

  private static void addKnowledge(Path home, Path path, List<Part> parts) {
    Layout layout = Layout.of(home);
    Path within = path.toAbsolutePath().normalize();
    for (Layout.GraphFile each : layout.graphs()) {
      if (each.file().startsWith(within)) {
        parts.add(
            new Part(
                new RdfFile(each.file(), Lang.TURTLE),
                Optional.of(each.graph()),
                each.file().equals(layout.main()) ? Kind.MAIN : Kind.KNOWLEDGE));
      }
    }
  }

  /** Whether a knowledge base is among it. */
  boolean knowledge() {
    return parts.stream().anyMatch(part -> part.kind() != Kind.OWN);
  }

  /** The size of the files on disk; pipes have none. */
  long bytes() {
    return parts.stream().mapToLong(part -> part.file().path().toFile().length()).sum();
  }

  /** About the size of the files when they are read. */
  long content() {
    return parts.stream()
        .mapToLong(
            part ->
                part.file().path().toFile().length()
                    * (part.file().path().toString().endsWith(".gz") ? COMPRESSION : 1))
        .sum();
  }
}
