package org.statecraft.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Layout;
import org.statecraft.kb.RdfFile;
import org.statecraft.kb.Sources;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.validate.Validator;

/**
 * Looks files of RDF over before they are used.
 *
 * @param workspace what they are held against
 */
public record Validate(Workspace workspace) {
  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final Sources NOTHING = new Sources(Optional.empty(), List.of(), List.of());
  private static final Path STREAM = Path.of("/dev/stdin");

  /**
   * What was found.
   *
   * @param knowledge what the files were held against
   * @param files how many were looked at
   * @param shaped whether there were shapes
   * @param validation what is wrong, and the report by shapes
   */
  public record Result(
      KnowledgeBase knowledge, int files, boolean shaped, Validator.Result validation) {}

  /**
   * Looks over files, and all in folders whose names tell an RDF syntax; tables in these are left
   * out.
   *
   * @param shapes a file of shapes instead of those of the knowledge base
   * @throws RequestProblem if there is none, or the name of one does not tell its syntax
   */
  public Result of(Sources sources, List<String> names, Optional<Path> shapes) {
    List<RdfFile> files = names.stream().flatMap(name -> files(name).stream()).distinct().toList();
    Optional<Layout> layout = sources.home().map(Layout::of);
    Optional<KnowledgeBase> known = knowledge(sources, files);
    Optional<Path> chosen =
        known.isEmpty() ? Optional.empty() : shapes.or(() -> layout.flatMap(Layout::shapes));
    KnowledgeBase knowledge = known.orElseGet(() -> KnowledgeBase.open(NOTHING));
    return new Result(
        knowledge,
        files.size(),
        known.isEmpty() || chosen.isPresent(),
        new Validator(knowledge, layout, chosen).check(files));
  }

  /**
   * What files are held against; nothing where they are of the knowledge base and one of them keeps
   * it from being read, which is then all that can be told.
   */
  private Optional<KnowledgeBase> knowledge(Sources sources, List<RdfFile> files) {
    try {
      return Optional.of(workspace.base(sources).all());
    } catch (InputProblem broken) {
      boolean own =
          broken.position().stream()
              .anyMatch(place -> files.stream().anyMatch(file -> same(file, place)));
      if (own) {
        return Optional.empty();
      }
      throw broken;
    }
  }

  private static boolean same(RdfFile file, SourcePosition place) {
    try {
      return Files.isSameFile(file.path(), Path.of(place.source()));
    } catch (IOException missing) {
      return false;
    }
  }

  private static List<RdfFile> files(String name) {
    if (name.equals(STANDARD_INPUT)) {
      // It has no name that tells, and TriG covers Turtle and N-Triples.
      return List.of(new RdfFile(STREAM, Lang.TRIG));
    }
    Path path = Path.of(name);
    List<RdfFile> files = RdfFile.within(path).stream().filter(file -> !file.isTable()).toList();
    if (files.isEmpty()) {
      throw new RequestProblem(
          Files.isDirectory(path) ? path + " holds no RDF" : path + " is a table and no RDF",
          "statecraft columns tells what a table holds, and import makes RDF of it");
    }
    return files;
  }
}
