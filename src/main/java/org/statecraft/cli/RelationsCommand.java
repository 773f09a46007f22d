package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.lookup.Labels;
import org.statecraft.power.Reasons;
import org.statecraft.power.Relations;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;
import org.statecraft.render.RelationRows;
import org.statecraft.render.RenderSettings;
import org.statecraft.render.ShortfallWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists power relations. */
@Command(
    header = "List the power relations of an actor or between two.",
    customSynopsis = "statecraft relations [OPTION…] ACTOR [ACTOR]",
    description = {
      "One row for each relation: its mode and phase, whether it goes to the other or comes from"
          + " it, with whom, on what basis, since when in AI, and whether an analyst coded it, the"
          + " rules infer it, or both. A mechanism with a direction makes one relation of each two"
          + " actors and way, whatever it rests on; any other makes one of each basis.",
      "Where several others are in a relation they are counted; --each lists them. Exit code 1 if"
          + " there is no relation."
    },
    footer = {
      "  statecraft relations USA IRN",
      "  statecraft relations FRA DEU --members --mode cooperation -o csv"
    })
final class RelationsCommand extends Subcommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "ACTOR",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> actors = List.of();

  @Option(
      names = "--members",
      order = 12,
      description = "An actor also stands in the relations of its blocs, a bloc in its members'.")
  private boolean members;

  @Option(names = "--each", order = 13, description = "One row for each other actor.")
  private boolean each;

  @Mixin private MechanismOptions kinds = new MechanismOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RelationsCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = workspace().knowledge(chosen);
    Directory directory = workspace().directory(chosen);
    Node actor = directory.resolve(actors.getFirst());
    Optional<Node> other = actors.stream().skip(1).findFirst().map(directory::resolve);
    if (other.filter(actor::equals).isPresent()) {
      throw new RequestProblem("a relation needs two actors", null);
    }
    Relations relations = new Relations(knowledge);
    Set<Node> wanted = kinds.mechanisms(relations);
    Optional<Node> wantedMode = kinds.mode(relations);
    List<Relations.Entry> entries =
        relations.of(actor, other, members).stream()
            .filter(entry -> wanted.isEmpty() || wanted.contains(entry.mechanism()))
            .filter(entry -> wantedMode.isEmpty() || wantedMode.equals(entry.mode()))
            .toList();
    Labels labels = new Labels(knowledge);
    QueryResult.Rows all =
        each ? RelationRows.each(entries, labels) : RelationRows.counted(entries, labels);
    Screen screen = output.screen(console());
    // Ten columns do not fit a terminal; they are there where a format is asked for.
    write(
        screen.terminal() && !format.given(output) ? RelationRows.few(all) : all,
        knowledge,
        format,
        output);
    if (entries.isEmpty()) {
      hint("no such relation is coded or inferred; statecraft whynot says how near rules came");
      other.ifPresent(
          each ->
              lacks(
                  chosen,
                  knowledge,
                  wanted.isEmpty() ? relations.mechanisms(wantedMode) : List.copyOf(wanted),
                  actor,
                  each));
    }
    return entries.isEmpty() ? ExitStatus.NO : ExitStatus.OK;
  }

  /** Says of mechanisms what is missing between two actors. */
  private void lacks(
      Selection chosen, KnowledgeBase knowledge, List<Node> mechanisms, Node actor, Node other) {
    RenderSettings told = told(knowledge, output.screen(console()));
    Reasons reasons = new Reasons(knowledge, workspace().rules(chosen));
    for (Node mechanism : mechanisms) {
      reasons
          .lacking(mechanism, actor, other, /* eitherWay= */ true)
          .ifPresent(
              lack -> hint(name(told, mechanism) + ": " + new ShortfallWords(told).sentence(lack)));
    }
  }
}
