package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.QueryResult;
import org.statecraft.render.RenderSettings;
import org.statecraft.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What all commands have in common: where they write, what they work on, and the options of all.
 */
@Command(
    headerHeading = "",
    synopsisHeading = "%n",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n",
    sortOptions = false)
abstract class Subcommand implements Callable<Integer> {
  /** How long inference goes on before a script is told. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Console console;
  private final Workspace workspace;

  private long rows = -1;

  @Mixin private CommonOptions common = new CommonOptions();

  Subcommand(Console console, Workspace workspace) {
    this.console = console;
    this.workspace = workspace;
  }

  /** Does the command's job. */
  abstract ExitStatus execute();

  @Override
  public final Integer call() {
    common.apply();
    limitTime(common.timeout());
    workspace.watch(watcher());
    try {
      return execute().code();
    } catch (StackOverflowError exhausted) {
      throw tooDeep();
    }
  }

  private Materializer.Progress watcher() {
    if (common.quiet()) {
      return Materializer.Progress.NONE;
    }
    return console.screen().errorTerminal()
        ? new ProgressLine(console)
        : new PatienceNote(
            PATIENCE,
            () ->
                console.note(
                    "hint: inference has been going on for "
                        + PATIENCE.toSeconds()
                        + " s; --timeout, --max-triples and --max-rounds limit it"));
  }

  /** Makes sure that the limits can be kept. */
  void requireLimits() {
    common.timeout();
  }

  /** Starts the clock; a command that lives as long as its user wants has none. */
  void limitTime(Optional<Duration> longest) {
    longest.ifPresent(Task::limit);
  }

  /** What is said where nothing better is known of what is too deep. */
  static LimitExceeded tooDeep() {
    return LimitExceeded.ofMeans(
        "something in the input is nested too deeply to be worked on",
        "write it with fewer brackets within brackets");
  }

  /** The console, coloured as the options say. */
  Console console() {
    return console.withScreen(common.colour().apply(console.screen()));
  }

  Workspace workspace() {
    return workspace;
  }

  /** Whether the user wants no warnings and hints. */
  boolean quiet() {
    return common.quiet();
  }

  /** Tells how many rows or triples the result has. */
  void rows(long number) {
    rows = number;
  }

  /** How many rows or triples the result has; -1 if it has none of these. */
  long rows() {
    return rows;
  }

  /** What something is called in a sentence. */
  static String name(RenderSettings settings, Node node) {
    return settings
        .labels()
        .flatMap(labels -> labels.apply(node))
        .orElseGet(() -> settings.prefixes().display(node));
  }

  /** Settings for running text, in which entities are called by their labels. */
  static RenderSettings told(KnowledgeBase knowledge, Screen screen) {
    return new RenderSettings(
        knowledge.prefixes(), screen, Optional.of(new Labels(knowledge)::of), false);
  }

  /** Writes rows in the format that was asked for, or the one that suits the screen. */
  void write(
      QueryResult.Rows rows, KnowledgeBase knowledge, RowOptions format, OutputOptions output) {
    Screen screen = output.screen(console());
    long[] number = new long[1];
    QueryResult.Rows counted =
        new QueryResult.Rows(
            rows.variables(),
            Iter.map(
                rows.bindings(),
                binding -> {
                  number[0]++;
                  return binding;
                }));
    output.write(
        console(),
        out ->
            format
                .forRows(screen, output)
                .write(counted, format.settings(knowledge, knowledge.prefixes(), screen), out));
    rows(number[0]);
  }

  /** A number of things, such as {@code 1 fact}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Tells the user something beside the result, unless quiet was asked for. */
  void hint(String sentence) {
    if (!common.quiet()) {
      console.note("hint: " + sentence);
    }
  }
}
