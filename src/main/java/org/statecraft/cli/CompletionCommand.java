package org.statecraft.cli;

import org.statecraft.console.Console;
import org.statecraft.session.Session;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script for a shell. */
@Command(
    name = "completion",
    header = "Print a completion script for a shell.",
    customSynopsis = "statecraft completion bash|zsh|fish",
    description = "The script lets the shell complete commands, options and their values.",
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

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  CompletionCommand(Console console, Session session) {
    super(console, session);
  }

  @Override
  ExitStatus execute() {
    String script =
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash("statecraft", spec.root().commandLine());
          case FISH -> new FishCompletion(spec.root()).script();
        };
    OutputOptions.line(console().out(), script.stripTrailing());
    return ExitStatus.OK;
  }
}
