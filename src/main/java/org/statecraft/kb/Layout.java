package org.statecraft.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

/**
 * A folder that holds a knowledge base: {@code ontology/} with classes, mechanisms and background,
 * {@code cases/} with one file an initiative or episode.
 *
 * @param home the folder that has {@code ontology} and {@code cases} in it
 */
public record Layout(Path home) {
  private static final String ONTOLOGY = "ontology";
  private static final String CASES = "cases";
  private static final String MAIN = "statecraft.ttl";

  /** SHACL shapes describe the files, not the world, so they are no part of what is asked. */
  private static final String SHAPES = "shapes.ttl";

  /**
   * One file and the named graph that its triples belong to.
   *
   * @param file a Turtle file
   * @param graph IRI of the named graph
   */
  public record GraphFile(Path file, String graph) {}

  /**
   * Looks at a folder that should hold a knowledge base.
   *
   * @throws RequestProblem if it does not
   */
  public static Layout of(Path home) {
    if (!Files.isDirectory(home)) {
      throw new RequestProblem(home + " is not a directory", "name the folder of a knowledge base");
    }
    if (!Files.isDirectory(home.resolve(ONTOLOGY)) && !Files.isDirectory(home.resolve(CASES))) {
      throw new RequestProblem(
          home + " holds no knowledge base",
          "it needs a folder ontology/ or cases/ with Turtle files in it");
    }
    return new Layout(home);
  }

  /** The file whose prefixes need no declaration in a query. */
  public Path main() {
    return home.resolve(ONTOLOGY).resolve(MAIN);
  }

  /** The shapes that its files conform to, if it has any. */
  public Optional<Path> shapes() {
    return Optional.of(home.resolve(ONTOLOGY).resolve(SHAPES)).filter(Files::isRegularFile);
  }

  /** The folder of the reports; it may be missing. */
  public Path reports() {
    return home.resolve("reports");
  }

  /** The folder of the rules; it may be missing. */
  public Path rules() {
    return home.resolve(ONTOLOGY).resolve("rules");
  }

  /**
   * Every Turtle file with its graph, in an order that depends on the names alone.
   *
   * @throws AccessProblem if a folder cannot be read
   * @throws RequestProblem if two files would share a graph
   */
  public List<GraphFile> graphs() {
    List<GraphFile> graphs = new ArrayList<>();
    for (Path file : turtleFiles(home.resolve(ONTOLOGY))) {
      if (!file.endsWith(SHAPES)) {
        String name = file.equals(main()) ? ONTOLOGY : baseName(file);
        graphs.add(new GraphFile(file, Namespaces.GRAPHS + name));
      }
    }
    for (Path file : turtleFiles(home.resolve(CASES))) {
      graphs.add(new GraphFile(file, Namespaces.CASES + baseName(file)));
    }
    graphs.stream()
        .collect(java.util.stream.Collectors.groupingBy(GraphFile::graph))
        .forEach(Layout::requireOne);
    return graphs;
  }

  private static void requireOne(String graph, List<GraphFile> files) {
    if (files.size() > 1) {
      throw new RequestProblem(
          files.get(0).file() + " and " + files.get(1).file() + " would both be graph " + graph,
          "give one of them another name");
    }
  }

  private static List<Path> turtleFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".ttl") && Files.isRegularFile(path))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the folder " + folder, failure);
    }
  }

  private static String baseName(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }
}
