package org.statecraft.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Goals;
import org.statecraft.power.SourceCutSets;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;
import org.statecraft.query.TripleText;
import org.statecraft.session.Selection;
import org.statecraft.session.Withdrawals;
import org.statecraft.session.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which sources a conclusion cannot do without. */
@Command(
    header = "Say which sources a conclusion cannot do without.",
    customSynopsis = {
      "statecraft critical [OPTION…] ACTOR ACTOR",
      "statecraft critical [OPTION…] 'TRIPLE'",
      "statecraft critical [OPTION…]"
    },
    description = {
      "The smallest sets of sources whose withdrawal takes the conclusion away; each set is"
          + " numbered, one row a source, and was tried by inferring without it. ? in the triple"
          + " stands for any term. Exit code 1 if the conclusion does not hold.",
      "Without a conclusion: all inferred power relations that rest on a single source."
    },
    footer = {
      "  statecraft critical USA IRN",
      "  statecraft critical 'kb:FRA sc:participatesIn kb:DIANA' -o csv"
    })
final class CriticalCommand extends Subcommand {
  private static final List<Var> VARIABLES =
      List.of("subject", "predicate", "object", "set", "source").stream().map(Var::alloc).toList();

  @Parameters(arity = "0..2", paramLabel = "WHAT", description = "A triple, or two actors.")
  private List<String> what = new ArrayList<>();

  @Option(
      names = "--limit",
      order = 10,
      paramLabel = "N",
      description = "Show at most so many sets for each conclusion (default ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  CriticalCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    SourceCutSets cutSets = new SourceCutSets(knowledge, workspace().rules(chosen));
    List<Triple> goals = goals(chosen, knowledge, cutSets);
    List<Binding> rows = new ArrayList<>();
    Map<Triple, List<Set<Node>>> sets = new LinkedHashMap<>();
    goals.forEach(goal -> sets.put(goal, cutSets.critical(goal)));
    if (what.isEmpty()) {
      sets.forEach(
          (goal, each) ->
              each.stream().filter(set -> set.size() == 1).forEach(set -> add(goal, 1, set, rows)));
    } else {
      decisive(chosen, sets).forEach((goal, each) -> add(goal, each, rows));
    }
    write(new QueryResult.Rows(VARIABLES, rows.iterator()), knowledge, format, output);
    if (goals.isEmpty()) {
      hint("no such conclusion holds");
      return ExitStatus.NO;
    }
    if (rows.isEmpty()) {
      hint("no withdrawal of sources takes it away; it also rests on what names no source");
    }
    if (cutSets.cut()) {
      hint("there are more proofs than were looked at");
    }
    return ExitStatus.OK;
  }

  private List<Triple> goals(Selection chosen, KnowledgeBase knowledge, SourceCutSets cutSets) {
    Goals goals = new Goals(knowledge);
    if (what.isEmpty()) {
      return cutSets.relations();
    }
    if (what.size() == 2) {
      Directory directory = workspace().directory(chosen);
      return goals.between(directory.resolve(what.get(0)), directory.resolve(what.get(1)));
    }
    TripleText text =
        TripleText.read(what.getFirst(), knowledge.prefixes())
            .orElseThrow(
                () ->
                    new RequestProblem(
                        what.getFirst() + " is no triple",
                        "write it as in Turtle and in quotes, or name two actors"));
    return goals.matching(text.pattern(), Integer.MAX_VALUE).stream().filter(text::fits).toList();
  }

  private Map<Triple, List<Set<Node>>> decisive(
      Selection chosen, Map<Triple, List<Set<Node>>> sets) {
    Withdrawals withdrawals = workspace().withdrawals(chosen);
    Map<Triple, List<Set<Node>>> decisive = withdrawals.decisive(sets, limit);
    if (withdrawals.cut()) {
      hint("there are more sets; raise --limit to see them");
    }
    return decisive;
  }

  private static void add(Triple goal, List<Set<Node>> sets, List<Binding> rows) {
    for (int i = 0; i < sets.size(); i++) {
      add(goal, i + 1, sets.get(i), rows);
    }
  }

  private static void add(Triple goal, int number, Set<Node> set, List<Binding> rows) {
    set.stream()
        .sorted(Comparator.comparing(Node::toString))
        .forEach(
            source ->
                rows.add(
                    Binding.builder()
                        .add(VARIABLES.get(0), goal.getSubject())
                        .add(VARIABLES.get(1), goal.getPredicate())
                        .add(VARIABLES.get(2), goal.getObject())
                        .add(VARIABLES.get(3), NodeFactoryExtra.intToNode(number))
                        .add(VARIABLES.get(4), source)
                        .build()));
  }
}
