package org.statecraft.mcp;

import java.util.List;
import org.statecraft.app.Selection;
import org.statecraft.app.SourceGrade;
import org.statecraft.app.SourceUse;
import org.statecraft.lookup.Citation;
import org.statecraft.render.OutputFormat;

/** Lists the sources. */
final class SourcesTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "sources",
        "List the sources and what rests on them",
        "For each page or work: how many things name it (facts), how many name no other (alone),"
            + " how many inferred power relations cite it in a shortest proof (relations), its"
            + " grade, the day on which it was last read and its title. Most cited first; of chosen"
            + " grades the weaker first.",
        Viewpoint.add(
            new Schema()
                .choices("grade", List.of(SourceGrade.values()), "Only sources of these grades.")
                .number("limit", Budget.MOST_ROWS, "At most so many.")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    List<SourceUse.Use> all =
        new SourceUse(served.workspace())
            .of(chosen, arguments.constants("grade", SourceGrade.class));
    List<SourceUse.Use> shown = all.stream().limit(served.rows(arguments)).toList();
    Answer answer = Answer.of(served.workspace(), chosen);
    answer.written(out -> OutputFormat.JSON.write(SourceUse.rows(shown), answer.settings(), out));
    answer.cite(shown.stream().map(use -> Citation.of(use.work())).toList());
    if (shown.size() < all.size()) {
      answer.cut((all.size() - shown.size()) + " more sources; raise limit");
    }
    if (all.isEmpty()) {
      answer.unknown("No source is of these grades.");
    }
    return answer;
  }
}
