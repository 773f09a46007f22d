package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The words of a lock, which somebody else may have written, as a command that asks and does
 * nothing else, and asks no other machine unless that is allowed.
 *
 * @param lock what the lock is called in messages
 * @param remote whether other machines may be asked
 */
record LockedCommand(String lock, boolean remote, Console console, Workspace workspace) {
  private static final String OUTSIDE = "--allow-remote";

  /**
   * The command of some words.
   *
   * @param elsewhere whether the words say, for us, where the built-in knowledge base is
   */
  Lockable of(List<String> words, boolean elsewhere) {
    ParseResult parsed = parsed(words);
    if (!(parsed.commandSpec().userObject() instanceof Lockable command)) {
      throw refused("is none of query and report run");
    }
    parsed.matchedOptions().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .filter(LockedWords.LEFT_OUT::contains)
        .filter(name -> !(elsewhere && name.equals("--home")))
        .findFirst()
        .ifPresent(
            name -> {
              throw refused("has " + name + ", which no lock has");
            });
    if (command instanceof QueryCommand && !parsed.matchedPositionals().isEmpty()) {
      throw refused("holds a query, which stands apart in a lock");
    }
    if (!remote && (parsed.hasMatchedOption(OUTSIDE) || parsed.hasMatchedOption("--endpoint"))) {
      throw new RequestProblem(
          "the command of " + lock + " asks another machine: " + String.join(" ", words),
          "add " + OUTSIDE + " if that is what you want");
    }
    return command;
  }

  private ParseResult parsed(List<String> words) {
    if (!words.getFirst().equals("query")
        && !(words.size() > 2 && words.subList(0, 2).equals(List.of("report", "run")))) {
      throw refused("is none of query and report run");
    }
    try {
      ParseResult parsed =
          CommandTree.of(console, workspace, words).parseArgs(words.toArray(String[]::new));
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      return parsed;
    } catch (CommandLine.ParameterException wrong) {
      throw refused("cannot be read: " + UsageMessage.of(wrong).sentence());
    }
  }

  private InputProblem refused(String why) {
    return new InputProblem(
        "the command of " + lock + " " + why,
        "it was edited, or another version of the program made it; this one runs query and report"
            + " run");
  }
}
