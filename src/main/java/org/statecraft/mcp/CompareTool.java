package org.statecraft.mcp;

import java.util.Optional;
import org.statecraft.app.Compare;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.power.RelationCounts;
import org.statecraft.render.OutputFormat;
import org.statecraft.render.RelationCountRows;
import org.statecraft.rule.Layer;

/** Compares what follows from two viewpoints. */
final class CompareTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "compare",
        "Compare what follows at two times or from two perspectives",
        "Infers twice and tells which conclusions of the theory are gained and lost from a to b,"
            + " each with the premise that differs; or counts relations by mechanism.",
        new Schema()
            .part("a", Viewpoint.add(new Schema()), "The first viewpoint: {\"as_of\": \"2020\"}.")
            .part("b", Viewpoint.add(new Schema()), "The second viewpoint.")
            .flag("count", "Count the relations that appear, disappear and stay, by mechanism.")
            .number("limit", Budget.MOST_ROWS, "At most so many changes.")
            .required("a", "b"));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection a = Viewpoint.of(arguments.part("a"), served.chosen(), Optional.empty());
    Selection b = Viewpoint.of(arguments.part("b"), served.chosen(), Optional.empty());
    int limit = served.rows(arguments);
    boolean count = arguments.flag("count");
    Compare.Result result =
        new Compare(served.workspace())
            .of(new Compare.Request(a, b, rule -> rule.layer() == Layer.THEORY, count ? 0 : limit));
    Answer answer = Answer.of(served.workspace(), b);
    result.beyond().ifPresent(answer::note);
    if (count) {
      RelationCounts counts = RelationCounts.of(result.before(), result.after());
      answer.written(
          out -> OutputFormat.JSON.write(RelationCountRows.of(counts), answer.settings(), out));
      answer.note("counts of inferences: cite the knowledge base; each relation has its sources");
      return answer;
    }
    new Changes(result.changes(), result.before(), result.after())
        .into(
            answer,
            limit,
            new Trace(result.before(), served.workspace().rules(a)),
            new Trace(result.after(), served.workspace().rules(b)));
    answer.note(result.kept() + " conclusions are in both");
    if (result.changes().isEmpty()) {
      answer.unknown("No conclusion differs, of what is known.");
    }
    return answer;
  }
}
