package org.statecraft.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMisses;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Goals;
import org.statecraft.power.Reasons;
import org.statecraft.power.RelationMisses;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.query.TripleText;
import org.statecraft.render.NearMissWriter;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.RenderSettings;
import org.statecraft.render.ShortfallWords;
import org.statecraft.rule.Layer;
import org.statecraft.session.Selection;
import org.statecraft.session.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says why something does not follow. */
@Command(
    header = "Say why something does not follow: the nearest miss.",
    customSynopsis = {
      "statecraft whynot [OPTION…] MECHANISM ACTOR ACTOR",
      "statecraft whynot [OPTION…] 'TRIPLE'"
    },
    description = {
      "Shows every rule that could conclude it, the nearest first: which conditions hold and with"
          + " what, which one fails, and what kind of failure it is.",
      "A mechanism and two actors: why no relation of that kind is inferred between them; of a"
          + " directed mechanism, from the first to the second, who acts, fears or provides"
          + " standing first. A triple as in Turtle, with ? for any term: why nothing that fits it"
          + " is concluded. Exit code 1 if it does follow."
    },
    footer = {
      "  statecraft whynot joint-capacity-building USA CHN",
      "  statecraft whynot 'kb:SWE sc:participatesIn kb:AUKUS-Pillar-II'"
    })
final class WhynotCommand extends Subcommand {
  @Parameters(
      arity = "1..3",
      paramLabel = "WHAT",
      description = "A triple, or a mechanism and two actors.")
  private List<String> what = List.of();

  @Option(
      names = "--vocabulary",
      order = 10,
      description = "Also rules of RDFS or OWL, which are left out where one of the theory fits.")
  private boolean vocabulary;

  @Option(
      names = "--depth",
      order = 11,
      paramLabel = "N",
      description =
          "Look so many rules deep into why a premise is missing (default ${DEFAULT-VALUE}).")
  private int depth = 2;

  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "N",
      description = "Show at most so many ways of each rule (default ${DEFAULT-VALUE}).")
  private int limit = 3;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "text (the default), markdown or json.")
  private @Nullable ProofFormat format;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  WhynotCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (limit < 1 || depth < 1) {
      throw new RequestProblem("--limit and --depth count from 1", null);
    }
    if (format == ProofFormat.DOT || format == ProofFormat.TURTLE) {
      throw new RequestProblem(
          format + " cannot hold what is missing", "choose one of text, markdown, json");
    }
    output.format(format, ProofFormat.TOLD, ProofFormat.TEXT);
    if (what.size() == 2) {
      throw new RequestProblem(
          "two actors alone do not say what is missing between them",
          "name a mechanism before them, such as joint-capacity-building");
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    NearMisses misses = new NearMisses(knowledge, workspace().rules(chosen));
    return what.size() == 1
        ? triple(chosen, knowledge, misses)
        : between(chosen, knowledge, misses);
  }

  private ExitStatus triple(Selection chosen, KnowledgeBase knowledge, NearMisses misses) {
    TripleText text =
        TripleText.read(what.getFirst(), knowledge.prefixes())
            .orElseThrow(
                () ->
                    new RequestProblem(
                        what.getFirst() + " is no triple",
                        "write it as in Turtle and in quotes, such as 'kb:SWE sc:participatesIn"
                            + " kb:DIANA'; ? stands for any term"));
    List<Triple> holding =
        new Goals(knowledge)
            .matching(text.pattern(), Integer.MAX_VALUE).stream().filter(text::fits).toList();
    if (!holding.isEmpty()) {
      Triple first = holding.getFirst();
      return holds(
          Stream.of(first.getSubject(), first.getPredicate(), first.getObject())
              .map(knowledge.prefixes()::display)
              .collect(Collectors.joining(" ", "'", "'")));
    }
    List<NearMiss> all = new ArrayList<>();
    workspace().outOfSight(chosen).ifPresent(each -> all.addAll(each.of(text.pattern())));
    all.addAll(misses.of(text.pattern()));
    write(knowledge, what.getFirst() + " does not hold", misses, all);
    new Hints(knowledge).forEmptyResult(text.query()).forEach(this::hint);
    return ExitStatus.OK;
  }

  private ExitStatus between(Selection chosen, KnowledgeBase knowledge, NearMisses misses) {
    Directory directory = workspace().directory(chosen);
    Node mechanism = directory.resolve(what.get(0));
    Node one = directory.resolve(what.get(1));
    Node other = directory.resolve(what.get(2));
    Goals goals = new Goals(knowledge);
    if (!goals.mechanism(mechanism)) {
      throw new RequestProblem(
          what.getFirst() + " is no mechanism",
          "mechanisms are " + String.join(", ", goals.mechanisms()));
    }
    if (one.equals(other)) {
      throw new RequestProblem("a relation needs two actors", null);
    }
    List<Triple> holding = goals.between(mechanism, one, other);
    if (!holding.isEmpty()) {
      return holds(knowledge.prefixes().display(holding.getFirst().getSubject()));
    }
    RenderSettings settings = told(knowledge, output.screen(console()));
    boolean directed = goals.directed(mechanism);
    String asked =
        "no relation of "
            + name(settings, mechanism)
            + (directed ? " is inferred from " : " is inferred between ")
            + name(settings, one)
            + (directed ? " to " : " and ")
            + name(settings, other)
            + new Reasons(knowledge, workspace().rules(chosen))
                .lacking(mechanism, one, other, !directed)
                .map(lack -> ": " + new ShortfallWords(settings).sentence(lack))
                .orElse("");
    List<NearMiss> all = new ArrayList<>();
    workspace()
        .outOfSight(chosen)
        .ifPresent(each -> all.addAll(each.between(mechanism, one, other)));
    all.addAll(new RelationMisses(misses).between(mechanism, one, other, !directed));
    write(knowledge, asked, misses, all);
    if (!goals.between(mechanism, other, one).isEmpty()) {
      hint(
          "the other way round it does hold; see statecraft explain "
              + knowledge.prefixes().display(other)
              + " "
              + knowledge.prefixes().display(one));
    }
    return ExitStatus.OK;
  }

  private ExitStatus holds(String held) {
    hint("it does hold; see statecraft explain " + held);
    return ExitStatus.NO;
  }

  private void write(
      KnowledgeBase knowledge, String asked, NearMisses finder, List<NearMiss> misses) {
    Map<String, Integer> shown = new HashMap<>();
    List<NearMiss> few = new ArrayList<>();
    List<NearMiss> fitting = fitting(misses);
    for (NearMiss miss : fitting) {
      if (shown.merge(miss.rule().name(), 1, Integer::sum) <= limit) {
        few.add(finder.deepened(miss, depth));
      }
    }
    RenderSettings settings = told(knowledge, output.screen(console()));
    ProofFormat written = output.format(format, ProofFormat.TOLD, ProofFormat.TEXT);
    output.write(console(), out -> new NearMissWriter(settings).write(written, asked, few, out));
    if (finder.cut()) {
      hint("there was too much to look at; something nearer may be missing");
    }
    if (misses.isEmpty() && !finder.cut()) {
      hint("no rule at work could conclude it");
    } else if (few.size() < fitting.size()) {
      hint(fitting.size() - few.size() + " more ways; raise --limit to see them");
    }
  }

  private List<NearMiss> fitting(List<NearMiss> misses) {
    List<NearMiss> theory =
        misses.stream().filter(miss -> miss.rule().layer() == Layer.THEORY).toList();
    return vocabulary || theory.isEmpty() ? misses : theory;
  }
}
