package org.statecraft.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.statecraft.problem.AccessProblem;

/**
 * A folder that appears whole or not at all: it comes to be under another name beside its own,
 * which it gets by {@link #commit}, and is removed by {@link #close} otherwise, also where the
 * program is interrupted. What a process left that was killed is removed by the next one.
 */
final class NewFolder implements AutoCloseable {
  private static final String MARK = ".new-";

  private final Path target;
  private final Path unfinished;
  private final Thread removal;

  private NewFolder(Path target, Path unfinished) {
    this.target = target;
    this.unfinished = unfinished;
    // Who interrupts the program waits for nothing that is left to do.
    this.removal = new Thread(() -> delete(unfinished), "removal of " + unfinished);
    Runtime.getRuntime().addShutdownHook(removal);
  }

  /**
   * Begins a folder, which is not made yet.
   *
   * @throws AccessProblem if the folder above it is missing
   */
  static NewFolder named(Path target) {
    Path whole = target.toAbsolutePath().normalize();
    String name = "." + whole.getFileName() + MARK;
    Path above = whole.getParent();
    if (above == null || !Files.isDirectory(above)) {
      throw new AccessProblem(
          "the folder of " + target + " does not exist", "make it first, or name another", null);
    }
    try (Stream<Path> inside = Files.list(above)) {
      inside
          .filter(path -> String.valueOf(path.getFileName()).startsWith(name))
          .filter(path -> !running(String.valueOf(path.getFileName()).substring(name.length())))
          .forEach(NewFolder::delete);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the folder " + above, failure);
    }
    return new NewFolder(target, whole.resolveSibling(name + ProcessHandle.current().pid()));
  }

  private static boolean running(String process) {
    try {
      return ProcessHandle.of(Long.parseLong(process)).isPresent();
    } catch (NumberFormatException other) {
      return true;
    }
  }

  /** Where it is to be filled. */
  Path path() {
    return unfinished;
  }

  /** Gives the finished folder its name, which nothing or an empty folder may have. */
  void commit() {
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot make the folder " + target, failure);
    }
  }

  @Override
  public void close() {
    delete(unfinished);
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException ending) {
      // it runs now
    }
  }

  /** Removes a folder with all that is in it; what is not there is gone already. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot remove " + folder, failure);
    }
  }
}
