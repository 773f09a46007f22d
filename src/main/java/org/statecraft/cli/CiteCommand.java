package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.CardReader;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.power.Goals;
import org.statecraft.power.Grounds;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.TripleText;
import org.statecraft.render.CitationFormat;
import org.statecraft.session.Selection;
import org.statecraft.session.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how to cite the knowledge base or what it says. */
@Command(
    header = "Tell how to cite the knowledge base, or the sources behind a fact.",
    customSynopsis = "statecraft cite [OPTION…] [ENTITY|'TRIPLE']",
    description = {
      "Without a name: the knowledge base itself. With the name of an entity: the sources of all"
          + " that its card tells; of an inferred relation, those that the facts in a shortest"
          + " proof name. With a triple as in Turtle, with ? for any term: the sources of a"
          + " shortest proof of each triple that fits it.",
      "Exit code 1 if no such triple holds, or if what is asked for names no source."
    },
    footer = {
      "  statecraft cite -o bibtex",
      "  statecraft cite 'kb:FIN sc:participatesIn kb:NATO'"
    })
final class CiteCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "An entity (a label, alias or code, kb:NAME or <iri>) or a triple.")
  private @Nullable String what;

  @Option(
      names = "--limit",
      order = 10,
      paramLabel = "N",
      description = "Prove at most so many triples that fit (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "text (the default), bibtex, ris or csl-json.")
  private @Nullable CitationFormat format;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  CiteCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
    CitationFormat written =
        output.format(format, List.of(CitationFormat.values()), CitationFormat.TEXT);
    Selection chosen = sources.selection();
    String asked = what;
    List<Citation> citations =
        asked == null ? itself(workspace().facts(chosen)) : behind(asked, chosen);
    if (citations.isEmpty()) {
      return ExitStatus.NO;
    }
    output.write(console(), out -> written.write(citations, out));
    rows(citations.size());
    return ExitStatus.OK;
  }

  private List<Citation> itself(KnowledgeBase knowledge) {
    Optional<Citation> own = new Works(knowledge).own().map(Citation::of);
    if (own.isEmpty()) {
      hint("the knowledge base does not say by sc:cutOff up to which day it tells");
    }
    return own.stream().toList();
  }

  private List<Citation> behind(String asked, Selection chosen) {
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Grounds grounds = new Grounds(new EvidenceReader(knowledge));
    List<Triple> proved = proved(asked, chosen, knowledge, grounds);
    if (!proved.isEmpty()) {
      prove(proved, chosen, knowledge, grounds);
    }
    Works works = new Works(knowledge);
    return Citation.merged(
        grounds.sources().entrySet().stream()
            .map(entry -> new Citation(works.of(entry.getKey()), List.copyOf(entry.getValue())))
            .toList());
  }

  /** What has to be proved; what the card of an entity names is added to the grounds. */
  private List<Triple> proved(
      String asked, Selection chosen, KnowledgeBase knowledge, Grounds grounds) {
    Goals goals = new Goals(knowledge);
    Optional<TripleText> triple = TripleText.read(asked, knowledge.prefixes());
    if (triple.isPresent()) {
      List<Triple> fitting =
          goals.matching(triple.get().pattern(), Integer.MAX_VALUE).stream()
              .filter(triple.get()::fits)
              .toList();
      if (fitting.isEmpty()) {
        hint("no such triple holds");
      }
      return fitting;
    }
    Node entity = workspace().directory(chosen).resolve(asked);
    new CardReader(knowledge)
        .read(entity)
        .citations()
        .forEach(citation -> grounds.add(citation.work().source(), citation.places()));
    List<Triple> relation = goals.ofRelation(entity);
    if (relation.isEmpty() && grounds.sources().isEmpty()) {
      hint("its card names no source");
    }
    return relation;
  }

  private void prove(
      List<Triple> proved, Selection chosen, KnowledgeBase knowledge, Grounds grounds) {
    Prover prover =
        new Prover(knowledge, workspace().rules(chosen), () -> workspace().closure(chosen));
    proved.stream().limit(limit).flatMap(goal -> prover.best(goal).stream()).forEach(grounds::add);
    if (proved.size() > limit) {
      hint((proved.size() - limit) + " more triples fit; raise --limit to cite for them, too");
    }
    if (grounds.sources().isEmpty() && prover.cut()) {
      throw LimitExceeded.ofMeans(
          "it holds, and no proof was found within the bounds",
          "ask for something that it rests on");
    }
    if (grounds.sources().isEmpty()) {
      hint("it rests on what names no source");
    }
  }
}
