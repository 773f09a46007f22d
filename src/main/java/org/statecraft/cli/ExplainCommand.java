package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Explain;
import org.statecraft.app.ExplainWords;
import org.statecraft.app.Fragility;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.ProofWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why something holds. */
@Command(
    header = "Say why something holds, down to the sources.",
    customSynopsis = {
      "statecraft explain [OPTION…] [MECHANISM] ACTOR ACTOR",
      "statecraft explain [OPTION…] RELATION|'TRIPLE'"
    },
    description = {
      "Two actors: why they stand in the power relations that the rules infer between them; of"
          + " directed mechanisms, in those from the first actor to the second. With a mechanism"
          + " before them, in the relations of this alone. A relation: why it is there. A triple as"
          + " in Turtle, with ? for any term: why each triple that fits it holds.",
      "Each step names the rule, its sentence and what it found; each leaf names the graph, the"
          + " source, the paragraph of the article and how far it was verified."
    },
    footer = {
      "  statecraft explain USA IRN",
      "  statecraft explain '? sc:mechanism sc:strategic-vigilance'"
    })
final class ExplainCommand extends Subcommand {
  @Parameters(
      arity = "1..3",
      paramLabel = "WHAT",
      description = "Two actors, a mechanism and two actors, a relation, or a triple.")
  private List<String> what = List.of();

  @Mixin private ExplainOptions options = new ExplainOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ExplainCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    options.require(output);
    ProofFormat written = options.format(output);
    Selection chosen = sources.selection();
    Explain.Result result = new Explain(workspace()).of(chosen, options.request(what));
    if (result.proofs().isEmpty()) {
      ExplainWords.unproved(what, result).forEach(this::hint);
      return ExitStatus.NO;
    }
    if (options.fragile()) {
      return FragileAnswer.of(
              new Fragility(workspace()), chosen, result, new SweepProgress(console(), quiet()))
          .write(options.table(output), output);
    }
    KnowledgeBase knowledge = result.knowledge();
    RenderSettings settings = RenderSettings.forText(knowledge, output.screen(console()));
    output.write(
        console(),
        out ->
            new ProofWriter(
                    settings, options.depth(), new Works(knowledge), new EvidenceReader(knowledge))
                .write(written, result.proofs(), out));
    ExplainWords.proved(what, result).forEach(this::hint);
    return ExitStatus.OK;
  }
}
