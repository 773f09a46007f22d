package org.statecraft.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.explain.Agreement;
import org.statecraft.explain.Counts;
import org.statecraft.explain.Measure;
import org.statecraft.explain.Reasons;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.AgreementWriter;
import org.statecraft.render.OutputFormat;
import org.statecraft.session.Selection;
import org.statecraft.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what analysts coded with what the rules infer. */
@Command(
    header = "Compare what was coded with what the rules infer.",
    customSynopsis = "statecraft evaluate [OPTION…]",
    description = {
      "Takes coded and inferred power relations pair of actors by pair of actors, among those"
          + " actors that were coded at all. Counts for each mechanism the pairs that were coded"
          + " and are inferred (tp), inferred only (fp), coded only (fn) and neither (tn), with"
          + " precision, recall, F1 and Cohen's kappa.",
      "Each coding is listed with how much of it is inferred, and each pair on which the two differ"
          + " with the reason in one line. Tables, Markdown, LaTeX and JSON hold all three"
          + " parts, other formats the counts or what --show names. Of a choice of --columns the"
          + " parts that have them are shown."
    },
    footer = {
      "  statecraft evaluate",
      "  statecraft evaluate --show disagreements -o csv --fail-under 0.5"
    })
final class EvaluateCommand extends Subcommand {
  @Option(
      names = "--coder",
      order = 10,
      paramLabel = "ENTITY",
      description = "Only what this source or analyst coded. Repeatable.")
  private List<String> coders = List.of();

  @Option(
      names = "--show",
      order = 11,
      paramLabel = "PART",
      description = "counts, codings or disagreements; all where the format can hold them.")
  private Optional<AgreementWriter.Part> part = Optional.empty();

  @Option(
      names = "--fail-under",
      order = 12,
      paramLabel = "N",
      description = "Exit code 1 if the measure, over all mechanisms, is below N (at most 1).")
  private Optional<Double> least = Optional.empty();

  @Option(
      names = "--measure",
      order = 13,
      paramLabel = "MEASURE",
      description = "What --fail-under looks at: precision, recall, f1 (the default) or kappa.")
  private Measure measure = Measure.F1;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  EvaluateCommand(Console console, Session session) {
    super(console, session);
  }

  @Override
  ExitStatus execute() {
    if (least.isPresent() && !(least.get() >= -1 && least.get() <= 1)) {
      throw new RequestProblem(
          "--fail-under " + least.get() + " is no share", "give one of at most 1, such as 0.8");
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = session().knowledge(chosen);
    Agreement agreement = new Agreement(knowledge, coders(chosen, knowledge));
    Screen screen = output.screen(console());
    OutputFormat written = format.forRows(screen, output);
    AgreementWriter writer =
        new AgreementWriter(
            agreement,
            new Reasons(knowledge, session().rules(chosen)),
            told(knowledge, screen),
            format.settings(knowledge, knowledge.prefixes(), screen),
            part);
    output.write(console(), out -> writer.write(written, out));
    if (agreement.codings().isEmpty()) {
      hint("nothing was coded");
    }
    return failed(agreement.total()) ? ExitStatus.NO : ExitStatus.OK;
  }

  private Set<Node> coders(Selection chosen, KnowledgeBase knowledge) {
    Set<Node> nodes = new HashSet<>();
    for (String coder : coders) {
      Node node = session().directory(chosen).resolve(coder);
      if (!Agreement.coder(knowledge, node)) {
        throw new RequestProblem(
            coder + " coded nothing", "sources that did are named by sc:codedBy");
      }
      nodes.add(node);
    }
    return nodes;
  }

  private boolean failed(Counts total) {
    OptionalDouble value = measure.of(total);
    if (least.isEmpty()) {
      return false;
    }
    boolean failed = value.isEmpty() || value.getAsDouble() < least.get();
    if (failed) {
      hint(
          measure
              + " is "
              + (value.isEmpty() ? "undefined" : AgreementWriter.rounded(value.getAsDouble()))
              + ", under "
              + least.get());
    }
    return failed;
  }
}
