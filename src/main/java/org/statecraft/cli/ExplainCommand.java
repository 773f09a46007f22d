package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.power.Goals;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.query.TripleText;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.ProofWriter;
import org.statecraft.render.RenderSettings;
import org.statecraft.session.Selection;
import org.statecraft.session.Workspace;
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
  /** Proofs of one triple that are shown. */
  private static final int MOST = 100;

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
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Optional<TripleText> triple = triple(knowledge);
    Prover prover =
        new Prover(knowledge, workspace().rules(chosen), () -> workspace().closure(chosen));
    List<Proof> proofs = new ArrayList<>();
    for (Triple goal : goals(chosen, knowledge, triple)) {
      proofs.addAll(all ? prover.all(goal, MOST) : prover.best(goal).stream().toList());
    }
    if (proofs.isEmpty() && prover.cut()) {
      throw LimitExceeded.ofMeans(
          "it holds, and no proof was found within the bounds",
          "ask for something that it rests on");
    }
    if (proofs.isEmpty()) {
      hint(triple.isPresent() ? "no such triple holds" : "no rule infers a relation between them");
      reverse(chosen, knowledge);
      triple.ifPresent(
          text -> new Hints(knowledge).forEmptyResult(text.query()).forEach(this::hint));
      return ExitStatus.NO;
    }
    RenderSettings settings = told(knowledge, output.screen(console()));
    output.write(
        console(),
        out ->
            new ProofWriter(settings, depth, new Works(knowledge), new EvidenceReader(knowledge))
                .write(written, proofs, out));
    if (prover.cut()) {
      hint("there are more proofs than were looked at");
    }
    reverse(chosen, knowledge);
    return ExitStatus.OK;
  }

  /** Tells of directed relations that lead from the second actor to the first. */
  private void reverse(Selection chosen, KnowledgeBase knowledge) {
    if (what.size() == 2) {
      Goals goals = new Goals(knowledge);
      Directory directory = workspace().directory(chosen);
      Node first = directory.resolve(what.get(0));
      Node second = directory.resolve(what.get(1));
      if (!goals.between(first, second).containsAll(goals.between(second, first))) {
        hint(
            "from "
                + what.get(1)
                + " to "
                + what.get(0)
                + " there are relations, too; see statecraft explain "
                + knowledge.prefixes().display(second)
                + " "
                + knowledge.prefixes().display(first));
      }
    }
  }

  private Optional<TripleText> triple(KnowledgeBase knowledge) {
    return what.size() == 1
        ? TripleText.read(what.getFirst(), knowledge.prefixes())
        : Optional.empty();
  }

  private List<Triple> goals(
      Selection chosen, KnowledgeBase knowledge, Optional<TripleText> triple) {
    Goals goals = new Goals(knowledge);
    if (triple.isPresent()) {
      return goals.matching(triple.get().pattern(), Integer.MAX_VALUE).stream()
          .filter(triple.get()::fits)
          .limit(limit)
          .toList();
    }
    Directory directory = workspace().directory(chosen);
    Node first = directory.resolve(what.getFirst());
    if (what.size() == 2) {
      Node second = directory.resolve(what.get(1));
      if (first.equals(second)) {
        throw new RequestProblem("a relation needs two actors", null);
      }
      return goals.between(first, second);
    }
    List<Triple> relation = goals.ofRelation(first);
    if (relation.isEmpty()) {
      throw new RequestProblem(
          what.getFirst() + " is no power relation",
          "name two actors, a relation, or a triple such as '"
              + knowledge.prefixes().display(first)
              + " ? ?' in quotes");
    }
    return relation;
  }
}
