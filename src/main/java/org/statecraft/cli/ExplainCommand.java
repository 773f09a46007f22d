package org.statecraft.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Explain;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.ProofWriter;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why something holds. */
@Command(
    header = "Say why something holds, down to the sources.",
    customSynopsis = {
      "statecraft explain [OPTION…] ACTOR ACTOR",
      "statecraft explain [OPTION…] RELATION|'TRIPLE'"
    },
    description = {
      "Two actors: why they stand in the power relations that the rules infer between them; of"
          + " directed mechanisms, in those from the first actor to the second. A relation: why it"
          + " is there. A triple as in Turtle, with ? for any term: why each triple that fits it"
          + " holds.",
      "Each step names the rule, its sentence and what it found; each leaf names the graph, the"
          + " source, the paragraph of the article and how far it was verified."
    },
    footer = {
      "  statecraft explain USA IRN",
      "  statecraft explain '? sc:mechanism sc:strategic-vigilance'"
    })
final class ExplainCommand extends Subcommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "WHAT",
      description = "Two actors, a relation, or a triple.")
  private List<String> what = List.of();

  @Option(names = "--all", order = 10, description = "Every proof, not a shortest one alone.")
  private boolean all;

  @Option(
      names = "--depth",
      order = 11,
      paramLabel = "N",
      description =
          "As text, Markdown or JSON, show so many rules one below the other (default"
              + " ${DEFAULT-VALUE}).")
  private int depth = 20;

  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "N",
      description = "Explain at most so many triples that fit (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "text (the default), markdown, json, dot (Graphviz) or turtle (in the terms of PROV-O).")
  private @Nullable ProofFormat format;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  ExplainCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (limit < 1 || depth < 1) {
      throw new RequestProblem("--limit and --depth count from 1", null);
    }
    ProofFormat written = output.format(format, List.of(ProofFormat.values()), ProofFormat.TEXT);
    Explain.Result result =
        new Explain(workspace()).of(sources.selection(), new Explain.Request(what, all, limit));
    KnowledgeBase knowledge = result.knowledge();
    if (result.proofs().isEmpty()) {
      hint(
          result.triple().isPresent()
              ? "no such triple holds"
              : "no rule infers a relation between them");
      reverse(result);
      result
          .triple()
          .ifPresent(text -> new Hints(knowledge).forEmptyResult(text.query()).forEach(this::hint));
      return ExitStatus.NO;
    }
    RenderSettings settings = told(knowledge, output.screen(console()));
    output.write(
        console(),
        out ->
            new ProofWriter(settings, depth, new Works(knowledge), new EvidenceReader(knowledge))
                .write(written, result.proofs(), out));
    if (result.cut()) {
      hint("there are more proofs than were looked at");
    }
    reverse(result);
    return ExitStatus.OK;
  }

  /** Tells of directed relations that lead from the second actor to the first. */
  private void reverse(Explain.Result result) {
    result
        .reverse()
        .ifPresent(
            actors ->
                hint(
                    "from "
                        + what.get(1)
                        + " to "
                        + what.get(0)
                        + " there are relations, too; see statecraft explain "
                        + result.knowledge().prefixes().display(actors.get(0))
                        + " "
                        + result.knowledge().prefixes().display(actors.get(1))));
  }
}
