package org.statecraft.mcp;

import java.util.Optional;
import org.statecraft.app.Hypothesis;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.app.WhatIf;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.RuleSet;

/** Says what would follow if other facts held. */
final class WhatifTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "whatif",
        "Say what would follow if other facts held",
        "Infers with some facts added or taken away and tells which conclusions would appear and"
            + " disappear, each with a reason. Nothing is stored. What appears is a consequence of"
            + " the supposition and no fact: say so, and cite what it rests on beside it.",
        Viewpoint.add(
            new Schema()
                .texts(
                    "add",
                    0,
                    50,
                    "Triples as in Turtle that are supposed to hold:"
                        + " kb:JPN sc:participatesIn kb:AUKUS-Pillar-II.")
                .texts(
                    "remove",
                    0,
                    50,
                    "Triples, perhaps with ?variables, that are supposed not to hold.")
                .number("limit", Budget.MOST_ROWS, "At most so many changes.")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Hypothesis hypothesis =
        new Hypothesis(
            new Hypothesis.Supposed("--add", arguments.texts("add"), /* files= */ false),
            new Hypothesis.Supposed("--remove", arguments.texts("remove"), /* files= */ false),
            Optional.empty());
    if (hypothesis.none()) {
      throw new RequestProblem("nothing is supposed", "name facts with --add or --remove");
    }
    Selection chosen = served.chosen(arguments);
    int limit = served.rows(arguments);
    WhatIf.Result result = new WhatIf(served.workspace()).of(chosen, hypothesis, limit);
    Answer answer = Answer.of(served.workspace(), chosen);
    RuleSet rules = served.workspace().rules(chosen);
    new Changes(result.changes(), result.before(), result.after())
        .into(answer, limit, new Trace(result.before(), rules), new Trace(result.after(), rules));
    answer.note(
        "supposed: "
            + result.added().size()
            + " facts added, "
            + result.removed().size()
            + " taken away; what rests on graph:supposed is supposed and not known");
    result.hints().forEach(answer::note);
    return answer;
  }
}
