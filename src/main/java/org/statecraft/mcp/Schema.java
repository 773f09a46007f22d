package org.statecraft.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a tool, as a JSON Schema of an object that has no others. */
final class Schema {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private List<String> required = List.of();

  /** Those that a call has to give. */
  Schema required(String... names) {
    required = List.of(names);
    return this;
  }

  /** A text that is not empty. */
  Schema text(String name, String description) {
    return put(name, description, Map.of("type", "string", "minLength", 1));
  }

  /** Some texts. */
  Schema texts(String name, int least, int most, String description) {
    return put(
        name,
        description,
        Map.of(
            "type",
            "array",
            "minItems",
            least,
            "maxItems",
            most,
            "items",
            Map.of("type", "string", "minLength", 1)));
  }

  /** A whole number from 1. */
  Schema number(String name, int most, String description) {
    return put(name, description, Map.of("type", "integer", "minimum", 1, "maximum", most));
  }

  /** Yes or no; no where nothing is said. */
  Schema flag(String name, String description) {
    return put(name, description, Map.of("type", "boolean", "default", false));
  }

  /** One of some words. */
  Schema choice(String name, List<?> words, String description) {
    return put(name, description, Map.of("type", "string", "enum", names(words)));
  }

  /** Some of some words. */
  Schema choices(String name, List<?> words, String description) {
    return put(
        name,
        description,
        Map.of("type", "array", "items", Map.of("type", "string", "enum", names(words))));
  }

  /** Texts by names of the caller's. */
  Schema named(String name, String description) {
    return put(
        name,
        description,
        Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
  }

  /** An object of its own arguments. */
  Schema part(String name, Schema schema, String description) {
    return put(name, description, schema.map());
  }

  private static List<String> names(List<?> words) {
    return words.stream().map(Object::toString).toList();
  }

  private Schema put(String name, String description, Map<String, Object> type) {
    Map<String, Object> property = new LinkedHashMap<>(type);
    property.put("description", description);
    properties.put(name, property);
    return this;
  }

  /** The schema. */
  Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "object");
    map.put("properties", properties);
    map.put("required", required);
    map.put("additionalProperties", false);
    return map;
  }
}
