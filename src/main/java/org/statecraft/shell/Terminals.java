package org.statecraft.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.ExternalTerminal;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;

/** The terminal that somebody types at. */
public final class Terminals implements Window, AutoCloseable {
  /** How long the next character of a text that is pasted can take. */
  private static final int PASTE_MILLIS = 20;

  private final Terminal terminal;

  private Terminals(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The terminal of this process. Loads native code.
   *
   * @param columns how wide it is if it does not say so itself
   */
  public static Terminals system(OptionalInt columns) {
    try {
      return of(
          TerminalBuilder.builder()
              .system(true)
              .dumb(true)
              .nativeSignals(true)
              // To ask the terminal takes half a second where it does not answer, and what is typed
              // meanwhile is lost.
              .graphemeCluster(false)
              .encoding(StandardCharsets.UTF_8)
              .build(),
          columns);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A terminal that nobody sees and at which some keys are typed. */
  public static Terminals pretended(String keys) {
    try {
      return of(
          new ExternalTerminal(
              "pretended",
              "xterm-256color",
              new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              StandardCharsets.UTF_8),
          OptionalInt.empty());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A terminal; where nobody says how large it is, it has the usual size. */
  static Terminals of(Terminal terminal, OptionalInt columns) {
    if (terminal.getColumns() <= 0 || terminal.getRows() <= 0) {
      terminal.setSize(Size.of(columns.orElse(80), 24));
    }
    return new Terminals(terminal);
  }

  @Override
  public OptionalInt rows() {
    int rows = terminal.getRows();
    return rows > 0 && !dumb() ? OptionalInt.of(rows) : OptionalInt.empty();
  }

  @Override
  public OptionalInt columns() {
    int columns = terminal.getColumns();
    return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  private boolean dumb() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  /** The console on this terminal. */
  public Console console(Console original) {
    Screen screen = original.screen();
    int columns = terminal.getColumns();
    Screen here =
        new Screen(
            /* terminal= */ true,
            /* errorTerminal= */ !dumb(),
            columns > 0 ? OptionalInt.of(columns) : screen.columns(),
            screen.colour() && !dumb(),
            screen.unicode());
    return original.withScreen(here);
  }

  /**
   * Reads and runs statements until the user leaves.
   *
   * @param history the file of what was typed; empty to keep nothing
   */
  public int run(Shell shell, Host host, Optional<Path> history) {
    shell.greet();
    return dumb() ? new PlainLines(terminal, shell).run() : edited(shell, host, history);
  }

  private int edited(Shell shell, Host host, Optional<Path> history) {
    LineReader[] itself = new LineReader[1];
    StatementParser parser =
        new StatementParser(
            open ->
                StrayCommand.hint(open, shell::named).ifPresent(hint -> itself[0].printAbove(hint)),
            () -> typedAhead(terminal));
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("statecraft")
            .parser(parser)
            .completer(new StatementCompleter(host, shell))
            .completionMatcher(new GivenMatcher())
            .highlighter(new StatementHighlighter())
            .history(new DiscreetHistory())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P" + PlainLines.GOES_ON)
            .variable(LineReader.LIST_MAX, 100)
            .variable(LineReader.BLINK_MATCHING_PAREN, 0)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
            .option(LineReader.Option.BRACKETED_PASTE, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .build();
    itself[0] = reader;
    history
        .flatMap(file -> keep(reader, file))
        .ifPresent(reason -> shell.warn("what is typed is not kept: " + reason));
    bind(reader);
    shell.commands().past(new Typed(reader));
    terminal.handle(Terminal.Signal.INT, signal -> shell.interrupt());
    keepKeys();
    while (!shell.left()) {
      try {
        String text = reader.readLine(shell.prompt());
        if (!StatementScanner.silent(text)) {
          shell.run(text, "", /* keepGoing= */ false);
        }
        terminal.flush();
      } catch (UserInterruptException dropped) {
        // The line is dropped; the session goes on.
      } catch (EndOfFileException left) {
        shell.leave(0);
      }
    }
    return shell.status();
  }

  /** Whether something was typed that is not read yet. */
  static boolean typedAhead(Terminal terminal) {
    try {
      return terminal.reader().peek(PASTE_MILLIS) >= 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What is typed while a statement runs is read afterwards: until then Enter must not become a
   * line feed, nor be shown; but Ctrl-C has to interrupt.
   */
  private void keepKeys() {
    Attributes attributes = terminal.getAttributes();
    attributes.setInputFlag(Attributes.InputFlag.ICRNL, false);
    attributes.setLocalFlag(Attributes.LocalFlag.ICANON, false);
    attributes.setLocalFlag(Attributes.LocalFlag.ECHO, false);
    terminal.setAttributes(attributes);
  }

  /**
   * Keeps what is typed in a file that nobody else can read.
   *
   * @return why it is not kept, if so
   */
  private static Optional<String> keep(LineReader reader, Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Optional.of(file + " is no file");
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      boolean posix =
          folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
      if (!Files.exists(file)) {
        if (posix) {
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
          Files.createFile(file);
        }
      } else if (posix) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      mend(file);
      reader.setVariable(LineReader.HISTORY_FILE, file);
      reader.getHistory().load();
      return Optional.empty();
    } catch (IOException | RuntimeException failure) {
      // A past that ends with the session is better than no session.
      reader.setVariable(LineReader.HISTORY_FILE, null);
      return Optional.of(file + ": " + failure.getMessage());
    }
  }

  /** Replaces bytes that are no UTF-8, on which the history would not be read at all. */
  private static void mend(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0
        && !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
      Files.writeString(file, text);
    }
  }

  private void bind(LineReader reader) {
    KeyMap<org.jline.reader.Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
    if (keys == null) {
      return;
    }
    Widget newline =
        () -> {
          reader.getBuffer().write("\n");
          return true;
        };
    keys.bind(newline, KeyMap.ctrl('J'), KeyMap.alt("\r"), KeyMap.alt("\n"));
    Suggesting suggesting = new Suggesting(reader);
    reader.getWidgets().put("statecraft-accept", suggesting::accept);
    Reference accept = new Reference("statecraft-accept");
    keys.bind(accept, "\u001b[C", "\u001bOC");
    reader.setAutosuggestion(LineReader.SuggestionType.HISTORY);
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes the grey suggestion over when the cursor stands at the end. */
  private record Suggesting(LineReader reader) {
    boolean accept() {
      if (reader.getBuffer().cursor() < reader.getBuffer().length()) {
        reader.callWidget(LineReader.FORWARD_CHAR);
        return true;
      }
      String typed = reader.getBuffer().toString();
      if (typed.isEmpty()) {
        return true;
      }
      History past = reader.getHistory();
      for (int i = past.last(); i >= past.first() && past.size() > 0; i--) {
        String entry = past.get(i);
        if (entry.startsWith(typed) && entry.length() > typed.length()) {
          reader.getBuffer().write(entry.substring(typed.length()));
          return true;
        }
      }
      return true;
    }
  }

  /** What was typed, as JLine keeps it. */
  private record Typed(LineReader reader) implements ShellCommands.Past {
    @Override
    public List<String> entries() {
      List<String> entries = new ArrayList<>();
      reader.getHistory().forEach(entry -> entries.add(entry.line()));
      return entries;
    }

    @Override
    public void keep(boolean kept) {
      reader.setVariable(LineReader.DISABLE_HISTORY, !kept);
    }

    @Override
    public String edit(String text) {
      try {
        Path file = Files.createTempFile("statecraft", ".rq");
        try {
          Files.writeString(file, text);
          String editor =
              Optional.ofNullable(System.getenv("VISUAL"))
                  .or(() -> Optional.ofNullable(System.getenv("EDITOR")))
                  .orElse("vi");
          List<String> command = new ArrayList<>(Words.of(editor).words());
          command.add(file.toString());
          int status = new ProcessBuilder(command).inheritIO().start().waitFor();
          return status == 0 ? Files.readString(file) : "";
        } finally {
          Files.deleteIfExists(file);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return "";
      }
    }
  }
}
