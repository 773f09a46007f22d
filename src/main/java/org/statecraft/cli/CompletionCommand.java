package org.statecraft.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
    CommandLine tree = Cli.commandLine(console(), workspace());
    ReportCompletion.add(tree.getCommandSpec());
    NameCompletion.add(tree.getCommandSpec(), workspace());
    String script =
        switch (shell) {
          case BASH, ZSH -> bash(tree);
          case FISH -> new FishCompletion(tree.getCommandSpec()).script();
        };
    OutputOptions.line(console().out(), script.stripTrailing());
    return ExitStatus.OK;
  }

  /** The script of picocli, which knows no names, and what asks for them where it finds nothing. */
  private static String bash(CommandLine tree) {
    List<String> commands = new ArrayList<>();
    tree.getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              if (NameCompletion.takesEntities(spec)) {
                commands.add(name);
              }
            });
    return AutoComplete.bash("statecraft", tree)
        + "\n"
        + asking().replace("COMMANDS", String.join(" | ", commands));
  }

  private static String asking() {
    String name = "names.bash";
    try (InputStream in =
        Objects.requireNonNull(CompletionCommand.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
