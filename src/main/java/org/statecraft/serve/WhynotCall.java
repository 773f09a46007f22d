package org.statecraft.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.statecraft.app.WhyEmpty;
import org.statecraft.app.WhyNot;
import org.statecraft.app.WhynotWords;
import org.statecraft.query.Hints;
import org.statecraft.render.NearMissWriter;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.RenderSettings;

/**
 * Why something does not follow, as {@code whynot} tells it: of each {@code what} together, a
 * triple or a mechanism and two actors; or of a {@code query} that finds nothing its first
 * condition that fails.
 */
final class WhynotCall implements Call {
  private static final int DEPTH = 2;
  private static final int WAYS = 3;

  private final Knowledge knowledge;

  WhynotCall(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Work read(Request request) {
    Form form = request.parameters();
    List<String> what = form.all("what");
    if (what.size() == 1 || what.size() == 3) {
      return () -> Reply.json(Json.named(misses(what, new ArrayList<>()), knowledge.settings()));
    }
    if (!what.isEmpty()) {
      throw Refusal.of(Reply.BAD_REQUEST, "give one triple, or a mechanism and two actors");
    }
    String text = form.required("query");
    return () -> ofQuery(text);
  }

  private Reply ofQuery(String text) {
    Query query = AskCall.parsed(text, knowledge.base());
    List<String> notes = new ArrayList<>();
    Optional<WhyEmpty.Failing> failing =
        new WhyEmpty(knowledge.workspace()).of(knowledge.chosen(), query);
    if (failing.isEmpty()) {
      notes.addAll(new Hints(knowledge.base()).forEmptyResult(query));
      notes.add(
          "the triples of the query hold together, as far as they have to; what leaves nothing is"
              + " something else in it, such as a FILTER, VALUES, MINUS or a path");
      JsonObject json = new JsonObject();
      json.addProperty("asked", "something beside the triples of the query does not hold");
      json.add("rules", new JsonArray());
      json.add("notes", Json.strings(notes));
      return Reply.json(Json.named(json, knowledge.settings()));
    }
    WhyEmpty.Failing first = failing.get();
    notes.add(
        first.alone()
            ? "nothing at all fits this condition of the query"
            : "the conditions before it hold together ("
                + first.before()
                + "), for example with"
                + " the values that are put in here");
    JsonObject json = misses(List.of(first.triple()), notes);
    json.addProperty("triple", first.triple());
    return Reply.json(Json.named(json, knowledge.settings()));
  }

  private JsonObject misses(List<String> what, List<String> notes) {
    RenderSettings settings = knowledge.settings();
    WhyNot.Result result =
        new WhyNot(knowledge.workspace())
            .of(knowledge.chosen(), new WhyNot.Request(what, /* vocabulary= */ false, DEPTH, WAYS));
    if (result.held().isPresent()) {
      JsonObject json = new JsonObject();
      json.addProperty("asked", "it does hold");
      json.addProperty("held", WhynotWords.held(result, result.held().get()));
      json.add("rules", new JsonArray());
      json.add("notes", Json.strings(notes));
      return json;
    }
    JsonObject json =
        Json.written(
                out ->
                    new NearMissWriter(settings)
                        .write(
                            ProofFormat.JSON,
                            WhynotWords.asked(result.asked(), settings),
                            result.misses(),
                            out))
            .getAsJsonObject();
    notes.addAll(WhynotWords.hints(result));
    notes.add("that a condition fails means that it is not known here, and not that it is false");
    json.add("notes", Json.strings(notes));
    return json;
  }
}
