package org.statecraft.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Similar;
import org.statecraft.shell.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options of commands that the shell can hold in force, which are those of a query. */
final class ShellSettings {
  /** Options that make sense for one command alone. */
  private static final Set<String> SINGLE =
      Set.of("help", "file", "output", "force", "param", "exit-status", "keep-going");

  /** Options whose values can only be judged by what is known. */
  private static final Set<String> BY_CONTENT =
      Set.of("source", "without-source", "suppose", "suppose-not");

  /** The options that can be set; empty until somebody asks. */
  private List<String> settable = List.of();

  /** The options of the knowledge base that are in force. */
  static KnowledgeOptions knowledge(Settings settings) {
    KnowledgeOptions options = new KnowledgeOptions();
    CommandLine line = Cli.reading(new CommandLine(options));
    List<String> words = new ArrayList<>();
    settings
        .options()
        .forEach(
            (name, values) -> {
              if (line.getCommandSpec().findOption("--" + name) != null) {
                words.addAll(CompletedWords.words(name, values));
              }
            });
    line.parseArgs(words.toArray(String[]::new));
    return options;
  }

  /** The names of the options that can be set. */
  synchronized List<String> names() {
    if (settable.isEmpty()) {
      settable =
          query().options().stream()
              .filter(option -> !option.hidden())
              .flatMap(option -> Arrays.stream(option.names()))
              .filter(name -> name.startsWith("--"))
              .map(name -> name.substring(2))
              .filter(name -> !SINGLE.contains(name))
              .sorted()
              .toList();
    }
    return settable;
  }

  /** What an option is called as a setting. */
  static String name(OptionSpec option) {
    return Arrays.stream(option.names())
        .filter(name -> name.startsWith("--"))
        .findFirst()
        .orElseGet(option::longestName)
        .substring(2);
  }

  /** Refuses several values of an option that takes one. */
  private static void requireOne(String name, List<String> values) {
    if (values.size() > 1 && !query().findOption("--" + name).isMultiValue()) {
      throw new RequestProblem(
          name + " takes one value, and these are " + values.size(),
          "put quotes around a value with spaces");
    }
  }

  /** The command on its own, for to read all commands takes a while. */
  private static CommandSpec query() {
    return new CommandLine(new QueryCommand(Console.system(), new Workspace())).getCommandSpec();
  }

  /**
   * Makes sure that a setting can be kept.
   *
   * @throws RequestProblem if it cannot
   */
  void check(Settings wanted, String name, Workspace workspace) {
    if (!names().contains(name)) {
      throw new RequestProblem(
          "there is no option " + name,
          Similar.to(name, names())
              .map(similar -> "did you mean " + similar + "?")
              .orElse("those that can be set: " + String.join(", ", names())));
    }
    requireOne(name, wanted.options().getOrDefault(name, List.of()));
    List<String> words = new ArrayList<>(List.of("query"));
    words.addAll(CompletedWords.words(name, wanted.options().getOrDefault(name, List.of())));
    try {
      Object query =
          Cli.commandLine(Console.system(), workspace, words)
              .parseArgs(words.toArray(String[]::new))
              .subcommand()
              .commandSpec()
              .userObject();
      if (query instanceof QueryCommand command) {
        command.requireLimits();
      }
    } catch (ParameterException usage) {
      throw new RequestProblem(
          UsageMessage.of(usage).sentence(),
          UsageMessage.of(usage).remedies().stream().findFirst().orElse(null));
    }
    Selection chosen = knowledge(wanted).selection();
    if (BY_CONTENT.contains(name)) {
      workspace.facts(chosen);
    }
  }
}
