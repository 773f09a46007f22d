package org.statecraft.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.render.RenderSettings;

/**
 * The facts behind an answer as JSON, each once: the triple, the same in words, and whether it is
 * inferred.
 */
final class Facts {
  private final KnowledgeBase base;
  private final RenderSettings settings;
  private final Map<Triple, Integer> numbers = new LinkedHashMap<>();

  Facts(KnowledgeBase base, RenderSettings settings) {
    this.base = base;
    this.settings = settings;
  }

  /** For each row the numbers of its facts, those that are inferred first. */
  JsonArray numbers(List<Set<Triple>> rows) {
    JsonArray all = new JsonArray();
    for (Set<Triple> row : rows) {
      JsonArray each = new JsonArray();
      row.stream()
          .filter(triple -> triple.getSubject().isURI())
          .collect(Collectors.partitioningBy(base::concluded))
          .entrySet()
          .stream()
          .sorted(Map.Entry.<Boolean, List<Triple>>comparingByKey().reversed())
          .flatMap(entry -> entry.getValue().stream())
          .forEach(triple -> each.add(numbers.computeIfAbsent(triple, none -> numbers.size())));
      all.add(each);
    }
    return all;
  }

  /** The facts, by their numbers. */
  JsonArray told() {
    return told(numbers.keySet());
  }

  private JsonArray told(Collection<Triple> triples) {
    JsonArray array = new JsonArray();
    for (Triple triple : triples) {
      JsonObject json = new JsonObject();
      json.addProperty("triple", written(triple));
      json.addProperty(
          "words",
          Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
              .map(this::words)
              .collect(Collectors.joining(" ")));
      json.addProperty("inferred", base.concluded(triple));
      array.add(json);
    }
    return array;
  }

  private String written(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(settings.prefixes()::display)
        .collect(Collectors.joining(" "));
  }

  private String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : settings.name(node);
  }
}
