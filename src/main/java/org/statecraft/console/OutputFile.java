package org.statecraft.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

/**
 * A result file that appears whole or not at all: bytes go to a temporary file beside it, which
 * takes its name on {@link #commit} and is deleted on {@link #close} otherwise.
 */
public final class OutputFile implements AutoCloseable {
  /** Temporary names do not grow with those of the files, which may be as long as they can be. */
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Path target;
  private final Path temporary;
  private final OutputStream out;

  private OutputFile(Path target, Path temporary, OutputStream out) {
    this.target = target;
    this.temporary = temporary;
    this.out = out;
  }

  /**
   * Starts a result file.
   *
   * @param force whether an existing file may be replaced
   * @throws RequestProblem if the file exists and may not be replaced, or is a directory
   * @throws AccessProblem if the folder cannot be written to
   */
  public static OutputFile create(Path target, boolean force) {
    if (Files.isDirectory(target)) {
      throw new RequestProblem(
          target + " is a directory", "name a file to write the result to, such as result.csv");
    }
    if (Files.exists(target) && !force) {
      throw new RequestProblem(target + " exists already", "add --force to replace it");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new RequestProblem(
          target + " is not a regular file", "leave --output out and redirect instead");
    }
    Path into = target.toAbsolutePath().getParent();
    if (into != null && !Files.isDirectory(into)) {
      throw new AccessProblem(
          "the folder of " + target + " does not exist", "make it first, or name another", null);
    }
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      Path temporary =
          real.resolveSibling(
              ".statecraft-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
      OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW);
      temporary.toFile().deleteOnExit();
      return new OutputFile(real, temporary, new BufferedOutputStream(out, 1 << 16));
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write " + target, failure);
    }
  }

  /** Where the result's bytes go. */
  public OutputStream out() {
    return new StandardOutput(out);
  }

  /** Gives the finished file its name. */
  public void commit() {
    try {
      out.close();
      keepRights();
      try {
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write " + target, failure);
    }
  }

  /** A file that replaces another is readable to the same people. */
  private void keepRights() throws IOException {
    if (Files.exists(target) && Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(temporary);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write " + target, failure);
    }
  }
}
