package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for the fish shell, which picocli does not make. */
final class FishCompletion {
  private final CommandSpec root;
  private final FishScript script;

  FishCompletion(CommandSpec root) {
    this.root = root;
    this.script = new FishScript(root.name());
  }

  /** The script. */
  String script() {
    options("__fish_use_subcommand", root);
    subcommands(root, "");
    return script.toString();
  }

  /** The commands below one, each offered where none of them stands yet. */
  private void subcommands(CommandSpec parent, String seen) {
    String and = seen.isEmpty() ? "" : seen + "; and ";
    String none =
        seen.isEmpty()
            ? "__fish_use_subcommand"
            : and
                + "not __fish_seen_subcommand_from "
                + String.join(" ", parent.subcommands().keySet());
    for (var entry : parent.subcommands().entrySet()) {
      CommandSpec command = entry.getValue().getCommandSpec();
      script.complete(none, "-a " + FishScript.quoted(entry.getKey()), description(command));
      String condition = and + "__fish_seen_subcommand_from " + entry.getKey();
      options(condition, command);
      command
          .positionalParameters()
          .forEach(parameter -> script.values(condition, "", parameter.completionCandidates()));
      if (NameCompletion.takesEntities(command)) {
        script.complete(
            condition, "-a '(" + root.name() + " completion --names=(commandline -ct))'", "");
      }
      subcommands(command, condition);
    }
  }

  private void options(String condition, CommandSpec command) {
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> option(condition, option));
  }

  private void option(String condition, OptionSpec option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    boolean takesValue = option.arity().max() > 0;
    boolean file = option.paramLabel().contains("FILE") || option.paramLabel().contains("DIR");
    String flags = names.toString().strip() + (takesValue ? file ? " -r -F" : " -x" : "");
    script.complete(
        condition, flags, option.description().length == 0 ? "" : option.description()[0]);
    script.values(condition, flags + " ", option.completionCandidates());
  }

  private static String description(CommandSpec command) {
    String[] lines = command.usageMessage().header();
    return lines.length == 0 ? "" : CommandLine.Help.Ansi.OFF.string(lines[0]);
  }
}
