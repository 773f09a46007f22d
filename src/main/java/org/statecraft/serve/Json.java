package org.statecraft.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.render.RenderSettings;

/** What the page is told as JSON. */
final class Json {
  /** Properties whose value is the IRI of something that is known. */
  private static final Set<String> IRIS = Set.of("iri", "rule", "graph", "id");

  private Json() {}

  /** What a writer writes as JSON. */
  static JsonElement written(Consumer<OutputStream> writer) {
    Bytes bytes = new Bytes(Budget.MOST_BYTES);
    writer.accept(bytes);
    return JsonParser.parseString(bytes.toString(StandardCharsets.UTF_8));
  }

  /** Strings as an array. */
  static JsonArray strings(Collection<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  /** Adds {@code names}: of each IRI in it how it is written in a query, and its label. */
  static JsonObject named(JsonObject json, RenderSettings settings) {
    Set<String> iris = new LinkedHashSet<>();
    collect(json, iris);
    JsonObject names = new JsonObject();
    for (String iri : iris) {
      Node node = NodeFactory.createURI(iri);
      JsonObject name = new JsonObject();
      String written = settings.prefixes().display(iri);
      name.addProperty("name", written);
      String label = settings.name(node);
      if (!label.equals(written)) {
        name.addProperty("label", label);
      }
      names.add(iri, name);
    }
    json.add("names", names);
    return json;
  }

  private static void collect(JsonElement json, Set<String> iris) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(each -> collect(each, iris));
    } else if (json.isJsonObject()) {
      JsonObject object = json.getAsJsonObject();
      boolean term = object.has("type") && object.get("type").isJsonPrimitive();
      if (term && object.get("type").getAsString().equals("uri")) {
        iris.add(object.get("value").getAsString());
      }
      for (Map.Entry<String, JsonElement> each : object.entrySet()) {
        if (IRIS.contains(each.getKey()) && each.getValue().isJsonPrimitive()) {
          iris.add(each.getValue().getAsString());
        } else if (each.getKey().equals("verification") && each.getValue().isJsonArray()) {
          each.getValue().getAsJsonArray().forEach(how -> iris.add(how.getAsString()));
        } else {
          collect(each.getValue(), iris);
        }
      }
    }
  }
}
