package org.statecraft.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.SaveConclusions;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Statistics;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RenderSettings;
import org.statecraft.rule.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  @Option(names = "--stats", order = 10, description = "Say how many triples each rule concluded.")
  private boolean stats;

  @Option(
      names = "--only",
      order = 11,
      paramLabel = "RULE",
      description = "Only what is credited to this rule. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--asserted-too",
      order = 12,
      description = "Write the facts too, in their own graphs.")
  private boolean assertedToo;

  @Option(
      names = "--save",
      order = 13,
      description =
          "Keep what follows in the database of --db or at the --endpoint, and write nothing else.")
  private boolean save;

  @Option(
      names = "--update-endpoint",
      order = 14,
      paramLabel = "URL",
      description = "Where the endpoint takes updates, if it is not where it answers queries.")
  private @Nullable String updates;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  InferCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    if (save) {
      return save(chosen);
    }
    if (updates != null) {
      throw new RequestProblem("--update-endpoint is for what is kept", "add --save");
    }
    List<Rule> wanted =
        only.stream().map(name -> RuleNames.find(name, workspace().rules(chosen))).toList();
    Screen screen = output.screen(console());
    OutputFormat written = stats ? format.forRows(screen, output) : format.forGraph(output);
    Closure closure = workspace().closure(chosen);
    KnowledgeBase facts = workspace().facts(chosen);
    RenderSettings settings = format.settings(facts, facts.prefixes(), screen);
    Statistics statistics = new Statistics(closure);
    QueryResult result =
        stats
            ? statistics.rows(rule -> wanted.isEmpty() || wanted.contains(rule))
            : new QueryResult.Quads(quads(closure, facts, wanted).iterator());
    output.write(console(), out -> written.write(result, settings, out));
    if (chosen.rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    } else if (stats) {
      hint(statistics.summary());
    }
    return ExitStatus.OK;
  }

  private ExitStatus save(Selection chosen) {
    if (stats || assertedToo || !only.isEmpty()) {
      throw new RequestProblem(
          "--save keeps all that follows", "leave --stats, --only and --asserted-too out");
    }
    SaveConclusions.Count count =
        new SaveConclusions(workspace()).of(chosen, Optional.ofNullable(updates));
    hint(count(count.kept(), "conclusion") + " kept");
    if (count.left() > 0) {
      hint(
          count(count.left(), "conclusion")
              + " of blank nodes cannot be kept there, and follow when they are asked for");
    }
    return ExitStatus.OK;
  }

  /** In an order that depends on nothing but the triples. */
  private List<Quad> quads(Closure closure, KnowledgeBase facts, List<Rule> wanted) {
    List<Quad> quads = new ArrayList<>();
    closure.conclusions(
        (rule, triple) -> {
          if (wanted.isEmpty() || wanted.contains(rule)) {
            quads.add(Quad.create(rule.graph(), triple));
          }
        });
    if (assertedToo) {
      facts.asserted().forEachRemaining(quads::add);
    }
    quads.sort(
        Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms));
    return quads;
  }
}
