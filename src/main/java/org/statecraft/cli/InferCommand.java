package org.statecraft.cli;

import org.statecraft.app.Infer;
import org.statecraft.app.SaveConclusions;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the rules and writes what follows. */
@Command(
    header = "Run the rules and write what follows.",
    customSynopsis = "statecraft infer [OPTION…]",
    description = {
      "Writes what the rules conclude, without the facts they start from. In trig and nquads each"
          + " conclusion stands in the graph of its rule.",
      "With --stats it says instead how many triples each rule concluded, in which stratum and in"
          + " how many rounds. A conclusion is credited to the rule that comes to it first."
    },
    footer = {
      "  statecraft infer --only strategic-vigilance",
      "  statecraft infer --stats -o csv --entail owl"
    })
final class InferCommand extends Subcommand {
  @Mixin private InferOptions options = new InferOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  InferCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    if (options.save()) {
      return save(chosen);
    }
    Screen screen = output.screen(console());
    OutputFormat written =
        options.stats() ? format.forRows(screen, output) : format.forGraph(output);
    Infer.Result result = new Infer(workspace()).of(chosen, options.request());
    KnowledgeBase facts = result.facts();
    RenderSettings settings = format.settings(facts, facts.prefixes(), screen);
    output.write(console(), out -> written.write(result.written(), settings, out));
    if (chosen.rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    } else if (options.stats()) {
      hint(result.summary());
    }
    return ExitStatus.OK;
  }

  private ExitStatus save(Selection chosen) {
    SaveConclusions.Count count = new SaveConclusions(workspace()).of(chosen, options.updates());
    hint(Plural.of(count.kept(), "conclusion") + " kept");
    if (count.left() > 0) {
      hint(
          Plural.of(count.left(), "conclusion")
              + " of blank nodes cannot be kept there, and follow when they are asked for");
    }
    return ExitStatus.OK;
  }
}
