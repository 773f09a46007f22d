package org.statecraft.cli;

import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a manual page says of the arguments of a command, as its help does. */
final class ManualArguments {
  private final CommandSpec command;
  private final Help.IParamLabelRenderer labels;

  ManualArguments(CommandSpec command) {
    this.command = command;
    this.labels = command.commandLine().getHelp().parameterLabelRenderer();
  }

  /** Adds what is not named by an option. */
  void parameters(Roff page) {
    command.positionalParameters().stream()
        .filter(parameter -> !parameter.hidden())
        .forEach(parameter -> page.defined(label(parameter), described(parameter)));
  }

  /** Adds the options, in the order of the help. */
  void options(Roff page) {
    command.options().stream()
        .filter(option -> !option.hidden())
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .forEach(
            option ->
                page.defined(String.join(", ", option.names()) + label(option), described(option)));
  }

  private String label(ArgSpec argument) {
    return labels.renderParameterLabel(argument, Ansi.OFF, List.of()).toString();
  }

  @SuppressWarnings("deprecation") // what puts default values in is not public otherwise
  private static String described(ArgSpec argument) {
    return told(String.join(" ", argument.renderedDescription()));
  }

  /** Without the doubling by which picocli tells a percent sign from a format. */
  static String told(String words) {
    return words.replace("%%", "%");
  }
}
