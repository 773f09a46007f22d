package org.statecraft.cli;

import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a completion script for a shell. */
@Command(
    header = "Print a completion script for a shell.",
    customSynopsis = "statecraft completion bash|zsh|fish",
    description =
        "The script lets the shell complete commands, options and their values, the reports beside"
            + " the knowledge base with their parameters, mechanisms, rules, and names of entities,"
            + " for which it asks the program.",
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

  @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash, zsh or fish.")
  private @Nullable Shell shell;

  /** What the scripts ask with. */
  @Option(names = "--names", hidden = true, paramLabel = "BEGIN")
  private @Nullable String begin;

  CompletionCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (begin != null) {
      String names =
          String.join(
              "\n", workspace().directory(new KnowledgeOptions().selection()).beginning(begin));
      if (!names.isEmpty()) {
        OutputOptions.line(console().out(), names);
      }
      return ExitStatus.OK;
    }
    if (shell == null) {
      throw new RequestProblem("a shell is missing", "write bash, zsh or fish");
    }
    // A tree of its own: what it is told of reports must not be run.
    CommandLine tree = CommandTree.of(console(), workspace());
    ReportCompletion.add(tree.getCommandSpec());
    NameCompletion.add(tree.getCommandSpec(), workspace());
    String script =
        switch (shell) {
          case BASH, ZSH -> BashCompletion.script(tree);
          case FISH -> new FishCompletion(tree.getCommandSpec()).script();
        };
    OutputOptions.line(console().out(), script.stripTrailing());
    return ExitStatus.OK;
  }
}
