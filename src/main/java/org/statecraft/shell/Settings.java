package org.statecraft.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in force until it is set otherwise: options that commands take without being told, by
 * their long names without dashes, and the values of a query's variables.
 */
public final class Settings {
  private final Map<String, List<String>> options = new TreeMap<>();
  private final Map<String, String> parameters = new TreeMap<>();

  /** The options in force, each with its values; a flag has none. */
  public Map<String, List<String>> options() {
    return options;
  }

  /** The values of variables. */
  public Map<String, String> parameters() {
    return parameters;
  }

  /** The first value of an option; empty if it is not set. */
  String first(String name) {
    List<String> values = options.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** What changes the answers, in a few words for the prompt; may be empty. */
  String words() {
    StringBuilder words = new StringBuilder();
    options.forEach(
        (name, values) -> {
          String shown =
              switch (name) {
                case "as-of", "between" -> String.join(" ", values);
                case "source" -> "only " + String.join(", ", values);
                case "without-source" -> "without " + String.join(", ", values);
                case "verified-only" -> "verified";
                case "entail" -> "entail " + String.join(" ", values);
                case "no-kb" -> "no kb";
                case "kb", "data", "graph", "rules" -> "with " + String.join(", ", values);
                default -> "";
              };
          if (!shown.isEmpty()) {
            words.append(words.isEmpty() ? "" : " · ").append(shown);
          }
        });
    return words.toString();
  }
}
