package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;

/**
 * References as items of the Citation Style Language: {@code accessed} is the day on which a page
 * was last read, {@code keyword} its grade, {@code note} the places in it.
 */
final class CslJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private CslJson() {}

  static String of(List<Citation> citations) {
    JsonArray items = new JsonArray();
    citations.forEach(citation -> items.add(item(citation)));
    return GSON.toJson(items);
  }

  private static JsonObject item(Citation citation) {
    Work work = citation.work();
    JsonObject item = new JsonObject();
    item.addProperty("id", work.key());
    item.addProperty("type", work.kind() == Work.Kind.DATA ? "dataset" : "webpage");
    work.author().ifPresent(author -> item.add("author", names(author)));
    put(item, "title", work.title());
    put(item, "publisher", work.publisher());
    work.issued().ifPresent(day -> item.add("issued", date(day)));
    put(item, "version", work.version());
    put(item, "URL", work.address());
    work.checked().ifPresent(day -> item.add("accessed", date(day)));
    put(item, "abstract", work.description());
    put(item, "keyword", work.gradeName());
    put(
        item,
        "note",
        citation.places().isEmpty()
            ? Optional.empty()
            : Optional.of(String.join("; ", citation.places())));
    return item;
  }

  private static void put(JsonObject item, String name, Optional<String> value) {
    value.ifPresent(text -> item.addProperty(name, text));
  }

  /** A name is not taken apart: which part of it is the family's is not known. */
  private static JsonArray names(String author) {
    JsonObject name = new JsonObject();
    name.addProperty("literal", author);
    JsonArray names = new JsonArray();
    names.add(name);
    return names;
  }

  private static JsonObject date(String day) {
    JsonArray parts = new JsonArray();
    for (String part : day.split("-", -1)) {
      parts.add(Integer.valueOf(part));
    }
    JsonArray dates = new JsonArray();
    dates.add(parts);
    JsonObject date = new JsonObject();
    date.add("date-parts", dates);
    return date;
  }
}
