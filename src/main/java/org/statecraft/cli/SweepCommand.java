package org.statecraft.cli;

import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.statecraft.app.Dealing;
import org.statecraft.app.Selection;
import org.statecraft.app.Sweep;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Placebo;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.PlaceboRows;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what depends on which decision. */
@Command(
    header = "Tell which conclusions depend on which decisions of coding.",
    customSynopsis = "statecraft sweep [OPTION…] [ABOUT]…",
    description = {
      "Takes each parameter by its alternatives and each coded value by the others of its list, one"
          + " at a time, infers again, and tells what is lost and gained. What no rule reads is not"
          + " tried. All takes minutes; Ctrl-C and --timeout keep what was tried. In the parts:"
          + " alike, how many alternatives come to the same; reading, whether another reading did.",
      "With --placebo the actors of all things of a kind are shuffled among these: what then"
          + " follows as often does not rest on who did what."
    },
    footer = {
      "  statecraft sweep sc:capabilityAim",
      "  statecraft sweep --placebo 5 --seed 1 sc:Perception -o csv"
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
    options.requireColumns(settings(workspace().facts(chosen)));
    Function<String, Node> named = name -> workspace().directory(chosen).resolve(name);
    return options
        .dealing(named)
        .map(request -> deal(chosen, request))
        .orElseGet(() -> sweep(chosen, options.request(named)));
  }

  private ExitStatus deal(Selection chosen, Dealing.Request request) {
    SweepProgress progress = new SweepProgress(console(), quiet());
    Dealing.Result result =
        progress.during(() -> new Dealing(workspace()).of(chosen, request, progress));
    Placebo placebo = result.placebo();
    rows(format.write(PlaceboRows.of(placebo), result.knowledge(), output, console()));
    return progress.ended(placebo.times(), placebo.wanted(), "deals");
  }

  private ExitStatus sweep(Selection chosen, Sweep.Request request) {
    OutputFormat written = format.forRows(output.screen(console()), output);
    SweepProgress progress = new SweepProgress(console(), quiet());
    Sweep.Result result =
        progress.during(() -> new Sweep(workspace()).of(chosen, request, progress));
    options.draw(result, output.force());
    RenderSettings settings = settings(result.knowledge());
    output.write(console(), out -> options.write(result.sensitivity(), settings, written, out));
    return progress.ended(result.sensitivity().tried(), result.sensitivity().wanted(), "decisions");
  }

  private RenderSettings settings(KnowledgeBase known) {
    return format.settings(known, known.prefixes(), output.screen(console()));
  }
}
