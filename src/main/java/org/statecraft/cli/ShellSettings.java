package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.shell.Settings;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The settings of the shell as commands read them. */
final class ShellSettings {
  /** Options whose values can only be judged by what is known. */
  private static final Set<String> BY_CONTENT =
      Set.of("source", "without-source", "suppose", "suppose-not");

  private ShellSettings() {}

  /** What the options of the knowledge base that are in force choose. */
  static Selection selection(Settings settings) {
    KnowledgeOptions options = new KnowledgeOptions();
    CommandLine line = CommandTree.reading(new CommandLine(options));
    List<String> words = new ArrayList<>();
    settings
        .options()
        .forEach(
            (name, values) -> {
              if (line.getCommandSpec().findOption("--" + name) != null) {
                words.addAll(OptionWords.of(name, values));
              }
            });
    line.parseArgs(words.toArray(String[]::new));
    return options.selection();
  }

  /**
   * Makes sure that an option that there is can be kept as it is set.
   *
   * @throws RequestProblem if it cannot
   */
  static void check(Settings wanted, String name, Workspace workspace) {
    List<String> words = new ArrayList<>(List.of("query"));
    words.addAll(OptionWords.of(name, wanted.options().getOrDefault(name, List.of())));
    try {
      Object query =
          CommandTree.of(Console.system(), workspace, words)
              .parseArgs(words.toArray(String[]::new))
              .subcommand()
              .commandSpec()
              .userObject();
      if (query instanceof QueryCommand command) {
        command.requireLimits();
      }
    } catch (ParameterException usage) {
      UsageMessage message = UsageMessage.of(usage);
      throw new RequestProblem(
          message.sentence(), message.remedies().stream().findFirst().orElse(null));
    }
    Selection chosen = selection(wanted);
    if (BY_CONTENT.contains(name)) {
      workspace.facts(chosen);
    }
  }
}
