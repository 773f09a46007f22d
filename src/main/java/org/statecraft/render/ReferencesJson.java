package org.statecraft.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.statecraft.lookup.Citation;
import org.statecraft.lookup.Work;

/**
 * What is known of sources, as JSON: an array with an object for each page of which more is known
 * than its address, with {@code iri}, and as far as they are known {@code title}, {@code
 * publisher}, {@code grade}, the day on which it was last read ({@code checked}), and {@code
 * places} in it.
 */
final class ReferencesJson {
  private ReferencesJson() {}

  static JsonArray of(List<Citation> citations) {
    JsonArray references = new JsonArray();
    for (Citation citation : citations) {
      Work work = citation.work();
      JsonObject json = new JsonObject();
      put(json, "title", work.title());
      put(json, "publisher", work.publisher());
      put(json, "grade", work.gradeName());
      put(json, "checked", work.checked());
      if (!citation.places().isEmpty()) {
        JsonArray places = new JsonArray();
        citation.places().forEach(places::add);
        json.add("places", places);
      }
      if (!json.isEmpty() && work.source().isURI()) {
        json.addProperty("iri", work.source().getURI());
        references.add(json);
      }
    }
    return references;
  }

  private static void put(JsonObject json, String name, Optional<String> value) {
    value.ifPresent(text -> json.addProperty(name, text));
  }
}
