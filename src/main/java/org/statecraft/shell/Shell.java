package org.statecraft.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statecraft.console.Console;
import org.statecraft.input.InputFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;

/**
 * Runs statements one after the other on one session: queries and the program's commands as they
 * are, and a few commands of its own.
 */
public final class Shell {
  private final Host host;
  private final Console console;
  private final Settings settings;
  private final Runner runner;
  private final Destination destination;
  private final ShellCommands commands;

  /** Whether the number of rows and the time are told after a result. */
  private boolean timer;

  /** The query of the last result. */
  private Optional<String> lastQuery = Optional.empty();

  /** The query that was typed last, right or wrong. */
  private String lastTyped = "";

  private int status;
  private boolean left;

  /**
   * A shell.
   *
   * @param settings what is in force at the start
   * @param interactive whether somebody sits before it
   * @param window what results are shown in
   */
  public Shell(Host host, Console console, Settings settings, boolean interactive, Window window) {
    this.host = host;
    this.settings = settings;
    this.console = console;
    this.timer = interactive;
    this.runner = new Runner(host);
    this.destination =
        new Destination(
            console, window, interactive ? ShellCommands.usualPager() : Optional.empty());
    this.commands = new ShellCommands(this, host, console, settings, destination);
  }

  /** Interrupts what runs; whether anything did. */
  boolean interrupt() {
    return runner.interrupt();
  }

  Settings settings() {
    return settings;
  }

  void timer(boolean told) {
    timer = told;
  }

  boolean timer() {
    return timer;
  }

  /** Ends the session with a status. */
  void leave(int exitStatus) {
    status = exitStatus;
    left = true;
  }

  /** Whether the session has ended. */
  public boolean left() {
    return left;
  }

  /** Ends what is open: a file of results gets its name. */
  public void close() {
    destination.close();
  }

  /** The exit status of the session so far: that of the statement that failed, or 0. */
  public int status() {
    return status;
  }

  String lastTyped() {
    return lastTyped;
  }

  ShellCommands commands() {
    return commands;
  }

  /**
   * Runs all statements of a text in their order.
   *
   * @param name where they come from, for messages; empty for a terminal
   * @param keepGoing whether those after one that failed are run
   * @return the exit status: that of the last statement that failed, or 0
   */
  public int run(String text, String name, boolean keepGoing) {
    // The end of a script ends its last statement.
    StatementScanner.Scan scan = StatementScanner.scan(text + "\n");
    List<Statement> statements = new ArrayList<>(scan.statements());
    if (scan.open()) {
      statements.add(
          new Statement(
              Statement.Kind.QUERY,
              scan.rest().stripTrailing(),
              scan.restLine(),
              scan.restColumn()));
    }
    int failed = 0;
    for (Statement statement : statements) {
      int ended = run(statement);
      if (left()) {
        return status;
      }
      if (ended > 1) {
        failed = ended;
        if (!name.isEmpty()) {
          console.note("  in " + name + ", in what begins in line " + statement.line());
        }
        if (!keepGoing) {
          break;
        }
      }
    }
    status = failed;
    return failed;
  }

  /**
   * Runs all statements in a file.
   *
   * @return the exit status, as for a text
   * @throws org.statecraft.problem.Problem if it cannot be read
   */
  public int run(Path file, boolean keepGoing) {
    try {
      return run(InputFile.text(file), file.toString(), keepGoing);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }

  /**
   * Runs all statements in a script.
   *
   * @param script text in UTF-8, perhaps with a byte order mark
   * @return the exit status, as for a text
   * @throws InputProblem if it is no text in UTF-8
   */
  public int run(byte[] script, String name, boolean keepGoing) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(script)).toString();
      return run(text.startsWith("\ufeff") ? text.substring(1) : text, name, keepGoing);
    } catch (CharacterCodingException failure) {
      throw new InputProblem(name + " is not text in UTF-8", "save it as UTF-8", null, failure);
    }
  }

  /** Runs one statement and gives its exit status. */
  private int run(Statement statement) {
    try {
      return switch (statement.kind()) {
        case COMMAND -> command(statement.text());
        case QUERY -> query(statement);
      };
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
      return host.failed(failure, console);
    }
  }

  private int query(Statement statement) {
    boolean again = statement.text().strip().equals("_");
    String text =
        again
            ? lastQuery.orElseThrow(() -> new RequestProblem("no query had a result yet", null))
            : statement.text();
    if (!again) {
      lastTyped = text;
    }
    List<String> words = new ArrayList<>(List.of("query"));
    Set<String> variables = variables(text);
    settings
        .parameters()
        .forEach(
            (name, value) -> {
              if (variables.contains(name)) {
                words.add("--param=" + name + "=" + value);
              }
            });
    words.add("--");
    // The query stands where it was written, so that errors name that place.
    String before =
        again ? "" : "\n".repeat(statement.line() - 1) + " ".repeat(statement.column() - 1);
    words.add(before + text);
    int ended = show(words);
    if (ended <= 1) {
      lastQuery = Optional.of(text);
    } else {
      StrayCommand.within(text, this::named).ifPresent(console::note);
    }
    return ended;
  }

  /** The names of the variables in a query. */
  private static Set<String> variables(String query) {
    Set<String> variables = new HashSet<>();
    for (Token token : Lexer.tokens(query)) {
      if (token.kind() == Token.Kind.VARIABLE) {
        variables.add(token.of(query).substring(1));
      }
    }
    return variables;
  }

  private int command(String line) {
    Words split = Words.of(line.substring(1));
    if (split.open()) {
      throw new RequestProblem("a quote is not closed", "close it, or put \\ before it");
    }
    if (split.words().isEmpty()) {
      throw new RequestProblem("a dot needs a command after it", ".help shows them");
    }
    List<String> words = new ArrayList<>(split.words());
    Optional<Integer> own = commands.run(words);
    if (own.isPresent()) {
      return own.get();
    }
    words.replaceAll(word -> word.equals("_") ? lastQuery.orElse(word) : word);
    return show(words);
  }

  private int show(List<String> words) {
    long begin = System.nanoTime();
    long[] end = new long[1];
    Settings inForce =
        destination
            .file()
            .map(file -> settings.with(Map.of("destination", List.of(file.toString()))))
            .orElse(settings);
    Host.Ended ended =
        destination.write(
            to -> {
              Host.Ended done = runner.run(to, console -> host.run(words, inForce, console));
              // How long somebody reads in the pager is not the query's time.
              end[0] = System.nanoTime();
              return done;
            });
    if (ended.status() == 130) {
      console.note("interrupted");
    } else if (timer && ended.status() <= 1) {
      String rows = ended.rows() < 0 ? "" : ended.rows() + (ended.rows() == 1 ? " row " : " rows ");
      console.note(rows + String.format(Locale.ROOT, "in %.2f s", (end[0] - begin) / 1e9));
    }
    return ended.status();
  }

  /** Says how to go on and how to get help, to somebody who has just come. */
  void greet() {
    console.note("An empty line ends a statement, or ; outside of brackets. Tab completes names.");
    console.note(".help lists the commands, each with a dot before it; .exit leaves.");
  }

  /** Whether a word is the name of a command, without its dot. */
  boolean named(String word) {
    return commands.names().contains(word)
        || host.complete(List.of(word)).stream().anyMatch(found -> found.text().equals(word));
  }

  /** Tells the user of something that will not be as expected. */
  void warn(String sentence) {
    console.note("warning: " + sentence);
  }

  /** What stands before a statement. */
  String prompt() {
    String words = settings.words();
    String shown = "statecraft" + (words.isEmpty() ? "" : " [" + words + "]") + "> ";
    return console.screen().unicode() ? shown : shown.replace(" ·", ",").replace("…", "...");
  }
}
