package org.statecraft.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;

/**
 * A result file that appears whole or not at all: bytes go to a temporary file beside it, which
 * takes its name on {@link #commit} and is deleted on {@link #close} otherwise. What a process that
 * was killed has left is deleted by the next that writes into the same folder.
 */
public final class OutputFile implements AutoCloseable {
  /** Temporary names do not grow with those of the files, which may be as long as they can be. */
  private static final String PREFIX = ".statecraft-";

  private static final Pattern NAME =
      Pattern.compile(Pattern.quote(PREFIX) + "(\\d+)-\\d+(\\.\\w+)?");

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
      Path temporary = temporary(real.resolveSibling(""), "");
      OutputStream out = locked(temporary);
      temporary.toFile().deleteOnExit();
      return new OutputFile(real, temporary, new BufferedOutputStream(out, 1 << 16));
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write " + target, failure);
    }
  }

  /**
   * A name for a file that is deleted when the program ends, at the latest; one that it could not
   * delete is by the next that takes such a name.
   *
   * @param ending of the name, such as {@code .nt}; or empty
   */
  public static Path temporary(String ending) {
    Path made = temporary(Path.of(System.getProperty("java.io.tmpdir")), ending);
    made.toFile().deleteOnExit();
    return made;
  }

  private static Path temporary(Path folder, String ending) {
    clear(folder);
    long process = ProcessHandle.current().pid();
    return folder.resolve(PREFIX + process + "-" + NUMBER.incrementAndGet() + ending);
  }

  /**
   * A new file that no other process takes for one that was left; a lock lasts as the process does.
   */
  private static OutputStream locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.tryLock();
    } catch (IOException unsupported) {
      // Then the number of the process alone says whether it was left.
    }
    return Channels.newOutputStream(channel);
  }

  /** Deletes what processes have left that are no more. */
  private static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          deleteUnlocked(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What is left hinders nobody.
    }
  }

  /** Deletes a file unless a process writes it, which may be one of another machine. */
  private static void deleteUnlocked(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        Files.delete(file);
      }
    } catch (IOException another) {
      // It is somebody else's.
    }
  }

  /** Where the result's bytes go. */
  public OutputStream out() {
    return new StandardOutput(out, failure -> AccessProblem.of("cannot write " + target, failure));
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
      try {
        out.close();
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write " + target, failure);
    }
  }
}
