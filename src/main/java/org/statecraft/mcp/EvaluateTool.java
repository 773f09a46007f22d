package org.statecraft.mcp;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.statecraft.app.Evaluate;
import org.statecraft.app.Selection;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Works;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Reasons;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.EvaluationPart;
import org.statecraft.render.EvaluationWriter;
import org.statecraft.render.OutputFormat;

/** Tests the rules by what others coded. */
final class EvaluateTool implements Tool {
  private static final List<EvaluationPart> PARTS =
      Stream.of(EvaluationPart.values()).filter(part -> !part.ofReadings()).toList();

  @Override
  public Signature signature() {
    return new Signature(
        "evaluate",
        "Test the rules by what others coded",
        "How many codings of the article and of other works the rules find: found, at another level,"
            + " of another mechanism, missed (with the reason) or not codable; the share with its"
            + " exact 95 percent interval by mechanism, coder, year or camp; agreement of coders."
            + " The part codings tells each coding with its verdict.",
        Viewpoint.add(
            new Schema()
                .choice("part", PARTS, "What is told (mechanisms if not given).")
                .texts("coder", 0, 50, "Only what these sources or analysts coded.")
                .flag("strict", "Leave out codings that are marked as too weak for a strict test.")
                .number("limit", Budget.MOST_ROWS, "At most so many rows.")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    KnowledgeBase knowledge = served.workspace().knowledge(chosen);
    Evaluation evaluation =
        new Evaluate(served.workspace())
            .of(chosen, arguments.texts("coder"), arguments.flag("strict"));
    EvaluationPart part =
        arguments.constant("part", EvaluationPart.class).orElse(EvaluationPart.MECHANISMS);
    if (part == EvaluationPart.PRECISION && evaluation.precisions().isEmpty()) {
      throw new RequestProblem(
          "there is no precision, since none of the coders set out to code every relation", null);
    }
    Answer answer = Answer.of(served.workspace(), chosen);
    answer.written(
        out ->
            new EvaluationWriter(
                    evaluation,
                    () -> new Reasons(knowledge, served.workspace().rules(chosen)),
                    answer.settings(),
                    answer.settings(),
                    Optional.of(part))
                .write(OutputFormat.JSON, out));
    Works works = new Works(knowledge);
    answer.cite(evaluation.byCoder().keySet().stream().map(works::of).map(Citation::of).toList());
    cut(answer, part, served.rows(arguments));
    if (evaluation.judged().isEmpty()) {
      answer.unknown("Nothing was coded.");
    }
    answer.note(
        "verdicts on the rules: cite the knowledge base for them, and a coder's work for what it"
            + " codes");
    return answer;
  }

  /** Leaves out the rows of a part that are too many. */
  private static void cut(Answer answer, EvaluationPart part, int most) {
    JsonArray rows = answer.object().getAsJsonArray(part.toString());
    int all = rows.size();
    while (rows.size() > most) {
      rows.remove(rows.size() - 1);
    }
    if (rows.size() < all) {
      answer.cut((all - most) + " more rows; raise limit, or choose a coder");
    }
  }
}
