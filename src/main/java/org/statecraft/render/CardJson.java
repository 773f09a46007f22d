package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.statecraft.lookup.Card;

/**
 * An entity's card as one JSON object: {@code iri}, {@code name}, {@code label}, {@code types},
 * {@code aliases}, {@code descriptions}, {@code notes}, and {@code sections}, an object with an
 * array of rows for each section. A cell is a number, a boolean, a string, or {@code {"iri",
 * "label"}} for an entity; {@code example}, for a class or property, is a query that asks with it;
 * {@code sources} of a row, and of the whole card, are addresses, and {@code references} tells of
 * them, as in {@link ReferencesJson}.
 */
public final class CardJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final RenderSettings settings;

  /** A writer; labels of entities are given where the settings know them. */
  public CardJson(RenderSettings settings) {
    this.settings = settings;
  }

  /** Writes the card. */
  public void write(Card card, OutputStream out) {
    JsonObject json = new JsonObject();
    json.addProperty("iri", card.entity().getURI());
    json.addProperty("name", settings.prefixes().display(card.entity().getURI()));
    json.addProperty("label", card.label());
    json.add("types", strings(card.types()));
    json.add("aliases", strings(card.aliases()));
    json.add("descriptions", strings(card.descriptions()));
    json.add("notes", strings(card.notes()));
    JsonObject sections = new JsonObject();
    card.sections().forEach(section -> sections.add(section.id(), rows(section)));
    json.add("sections", sections);
    card.example().ifPresent(query -> json.addProperty("example", query));
    json.add("sources", addresses(card.sources()));
    json.add("references", ReferencesJson.of(card.citations()));
    try (TextOutput text = new TextOutput(out)) {
      text.print(GSON.toJson(json)).line();
    }
  }

  private JsonArray rows(Card.Section section) {
    JsonArray rows = new JsonArray();
    for (Card.Row row : section.rows()) {
      JsonObject json = new JsonObject();
      for (int i = 0; i < row.cells().size(); i++) {
        Node value = row.cells().get(i);
        if (value != null) {
          put(json, section.columns().get(i), value);
        }
      }
      if (!row.sources().isEmpty()) {
        json.add("sources", addresses(row.sources()));
      }
      rows.add(json);
    }
    return rows;
  }

  private void put(JsonObject json, String column, Node value) {
    if (value.isURI()) {
      JsonObject entity = new JsonObject();
      entity.addProperty("iri", value.getURI());
      settings.label(value).ifPresent(label -> entity.addProperty("label", label));
      json.add(column, entity);
    } else if (!value.isLiteral()) {
      json.addProperty(column, value.toString());
    } else if (!value.getLiteralLexicalForm().isEmpty()) {
      json.add(column, JsonValues.literal(value));
    }
  }

  private static JsonArray addresses(List<Node> sources) {
    return strings(
        sources.stream()
            .map(source -> source.isURI() ? source.getURI() : source.toString())
            .toList());
  }

  private static JsonArray strings(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
