package org.statecraft.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.lookup.Directory;
import org.statecraft.problem.AccessProblem;

/** What stays open from one command to the next: the knowledge base last used, and its names. */
public final class Session {
  private @Nullable Sources sources;
  private @Nullable KnowledgeBase knowledge;
  private @Nullable Directory directory;

  /** The knowledge in these sources; read again only when the sources are others than before. */
  public KnowledgeBase knowledge(Sources wanted) {
    if (knowledge == null || !wanted.equals(sources)) {
      knowledge = KnowledgeBase.open(wanted);
      sources = wanted;
      directory = null;
    }
    return knowledge;
  }

  /** The names in these sources. */
  public Directory directory(Sources wanted) {
    KnowledgeBase known = knowledge(wanted);
    if (directory == null) {
      directory = new Directory(known);
    }
    return directory;
  }

  /**
   * The folder of the built-in knowledge base: where the launcher says it is, else beside the
   * program's own files.
   *
   * @throws AccessProblem if it is nowhere
   */
  public static Path home() {
    return Optional.ofNullable(System.getProperty("statecraft.home"))
        .map(Path::of)
        .or(Session::besideProgram)
        .filter(Files::isDirectory)
        .orElseThrow(
            () ->
                new AccessProblem(
                    "the built-in knowledge base is missing",
                    "start the program by its launcher, or name a folder with --kb",
                    null));
  }

  private static Optional<Path> besideProgram() {
    try {
      Path program =
          Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path library = program.getParent();
      return library == null ? Optional.empty() : Optional.ofNullable(library.getParent());
    } catch (java.net.URISyntaxException | SecurityException unknown) {
      return Optional.empty();
    }
  }
}
