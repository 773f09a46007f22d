package org.statecraft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.ScreenTerminalOutputStream;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;

/** A shell at a terminal of bytes, at which a test types. */
final class TypedShell implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final int COLUMNS = 120;
  private static final int ROWS = 60;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
  private final boolean dumb;
  private final Terminal terminal;
  private final OutputStream keys;
  private final CompletableFuture<Integer> ended;

  private TypedShell(Host host, Optional<Path> history, boolean dumb) throws IOException {
    this.dumb = dumb;
    if (dumb) {
      PipedInputStream in = new PipedInputStream(1 << 16);
      keys = new PipedOutputStream(in);
      terminal = new DumbTerminal("test", Terminal.TYPE_DUMB, in, written, StandardCharsets.UTF_8);
    } else {
      LineDisciplineTerminal typed =
          new LineDisciplineTerminal(
              "test",
              "xterm-256color",
              new ScreenTerminalOutputStream(screen, StandardCharsets.UTF_8, written),
              StandardCharsets.UTF_8);
      typed.setSize(Size.of(COLUMNS, ROWS));
      keys =
          new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
              typed.processInputByte(octet);
            }
          };
      terminal = typed;
    }
    Terminals terminals = Terminals.of(terminal, OptionalInt.of(COLUMNS));
    Screen shown = new Screen(true, true, OptionalInt.of(COLUMNS), !dumb, true);
    Console console =
        terminals.console(
            new Console(
                InputStream.nullInputStream(),
                terminal.output(),
                new PrintStream(terminal.output(), true, StandardCharsets.UTF_8),
                shown));
    Shell shell = new Shell(host, console, new Settings(), /* interactive= */ true, terminals);
    ended = new CompletableFuture<>();
    Thread session =
        new Thread(
            () -> {
              try {
                ended.complete(terminals.run(shell, host, history));
              } catch (RuntimeException closed) {
                ended.completeExceptionally(closed);
              }
            });
    session.setDaemon(true);
    session.start();
    await("statecraft> ", 1);
  }

  /** At a terminal that knows colours and movements. */
  static TypedShell start(Host host) throws IOException {
    return new TypedShell(host, Optional.empty(), /* dumb= */ false);
  }

  /** At such a terminal, with a history in a file. */
  static TypedShell start(Host host, Path history) throws IOException {
    return new TypedShell(host, Optional.of(history), /* dumb= */ false);
  }

  /** At a terminal that knows nothing. */
  static TypedShell startDumb(Host host) throws IOException {
    return new TypedShell(host, Optional.empty(), /* dumb= */ true);
  }

  TypedShell type(String typed) throws IOException {
    keys.write(typed.getBytes(StandardCharsets.UTF_8));
    keys.flush();
    return this;
  }

  /** All that was written to the terminal. */
  String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  /** What is on the screen, line by line without the blanks at their ends. */
  String shown() {
    long[] cells = cells();
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        int character = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + column]);
        line.appendCodePoint(character == 0 ? ' ' : character);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private long[] cells() {
    long[] cells = new long[COLUMNS * ROWS];
    screen.dump(cells, new int[2]);
    return cells;
  }

  /** How the character at the end of what is on the screen looks; what comes before it must fit. */
  private long lookOfEnd(String before) {
    String[] lines = shown().split("\n", -1);
    for (int row = ROWS - 1; row >= 0; row--) {
      int at = lines[row].lastIndexOf(before);
      if (at >= 0) {
        return cells()[row * COLUMNS + at + before.length() - 1];
      }
    }
    throw new AssertionError(before + " is not on the screen\n" + shown());
  }

  /** Waits until a text was shown so often, whatever blanks come after it. */
  TypedShell await(String text, int times) {
    return await(text, () -> times(text) >= times);
  }

  /** Waits until the last character of a text on the screen looks as it should. */
  TypedShell awaitLook(String text, LongPredicate look) {
    return await(text, () -> times(text) > 0 && look.test(lookOfEnd(text)));
  }

  private TypedShell await(String text, BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - begin)
          .as("waiting for %s in%n%s", text, dumb ? written() : shown().strip())
          .isLessThan(LONGEST.toNanos());
      try {
        Thread.sleep(2);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    return this;
  }

  /** What the terminal's driver does when Ctrl-C is typed. */
  TypedShell interrupt() {
    terminal.raise(Terminal.Signal.INT);
    return this;
  }

  /** Ends the terminal's input. */
  TypedShell end() throws IOException {
    keys.close();
    return this;
  }

  private int times(String text) {
    return (dumb ? written() : shown()).split(Pattern.quote(text.stripTrailing()), -1).length - 1;
  }

  /** The exit status, once the session is over. */
  int status() throws Exception {
    return ended.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
  }

  boolean over() {
    return ended.isDone();
  }

  @Override
  public void close() throws IOException {
    keys.close();
    terminal.close();
  }

  /** The texts of queries among the words that were run. */
  static List<String> queries(List<List<String>> ran) {
    return ran.stream()
        .filter(words -> words.getFirst().equals("query"))
        .map(words -> words.getLast().strip())
        .toList();
  }
}
