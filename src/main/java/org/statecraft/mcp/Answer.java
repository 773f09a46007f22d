package org.statecraft.mcp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Screen;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Works;
import org.statecraft.power.CutOff;
import org.statecraft.render.CitedFact;
import org.statecraft.render.CitedFactsJson;
import org.statecraft.render.RenderSettings;

/**
 * The answer to a call, as one JSON object: {@code answer}, which is what the command of that name
 * prints as JSON; {@code facts} behind it, each with its basis and the numbers of its sources; the
 * {@code citations}; {@code notes}; whether it is {@code complete}; {@code unknown}, where nothing
 * is known that could answer; and the {@code knowledge_base} that speaks, with how to cite it and
 * how it was looked at.
 */
final class Answer {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final String UNKNOWN =
      "The knowledge base does not state this. Unknown is not no: say that it is not known here, and"
          + " do not deny it.";

  private final KnowledgeBase knowledge;
  private final Selection chosen;
  private final RenderSettings settings;
  private final CitedFactsJson cited;
  private final JsonArray facts = new JsonArray();
  private final JsonArray notes = new JsonArray();
  private JsonElement answer = new JsonObject();
  private boolean complete = true;
  private boolean unsourced;
  private Optional<String> unknown = Optional.empty();

  private Answer(KnowledgeBase knowledge, Selection chosen) {
    this.knowledge = knowledge;
    this.chosen = chosen;
    this.settings = RenderSettings.forText(knowledge, Screen.NONE);
    this.cited = new CitedFactsJson(settings);
  }

  /** An answer that says nothing yet. */
  static Answer of(Workspace workspace, Selection chosen) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Answer answer = new Answer(knowledge, chosen);
    chosen.perspective().period().flatMap(new CutOff(knowledge)::beyond).ifPresent(answer::note);
    return answer;
  }

  /** How terms are written. */
  RenderSettings settings() {
    return settings;
  }

  /** Answers what a writer writes as JSON. */
  void written(Consumer<OutputStream> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.accept(bytes);
    answer = JsonParser.parseString(bytes.toString(StandardCharsets.UTF_8));
  }

  /** Answers this. */
  void is(JsonElement json) {
    answer = json;
  }

  /** The answer as it is by now. */
  JsonObject object() {
    return answer.getAsJsonObject();
  }

  /** Adds a fact that the answer rests on. */
  void fact(CitedFact fact) {
    unsourced |= fact.citations().isEmpty();
    facts.add(cited.fact(fact));
  }

  /**
   * Adds a fact that some rows of the answer rest on.
   *
   * @param rows their numbers, from 0
   */
  void fact(CitedFact fact, Collection<Integer> rows) {
    unsourced |= fact.citations().isEmpty();
    JsonObject json = cited.fact(fact);
    JsonArray numbers = new JsonArray();
    rows.forEach(numbers::add);
    json.add("rows", numbers);
    facts.add(json);
  }

  /** Adds sources that the answer rests on. */
  void cite(Collection<Citation> citations) {
    citations.forEach(cited::cite);
  }

  /** Says something beside the answer. */
  void note(String sentence) {
    notes.add(Wording.of(sentence));
  }

  /** Says that the answer is not whole, and what to do. */
  void cut(String sentence) {
    complete = false;
    note("incomplete: " + sentence);
  }

  /**
   * Says that nothing is known that could answer.
   *
   * @param next what to do next
   */
  void unknown(String next) {
    unknown = Optional.of(UNKNOWN + " " + next);
  }

  private Map<String, JsonElement> parts() {
    Map<String, JsonElement> parts = new LinkedHashMap<>();
    parts.put("answer", answer);
    parts.put("facts", facts);
    parts.put("citations", cited.citations());
    parts.put("notes", notes);
    return parts;
  }

  /** The answer as JSON. */
  String json() {
    if (unsourced) {
      note(
          "facts without sources name none in the knowledge base, as what it defines and how it"
              + " names things: cite it for these");
    }
    JsonObject json = new JsonObject();
    parts().forEach(json::add);
    json.addProperty("complete", complete);
    unknown.ifPresent(text -> json.addProperty("unknown", text));
    JsonObject base = new JsonObject();
    new Works(knowledge)
        .own()
        .ifPresent(own -> base.addProperty("cite_as", CitedFactsJson.reference(Citation.of(own))));
    base.addProperty("seen", chosen.words().isEmpty() ? "as it is stated" : chosen.words());
    json.add("knowledge_base", base);
    return GSON.toJson(json);
  }

  /** What every answer is, as a JSON Schema. */
  static Map<String, Object> schema() {
    Map<String, Object> objects = Map.of("type", "array", "items", Map.of("type", "object"));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "answer",
        Map.of(
            "type", "object", "description", "What the command of the tool's name gives as JSON."));
    properties.put(
        "facts",
        described(
            objects,
            "Facts behind the answer: triple, words, basis"
                + " (stated or inferred, with the rule), verification, sources by number and place."));
    properties.put(
        "citations",
        described(objects, "The sources by number: reference, grade," + " checked, places."));
    properties.put("notes", Map.of("type", "array", "items", Map.of("type", "string")));
    properties.put("complete", Map.of("type", "boolean"));
    properties.put(
        "unknown",
        Map.of(
            "type",
            "string",
            "description",
            "There if nothing is known that could answer; unknown is not no."));
    properties.put(
        "knowledge_base",
        Map.of("type", "object", "description", "How to cite it, and how it was looked at."));
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.of("answer", "facts", "citations", "notes", "complete", "knowledge_base"),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> described(Map<String, Object> type, String description) {
    Map<String, Object> both = new LinkedHashMap<>(type);
    both.put("description", description);
    return both;
  }
}
