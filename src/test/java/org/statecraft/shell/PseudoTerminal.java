package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program at a pseudo-terminal of 100 columns. */
final class PseudoTerminal implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final PtyProcess process;

  /** One thread writes to it while another reads. */
  @SuppressWarnings("JdkObsolete")
  private final StringBuffer screen = new StringBuffer();

  private PseudoTerminal(PtyProcess process) {
    this.process = process;
  }

  /**
   * Starts the shell.
   *
   * @param folder where it keeps history and finds its init file
   * @param more variables of the environment
   */
  static PseudoTerminal start(Path folder, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.remove("COLUMNS");
    environment.remove("NO_COLOR");
    environment.putAll(more);
    PseudoTerminal terminal =
        new PseudoTerminal(
            new PtyProcessBuilder(new String[] {Path.of("statecraft").toAbsolutePath().toString()})
                .setEnvironment(environment)
                .setDirectory(Path.of("").toAbsolutePath().toString())
                .setInitialColumns(100)
                .setInitialRows(30)
                .start());
    Thread reader = new Thread(terminal::read);
    reader.setDaemon(true);
    reader.start();
    return terminal;
  }

  private void read() {
    try (InputStream in = process.getInputStream()) {
      byte[] bytes = new byte[8192];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        screen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException ended) {
      // The terminal is gone.
    }
  }

  void type(String keys) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(keys.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
  }

  /** All that was written to the terminal. */
  String written() {
    return screen.toString();
  }

  /** What was shown, without colours and movements. */
  String shown() {
    return screen
        .toString()
        .replaceAll("\u001b\\[[0-9;?>=]*[A-Za-z]", "")
        .replaceAll("\u001b[()][A-Za-z0-9]|\u001b[=>78]", "");
  }

  /** Waits until a text was shown so often, and gives how long that took. */
  Duration await(String text, int times) throws InterruptedException {
    long begin = System.nanoTime();
    while (count(shown(), text) < times) {
      assertThat(System.nanoTime() - begin)
          .as("waiting for %s in%n%s", text, shown())
          .isLessThan(LONGEST.toNanos());
      Thread.sleep(5);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  static int count(String all, String text) {
    int number = 0;
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
      number++;
    }
    return number;
  }

  /** The exit status, once the program has ended. */
  int left() throws InterruptedException {
    assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
