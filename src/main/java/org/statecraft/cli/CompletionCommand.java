package org.statecraft.cli;

import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a completion script for a shell. */
@Command(
    header = "Print a completion script for a shell.",
    customSynopsis = "statecraft completion bash|zsh|fish",
    description =
        "The script lets the shell complete commands, options and their values, and the reports"
            + " beside the knowledge base with their parameters.",
    footer = {
      "  statecraft completion bash > ~/.local/share/bash-completion/completions/statecraft",
      "  statecraft completion fish > ~/.config/fish/completions/statecraft.fish"
    })
final class CompletionCommand extends Subcommand {
  /** The shells that can be helped. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  CompletionCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    // A tree of its own: what it is told of reports must not be run.
    CommandLine tree = Cli.commandLine(console(), workspace());
    ReportCompletion.add(tree.getCommandSpec());
    String script =
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash("statecraft", tree);
          case FISH -> new FishCompletion(tree.getCommandSpec()).script();
        };
    OutputOptions.line(console().out(), script.stripTrailing());
    return ExitStatus.OK;
  }
}
