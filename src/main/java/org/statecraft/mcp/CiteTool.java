package org.statecraft.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.statecraft.app.Cite;
import org.statecraft.app.Selection;
import org.statecraft.render.CitationFormat;

/** Tells how to cite the knowledge base, or the sources behind a fact. */
final class CiteTool implements Tool {
  private static final int FEW = 20;

  @Override
  public Signature signature() {
    return new Signature(
        "cite",
        "Tell how to cite the knowledge base, or the sources behind a fact",
        "Without what: the knowledge base itself. An entity: the sources of all that its card"
            + " tells. A triple as in Turtle, with ? for any term: the sources of a shortest proof"
            + " of each triple that fits. The answer holds items of the Citation Style Language, the"
            + " citations the same in words with grade and place.",
        Viewpoint.add(
            new Schema()
                .text("what", "An entity, or a triple such as kb:FIN sc:participatesIn kb:NATO.")
                .number("limit", Budget.MOST_ROWS, "Prove so many triples (20 if not given).")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    Cite cite = new Cite(served.workspace());
    Optional<String> what = arguments.text("what");
    Cite.Result result =
        what.map(text -> cite.behind(chosen, text, arguments.number("limit").orElse(FEW)))
            .orElseGet(() -> cite.itself(chosen));
    Answer answer = Answer.of(served.workspace(), chosen);
    answer.is(items(result));
    answer.cite(result.citations());
    if (result.more() > 0) {
      answer.cut(result.more() + " more triples fit; raise limit to cite for them, too");
    }
    result
        .none()
        .ifPresent(
            none -> {
              if (none == Cite.None.NOTHING_HOLDS) {
                answer.unknown("No such triple holds; the tool whynot says how near rules came.");
              } else {
                answer.note("it names no source, so there is nothing to cite");
              }
            });
    return answer;
  }

  private static JsonObject items(Cite.Result result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CitationFormat.CSL_JSON.write(result.citations(), bytes);
    JsonArray items =
        result.citations().isEmpty()
            ? new JsonArray()
            : JsonParser.parseString(bytes.toString(StandardCharsets.UTF_8)).getAsJsonArray();
    JsonObject json = new JsonObject();
    json.add("items", items);
    return json;
  }
}
