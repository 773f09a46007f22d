package org.statecraft.mcp;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.app.Selection;
import org.statecraft.lookup.Directory;
import org.statecraft.lookup.Search;
import org.statecraft.render.OutputFormat;

/** Finds entities by their names. */
final class SearchTool implements Tool {
  @Override
  public Signature signature() {
    return new Signature(
        "search",
        "Find entities by name",
        "States, initiatives, organisations, works and all else that has a name: a part of a label,"
            + " alias or code, whatever its case and accents, with room for typing errors. Best"
            + " first. It finds names and no facts: go on with show.",
        new Schema()
            .text("text", "A name or a part of one.")
            .text("type", "Only entities of this class, such as State or Initiative.")
            .number("limit", Budget.MOST_ROWS, "At most so many.")
            .required("text"));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    Directory directory = served.workspace().directory(chosen);
    Optional<Node> type = arguments.text("type").map(directory::resolve);
    Search search = directory.search();
    List<Search.Hit> hits = search.find(arguments.required("text"), type);
    List<Search.Hit> few = hits.stream().limit(served.rows(arguments)).toList();
    Answer answer = Answer.of(served.workspace(), chosen);
    answer.written(out -> OutputFormat.JSON.write(search.rows(few), answer.settings(), out));
    if (hits.isEmpty()) {
      answer.unknown("Nothing is called anything like that.");
    } else if (hits.size() > few.size()) {
      answer.cut((hits.size() - few.size()) + " more; raise limit to see them");
    }
    return answer;
  }
}
