package org.statecraft.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Virtuoso on ports of its own that other machines do not see, with its files in a folder that goes
 * away. Without the programs of Debian's virtuoso-opensource-7-bin tests that need it are skipped.
 */
public final class VirtuosoServer implements AutoCloseable {
  private static final int SECONDS = 60;

  private final Path folder;
  private final Process process;
  private final int port;

  private VirtuosoServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** A server that has read a file. */
  public static VirtuosoServer with(Path quads, Path folder) {
    assumeTrue(installed("virtuoso-t") && installed("isql-vt"), "Virtuoso is not installed");
    try {
      int sql = freePort();
      int http = freePort();
      Path settings = folder.resolve("virtuoso.ini");
      Files.writeString(
          settings,
          """
          [Database]
          DatabaseFile = virtuoso.db
          ErrorLogFile = virtuoso.log
          LockFile = virtuoso.lck
          TransactionFile = virtuoso.trx
          xa_persistent_file = virtuoso.pxa
          [TempDatabase]
          DatabaseFile = temp.db
          TransactionFile = temp.trx
          [Parameters]
          ServerPort = 127.0.0.1:%d
          NumberOfBuffers = 20000
          MaxDirtyBuffers = 15000
          DirsAllowed = %s
          [HTTPServer]
          ServerPort = 127.0.0.1:%d
          ServerRoot = %s
          [SPARQL]
          ResultSetMaxRows = 10000
          """
              .formatted(sql, folder, http, folder));
      Process process =
          new ProcessBuilder("virtuoso-t", "+foreground", "+configfile", settings.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("virtuoso.out").toFile())
              .start();
      VirtuosoServer server = new VirtuosoServer(folder, process, http);
      server.await(http);
      server.sql(
          sql,
          "DB.DBA.TTLP(file_to_string_output('%s'), '', 'http://example.org/', 512);"
              .formatted(quads));
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean installed(String program) {
    return Files.isExecutable(Path.of("/usr/bin", program));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(int where) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), where)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (IOException notYet) {
        pause();
      }
    }
    close();
    throw new IllegalStateException("Virtuoso does not start; see " + folder);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void sql(int sql, String statement) throws IOException {
    Process client =
        new ProcessBuilder("isql-vt", "127.0.0.1:" + sql, "dba", "dba", "exec=" + statement)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("isql.out").toFile())
            .start();
    try {
      assertThat(client.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    assertThat(client.exitValue()).isZero();
  }

  /** Where it answers. */
  public String address() {
    return "http://127.0.0.1:" + port + "/sparql";
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
