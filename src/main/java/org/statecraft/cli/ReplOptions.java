package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statecraft.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** What the shell runs, and with which settings it starts. */
@Command
final class ReplOptions {
  @Option(
      names = {"-f", "--file"},
      order = 10,
      paramLabel = "FILE",
      description = "Run the statements in FILE. Repeatable.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--keep-going",
      order = 11,
      description = "After a statement that failed, run those after it.")
  private boolean keepGoing;

  @Option(
      names = "--no-init",
      order = 12,
      description = "Do not run the init file, statecraft/init in the folder for configurations.")
  private boolean noInit;

  @Option(names = "--no-history", order = 13, description = "Keep nothing of what is typed.")
  private boolean noHistory;

  @Option(
      names = "--param",
      order = 14,
      paramLabel = "NAME=VALUE",
      description = "A value for ?NAME in queries. Repeatable.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin
  @SuppressWarnings("UnusedVariable") // the options that were given become settings, all alike
  private FormatOptions format = new FormatOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // these, too
  private KnowledgeOptions knowledge = new KnowledgeOptions();

  /** The scripts; none for standard input or a user. */
  List<Path> files() {
    return files;
  }

  /** Whether statements after one that failed are run. */
  boolean keepGoing() {
    return keepGoing;
  }

  /** The file that the shell runs first. */
  Optional<Path> init() {
    return Optional.of(UserFolders.init()).filter(file -> !noInit && Files.isRegularFile(file));
  }

  /** Where what is typed is kept. */
  Optional<Path> history() {
    return noHistory ? Optional.empty() : Optional.of(UserFolders.history());
  }

  /** What the options put in force, as .set does it later. */
  Settings settings(CommandHost host, ParseResult parsed) {
    Settings settings = new Settings();
    for (OptionSpec option : parsed.matchedOptions()) {
      String name = OptionWords.name(option);
      if (host.options().contains(name)) {
        List<String> values =
            option.arity().max() == 0 ? List.of() : List.copyOf(option.originalStringValues());
        settings.options().put(name, values);
        host.check(settings, name);
      }
    }
    parameters.forEach(settings::give);
    return settings;
  }
}
