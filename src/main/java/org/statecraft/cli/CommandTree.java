package org.statecraft.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFailure;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The tree of commands on a workspace, and how its command lines are read. */
final class CommandTree {
  private CommandTree() {}

  /** The tree of all commands. */
  static CommandLine of(Console console, Workspace workspace) {
    return of(console, workspace, List.of());
  }

  /** The tree of those commands that words can mean. */
  static CommandLine of(Console console, Workspace workspace, List<String> words) {
    return of(console, workspace, words, new ErrorHandler(console));
  }

  /** The tree of those commands that words can mean, whose failures go to a handler. */
  static CommandLine of(
      Console console, Workspace workspace, List<String> words, ErrorHandler errors) {
    CommandLine tree =
        new CommandLine(new StatecraftCommand(), new CommandFactory(console, workspace));
    Commands.add(tree, words);
    tree.getCommandSpec().usageMessage().exitCodeList(ExitStatus.table());
    return reading(tree)
        .setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(
            Help.defaultColorScheme(console.screen().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(console.screen().textColumns(), 60, 120))
        .setExecutionStrategy(parsed -> executed(parsed, errors))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** How command lines are read everywhere: an argument means what it says, {@code @file}, too. */
  static CommandLine reading(CommandLine commandLine) {
    return commandLine.setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** The command of a name below another. */
  static CommandSpec child(CommandSpec parent, String name) {
    CommandLine child = parent.subcommands().get(name);
    if (child == null) {
      throw new IllegalStateException("there is no command " + name);
    }
    return child.getCommandSpec();
  }

  /** How many rows the command that was run says it has; -1 if it says nothing of that. */
  static long rows(CommandLine tree) {
    ParseResult parsed = tree.getParseResult();
    while (parsed != null && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed != null && parsed.commandSpec().userObject() instanceof Subcommand run
        ? run.rows()
        : -1;
  }

  /** Runs what was parsed. Help and versions are printed outside of any command that could fail. */
  private static int executed(ParseResult parsed, ErrorHandler errors) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutputFailure failure) {
      return errors.failed(failure).code();
    }
  }
}
