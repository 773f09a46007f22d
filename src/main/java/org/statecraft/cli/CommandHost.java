package org.statecraft.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.TermNames;
import org.statecraft.problem.RequestProblem;
import org.statecraft.shell.Host;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Suggestion;
import org.statecraft.shell.Vocabulary;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs the commands of the command line for the shell, all on one workspace. */
final class CommandHost implements Host {
  /** All commands and reports, to be looked at and not to be run. Reading them takes a while. */
  private @Nullable CommandSpec commands;

  private final ShellSettings settings = new ShellSettings();

  /** What is open. */
  private volatile Workspace workspace = new Workspace();

  private final AtomicInteger opened = new AtomicInteger();

  @Override
  public Ended run(List<String> words, Settings settings, Console console) {
    if (words.getFirst().equals("repl")) {
      throw new RequestProblem("this is the shell already", null);
    }
    CommandLine tree = Cli.commandLine(console, workspace, words);
    String[] arguments =
        CompletedWords.of(tree.getCommandSpec(), words, settings).toArray(String[]::new);
    int status = tree.execute(arguments);
    tree.getOut().flush();
    return new Ended(status, status <= 1 ? rows(tree) : -1);
  }

  /** How many rows the command that was run says it has; -1 if it says nothing of that. */
  private static long rows(CommandLine tree) {
    ParseResult parsed = tree.getParseResult();
    while (parsed != null && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed != null && parsed.commandSpec().userObject() instanceof Subcommand run
        ? run.rows()
        : -1;
  }

  @Override
  public void abandon() {
    workspace = new Workspace();
    opened.incrementAndGet();
  }

  @Override
  public Vocabulary vocabulary(Settings settings) {
    KnowledgeBase knowledge = workspace.knowledge(ShellSettings.knowledge(settings).selection());
    return new Vocabulary(
        new TermNames(knowledge)
            .all().stream()
                .map(
                    term ->
                        new Vocabulary.Entry(
                            Vocabulary.Kind.valueOf(term.kind().name()), term.name(), term.label()))
                .toList(),
        knowledge.prefixes().all().getMappingCopy().keySet().stream().sorted().toList());
  }

  @Override
  public List<Suggestion> complete(List<String> words) {
    List<CharSequence> found = new ArrayList<>();
    int last = words.size() - 1;
    // The position in the word is 0, so that whole words come and not what is missing of them.
    AutoComplete.complete(commands(), words.toArray(String[]::new), last, 0, 0, found);
    return found.stream()
        .map(CharSequence::toString)
        .filter(word -> word.startsWith(words.get(last)) && !word.isEmpty())
        // Options come when a dash asks for them; the shell does not start within itself.
        .filter(word -> !word.startsWith("-") || words.get(last).startsWith("-"))
        .filter(word -> last > 0 || !word.equals("repl"))
        .distinct()
        .map(word -> new Suggestion(word, "", !word.endsWith("=")))
        .toList();
  }

  private synchronized CommandSpec commands() {
    CommandSpec read = commands;
    if (read == null) {
      read = Cli.commandLine(Console.system(), new Workspace()).getCommandSpec();
      ReportCompletion.add(read);
      NameCompletion.add(read, workspace);
      commands = read;
    }
    return read;
  }

  @Override
  public List<Integer> exitCodes() {
    return Arrays.stream(ExitStatus.values()).map(ExitStatus::code).toList();
  }

  @Override
  public List<String> options() {
    return settings.names();
  }

  @Override
  public void check(Settings wanted, String name) {
    settings.check(wanted, name, workspace);
  }

  @Override
  public int opened() {
    return opened.get();
  }

  @Override
  public int failed(Throwable failure, Console console) {
    if (failure instanceof OutOfMemoryError) {
      // What could not be read whole must not keep the memory that is left.
      abandon();
      return new ErrorHandler(console).memoryExhausted().code();
    }
    if (failure instanceof StackOverflowError) {
      return new ErrorHandler(console).failed(Subcommand.tooDeep()).code();
    }
    Exception told =
        failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    CommandLine tree = Cli.commandLine(console, workspace, List.of("query"));
    return new ErrorHandler(console).handleExecutionException(told, tree, tree.parseArgs("query"));
  }
}
