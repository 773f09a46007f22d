package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.explain.Change;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.ChangeWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How changes in what follows are shown, and whether the exit status tells of them. */
@Command
final class ChangeOptions {
  @Option(
      names = "--limit",
      order = 13,
      paramLabel = "N",
      description =
          "As text, show at most so many changes of each rule (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--exit-status",
      order = 14,
      description = "Exit code 1 if any conclusion appears or disappears.")
  private boolean exitStatus;

  /** Checks the options before anything is inferred. */
  void require() {
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
  }

  /** How many changes of each rule have to be explained. */
  int explained(FormatOptions format, OutputOptions output) {
    return format.given(output) ? Integer.MAX_VALUE : limit;
  }

  /** Writes changes: as text, or as rows where a format was asked for. */
  void write(
      List<Change> changes,
      KnowledgeBase before,
      KnowledgeBase after,
      FormatOptions format,
      OutputOptions output,
      Console console) {
    Screen screen = output.screen(console);
    Labels labels = new Labels(after);
    Labels labelsBefore = new Labels(before);
    ChangeWriter writer =
        new ChangeWriter(
            new RenderSettings(
                before.prefixes(),
                screen,
                Optional.of(node -> labels.of(node).or(() -> labelsBefore.of(node))),
                /* safeCsv= */ false));
    output.write(
        console,
        out -> {
          if (format.given(output)) {
            format
                .forRows(screen, output)
                .write(
                    writer.rows(changes), format.settings(after, before.prefixes(), screen), out);
          } else {
            writer.write(changes, limit, out);
          }
        });
  }

  /** The exit status that some changes mean. */
  ExitStatus status(List<Change> changes) {
    return exitStatus && !changes.isEmpty() ? ExitStatus.NO : ExitStatus.OK;
  }
}
