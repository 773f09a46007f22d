package org.statecraft.cli;

import org.statecraft.app.Selection;
import org.statecraft.app.Sweep;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.picture.SpecificationCurve;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.SensitivityWriter;
import org.statecraft.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what depends on which decision. */
@Command(
    header = "Tell which conclusions depend on which decisions of coding.",
    customSynopsis = "statecraft sweep [OPTION…] [ABOUT]…",
    description = {
      "Takes each parameter by its alternatives and each coded value by the others of its list,"
          + " one at a time, infers again, and compares: relations and pairs of actors lost and"
          + " gained, and the share of codings found (as in evaluate). Where several values hold"
          + " at once, one is left out or comes to them. Variables that no rule reads are left"
          + " out. All takes minutes; Ctrl-C and --timeout keep what was tried.",
      "Of decisions: alike tells how many alternatives come to the same and are one row; reading is"
          + " true where another reading decided so. That a conclusion depends on few decisions"
          + " does not say that it is true."
    },
    footer = {
      "  statecraft sweep sc:capabilityAim",
      "  statecraft sweep kb:Parameter-Capability-Gap --show decisions -o csv"
    })
final class SweepCommand extends Subcommand {
  @Mixin private SweepOptions options = new SweepOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  SweepCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    options.require(output.force());
    Selection chosen = sources.selection();
    Screen screen = output.screen(console());
    OutputFormat written = format.forRows(screen, output);
    Sweep.Request request = options.request(name -> workspace().directory(chosen).resolve(name));
    Sweep.Result result;
    try (SweepProgress progress = new SweepProgress(console(), quiet())) {
      result = new Sweep(workspace()).of(chosen, request, progress);
    }
    options.draw(SpecificationCurve.of(result.sensitivity(), result.knowledge()), output.force());
    SensitivityWriter writer =
        new SensitivityWriter(
            result.sensitivity(),
            format.settings(result.knowledge(), result.knowledge().prefixes(), screen),
            options.part(),
            options.limit(written));
    output.write(console(), out -> writer.write(written, out));
    if (result.sensitivity().cut()) {
      String tried =
          result.sensitivity().outcomes().size() + " of " + result.sensitivity().wanted();
      if (Task.stopping()) {
        throw Task.stopped("the sweep", ", when " + tried + " decisions were tried");
      }
      hint("it was stopped when " + tried + " decisions were tried");
      return ExitStatus.INTERRUPTED;
    }
    return ExitStatus.OK;
  }
}
