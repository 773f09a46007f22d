package org.statecraft.serve;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Card;
import org.statecraft.lookup.CardReader;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.CardJson;
import org.statecraft.render.CardWriter;
import org.statecraft.render.RenderSettings;

/**
 * What is known of an entity, as {@code show} tells it, with the titles and columns of its
 * sections; or with a {@code section} and the number of a {@code row} in it the facts behind that
 * row.
 */
final class CardCall implements Call {
  private static final int MOST_ROWS = 1_000_000;

  private final Knowledge knowledge;

  CardCall(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Work read(Request request) {
    Form form = request.parameters();
    String name = form.required("of");
    if (form.one("section").isPresent()) {
      String section = form.required("section");
      int row = form.number("row", 1, MOST_ROWS);
      return () -> behind(entity(name), section, row - 1);
    }
    return () -> card(entity(name));
  }

  /** Who is meant. */
  private Node entity(String name) {
    try {
      return knowledge.entity(name);
    } catch (RequestProblem unknown) {
      throw new Refusal(Reason.of(unknown).as(Reply.NOT_FOUND));
    }
  }

  private Reply card(Node entity) {
    RenderSettings settings = knowledge.settings();
    Card card = new CardReader(knowledge.base()).read(entity);
    JsonObject json =
        Json.written(out -> new CardJson(settings).write(card, out)).getAsJsonObject();
    JsonObject titles = new JsonObject();
    JsonObject columns = new JsonObject();
    for (Card.Section section : card.sections()) {
      titles.addProperty(section.id(), section.title());
      columns.add(section.id(), Json.strings(section.columns()));
    }
    json.add("titles", titles);
    json.add("columns", columns);
    return Reply.json(Json.named(json, settings));
  }

  private Reply behind(Node entity, String section, int row) {
    KnowledgeBase base = knowledge.base();
    RenderSettings settings = knowledge.settings();
    Set<Triple> behind = new CardReader(base).behind(entity, section, row);
    Facts facts = new Facts(base, settings);
    facts.numbers(List.of(behind));
    JsonObject json = new JsonObject();
    json.add("facts", facts.told());
    return Reply.json(json);
  }

  /** A card as lines of text. */
  static String text(Knowledge knowledge, Node entity) {
    Bytes bytes = new Bytes(Budget.MOST_BYTES);
    new CardWriter(knowledge.settings())
        .write(new CardReader(knowledge.base()).read(entity), bytes);
    return bytes.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
  }
}
