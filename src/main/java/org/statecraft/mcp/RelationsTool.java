package org.statecraft.mcp;

import java.util.List;
import org.apache.jena.graph.Node;
import org.statecraft.app.RelationKinds;
import org.statecraft.app.RelationsOf;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.lookup.Directory;
import org.statecraft.lookup.Labels;
import org.statecraft.power.Relations;
import org.statecraft.query.QueryResult;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RelationRows;
import org.statecraft.render.ShortfallWords;

/** Lists power relations. */
final class RelationsTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "relations",
        "List the power relations of an actor or between two",
        "One row for each relation: mode (competition or cooperation), phase, mechanism, whether it"
            + " goes to the other or comes from it, with whom, on what basis, since when in AI, and"
            + " whether an analyst coded it, the rules infer it, or both. What is tentative rests on"
            + " a variable that two readers coded too differently. The facts say what each row rests"
            + " on.",
        Viewpoint.add(
            new Schema()
                .texts(
                    "actors", 1, 2, "One actor or two: a label, alias or code, kb:NAME or <iri>.")
                .flag(
                    "members",
                    "An actor also stands in the relations of its blocs, a bloc in its members'.")
                .flag("each", "One row for each other actor, where several are counted otherwise.")
                .texts("mechanism", 0, 6, "Only relations of these mechanisms.")
                .choice("mode", List.of("competition", "cooperation"), "Only this mode.")
                .number("limit", Budget.MOST_ROWS, "At most so many relations.")
                .required("actors")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    RelationsOf.Result result =
        new RelationsOf(served.workspace())
            .of(
                chosen,
                new RelationsOf.Request(
                    arguments.texts("actors"),
                    arguments.flag("members"),
                    new RelationKinds(arguments.texts("mechanism"), arguments.text("mode"))));
    Answer answer = Answer.of(served.workspace(), chosen);
    List<Relations.Entry> shown = result.entries().stream().limit(served.rows(arguments)).toList();
    boolean each = arguments.flag("each");
    answer.written(
        out -> OutputFormat.JSON.write(rows(result, shown, each), answer.settings(), out));
    Node actor =
        served
            .workspace()
            .directory(chosen)
            .resolve(arguments.texts("actors").getFirst(), Directory.ACTORS);
    new RelationFacts(
            result.knowledge(),
            actor,
            each,
            new Trace(result.knowledge(), served.workspace().rules(chosen)))
        .into(answer, shown);
    if (shown.size() < result.entries().size()) {
      answer.cut((result.entries().size() - shown.size()) + " more relations; raise limit");
    }
    if (shown.isEmpty()) {
      unknown(result, answer);
    }
    return answer;
  }

  private static QueryResult.Rows rows(
      RelationsOf.Result result, List<Relations.Entry> shown, boolean each) {
    Labels labels = new Labels(result.knowledge());
    return each
        ? RelationRows.each(shown, labels, result.tentative())
        : RelationRows.counted(shown, labels, result.tentative());
  }

  private static void unknown(RelationsOf.Result result, Answer answer) {
    answer.unknown(
        "No such relation is coded or inferred; the tool whynot says how near rules came, the report"
            + " coverage what is known at all.");
    ShortfallWords words = new ShortfallWords(answer.settings());
    result
        .lacks()
        .forEach(
            (mechanism, lack) ->
                answer.note(answer.settings().name(mechanism) + ": " + words.sentence(lack)));
  }
}
