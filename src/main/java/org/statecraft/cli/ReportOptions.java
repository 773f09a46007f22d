package org.statecraft.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Layout;
import org.statecraft.problem.AccessProblem;
import org.statecraft.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where reports are: beside the knowledge base, and in folders of the user's. */
@Command
final class ReportOptions {
  @Option(
      names = "--reports",
      order = 10,
      paramLabel = "DIR",
      description =
          "Add the reports (.rq files) in DIR; one takes the place of its namesake."
              + " Repeatable.")
  private List<Path> folders = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The reports beside a knowledge base, and the user's own. */
  Reports reports(Path home) {
    return reports(home, Objects.requireNonNull(command).parent());
  }

  /**
   * The same, outside a command.
   *
   * @param group the command of all that can be done with reports
   */
  Reports reports(Path home, CommandSpec group) {
    List<Path> all = new ArrayList<>();
    Path shipped = new Layout(home).reports();
    if (Files.isDirectory(shipped)) {
      all.add(shipped);
    }
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new AccessProblem("there is no folder " + folder, null, null);
      }
      all.add(folder);
    }
    return new Reports(all, options(group));
  }

  /** The options of a run: what stands beside the parameters of a report. */
  private static Set<String> options(CommandSpec group) {
    CommandSpec run = Objects.requireNonNull(group.subcommands().get("run")).getCommandSpec();
    Set<String> names = new HashSet<>(run.optionsMap().keySet());
    names.addAll(run.negatedOptionsMap().keySet());
    return names;
  }
}
