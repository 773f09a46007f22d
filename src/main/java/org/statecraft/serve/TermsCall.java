package org.statecraft.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Search;
import org.statecraft.render.RenderSettings;

/** Names that complete what somebody types ({@code q}), and then those that a search finds. */
final class TermsCall implements Call {
  private static final int USUAL = 12;
  private static final int MOST = 100;
  private static final int LONGEST = 200;

  private final Knowledge knowledge;
  private final Completion completion;

  TermsCall(Knowledge knowledge, Completion completion) {
    this.knowledge = knowledge;
    this.completion = completion;
  }

  @Override
  public Work read(Request request) {
    Form form = request.parameters();
    String begun = form.required("q").strip();
    int most = form.number("most", USUAL, MOST);
    if (begun.length() > LONGEST) {
      throw Refusal.of(Reply.BAD_REQUEST, "no name begins with so many characters");
    }
    boolean entities = form.one("for").filter("entity"::equals).isPresent();
    return () -> Reply.json(entities ? found(begun, most) : completed(begun, most));
  }

  private JsonArray completed(String begun, int most) {
    List<Completion.Term> terms = begun.isEmpty() ? List.of() : completion.of(begun);
    if (terms.isEmpty()) {
      return found(begun.substring(begun.indexOf(':') + 1), most);
    }
    JsonArray array = new JsonArray();
    terms.stream().limit(most).forEach(term -> array.add(json(term)));
    return array;
  }

  private JsonArray found(String text, int most) {
    RenderSettings settings = knowledge.settings();
    KnowledgeBase base = knowledge.base();
    Search search = knowledge.workspace().directory(knowledge.chosen()).search();
    JsonArray array = new JsonArray();
    search.find(text, Optional.empty()).stream()
        .limit(most)
        .map(hit -> term(hit.entity(), base, settings))
        .forEach(term -> array.add(json(term)));
    return array;
  }

  private static Completion.Term term(Node entity, KnowledgeBase base, RenderSettings settings) {
    String written = base.prefixes().display(entity.getURI());
    String label = settings.name(entity);
    return new Completion.Term(written, label.equals(written) ? "" : label, "individual");
  }

  private static JsonObject json(Completion.Term term) {
    JsonObject json = new JsonObject();
    json.addProperty("name", term.name());
    json.addProperty("label", term.label());
    json.addProperty("kind", term.kind());
    return json;
  }
}
