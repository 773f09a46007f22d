package org.statecraft.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;

/**
 * Opens files so that nobody waits for ever: a named pipe must get a writer, and a text that is
 * read as a whole must have an end.
 */
public final class InputFile {
  /** How long a named pipe may be without a writer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Texts such as queries and scripts are no longer than this; data may be. */
  private static final int LONGEST_TEXT = 1 << 26;

  private static final Logger LOG = LoggerFactory.getLogger("files");

  private InputFile() {}

  /** Whether a name in a folder is that of a file; a named pipe or the like is passed over. */
  public static boolean isFile(Path path) {
    boolean file = Files.isRegularFile(path);
    if (!file && Files.exists(path) && !Files.isDirectory(path)) {
      LOG.warn("{} is passed over, since it is no file; named alone it is waited for", path);
    }
    return file;
  }

  /**
   * A file's bytes from the first on.
   *
   * @throws AccessProblem if it is a named pipe into which nobody writes
   * @throws IOException if it cannot be opened
   */
  public static InputStream open(Path file) throws IOException {
    BasicFileAttributes kind = Files.readAttributes(file, BasicFileAttributes.class);
    return kind.isOther() ? waitedFor(file) : Files.newInputStream(file);
  }

  /**
   * The whole text in a file.
   *
   * @throws AccessProblem if it is a named pipe into which nobody writes
   * @throws InputProblem if it does not end
   * @throws IOException if it cannot be read
   */
  public static byte[] text(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return text(in, file.toString());
    }
  }

  /**
   * The whole text in a stream.
   *
   * @param name what it is called in messages
   * @throws InputProblem if it does not end
   * @throws IOException if it cannot be read
   */
  public static byte[] text(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST_TEXT);
    if (bytes.length == LONGEST_TEXT && in.read() >= 0) {
      throw new InputProblem(
          name + " does not end within " + (LONGEST_TEXT >> 20) + " MB", "data are read by --data");
    }
    return bytes;
  }

  /** Opening a named pipe waits until somebody opens its other end. */
  private static InputStream waitedFor(Path pipe) throws IOException {
    CompletableFuture<InputStream> opened = new CompletableFuture<>();
    Thread waiting = new Thread(() -> open(pipe, opened), "pipe");
    waiting.setDaemon(true);
    waiting.start();
    try {
      return opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
    } catch (TimeoutException nobody) {
      opened.cancel(false);
      throw new AccessProblem(
          "cannot read " + pipe + ": it is a pipe into which nobody writes",
          "start first what writes into it",
          nobody);
    } catch (InterruptedException stopped) {
      opened.cancel(false);
      Thread.currentThread().interrupt();
      throw new AccessProblem("cannot read " + pipe + ": it was stopped", null, stopped);
    }
  }

  /** Opens a pipe; if that is no longer wanted when a writer comes, closes it again. */
  private static void open(Path pipe, CompletableFuture<InputStream> opened) {
    try {
      InputStream in = Files.newInputStream(pipe);
      if (!opened.complete(in)) {
        in.close();
      }
    } catch (IOException failure) {
      opened.completeExceptionally(failure);
    }
  }
}
