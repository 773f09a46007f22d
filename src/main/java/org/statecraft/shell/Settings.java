package org.statecraft.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is in force until it is set otherwise: options that commands take without being told, by
 * their long names without dashes, and the values of a query's variables.
 */
public final class Settings {
  private static final int LONGEST = 40;

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

  /** Gives a variable a value, with or without the sign before its name. */
  public void give(String variable, String value) {
    parameters.put(name(variable), value);
  }

  /** A variable's name without the sign before it. */
  static String name(String variable) {
    return variable.replaceFirst("^[?$]", "");
  }

  /** The same, with some options instead. */
  Settings with(Map<String, List<String>> others) {
    Settings changed = copy();
    changed.options.putAll(others);
    return changed;
  }

  /** The same, whatever is set from now on. */
  Settings copy() {
    Settings copy = new Settings();
    copy.options.putAll(options);
    copy.parameters.putAll(parameters);
    return copy;
  }

  /** The options that change what is seen. */
  Map<String, List<String>> seen() {
    Map<String, List<String>> seen = new TreeMap<>(options);
    seen.entrySet().removeIf(each -> shown(each.getKey(), each.getValue()).isEmpty());
    return seen;
  }

  /** What changes the answers, in a few words for the prompt; may be empty. */
  String words() {
    return seen().entrySet().stream()
        .map(each -> shown(each.getKey(), each.getValue()))
        .collect(Collectors.joining(" · "));
  }

  /** An option in the prompt; empty if it changes nothing that is seen. */
  private static String shown(String name, List<String> values) {
    String all = shortened(String.join(", ", values));
    return switch (name) {
      case "as-of", "between" -> all;
      case "source" -> "only " + all;
      case "without-source" -> "without " + all;
      case "verified-only" -> "verified";
      case "basis" -> "basis " + all;
      case "suppose" -> "if " + all;
      case "suppose-not" -> "if not " + all;
      case "entail" -> "entail " + all;
      case "no-kb" -> "no kb";
      case "kb", "data", "graph", "rules" -> "with " + all;
      default -> "";
    };
  }

  /** What fits a prompt, which must leave room to type in. */
  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
