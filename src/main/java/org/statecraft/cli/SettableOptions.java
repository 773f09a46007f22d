package org.statecraft.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Similar;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The options that the shell can hold in force, which are those of a query. */
final class SettableOptions {
  /** Options that make sense for one command alone. */
  private static final Set<String> SINGLE =
      Set.of("help", "file", "output", "force", "lock", "param", "exit-status", "keep-going");

  /** Their names; empty until somebody asks. */
  private List<String> found = List.of();

  /** Their names, without dashes. */
  synchronized List<String> names() {
    if (found.isEmpty()) {
      found =
          query().options().stream()
              .filter(option -> !option.hidden())
              .flatMap(option -> Arrays.stream(option.names()))
              .filter(name -> name.startsWith("--"))
              .map(name -> name.substring(2))
              .filter(name -> !SINGLE.contains(name))
              .sorted()
              .toList();
    }
    return found;
  }

  /**
   * Makes sure that there is such an option and that it takes so many values.
   *
   * @throws RequestProblem if not
   */
  void require(String name, List<String> values) {
    if (!names().contains(name)) {
      throw new RequestProblem(
          "there is no option " + name,
          Similar.to(name, names())
              .map(similar -> "did you mean " + similar + "?")
              .orElse("those that can be set: " + String.join(", ", names())));
    }
    if (values.size() > 1 && !query().findOption("--" + name).isMultiValue()) {
      throw new RequestProblem(
          name + " takes one value, and these are " + values.size(),
          "put quotes around a value with spaces");
    }
  }

  /** The command on its own, for to read all commands takes a while. */
  private static CommandSpec query() {
    return new CommandLine(new QueryCommand(Console.system(), new Workspace())).getCommandSpec();
  }
}
