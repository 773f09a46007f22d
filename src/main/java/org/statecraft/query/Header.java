package org.statecraft.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a query file says about it: lines {@code #+ name: value}, before or between the
 * lines of the query. A line {@code #+} that is indented goes on with the value before it.
 *
 * @param entries values by name, in the order of the file
 */
public record Header(Map<String, String> entries) {
  private static final Pattern LINE = Pattern.compile("#\\+ ?(\\s*)(?:([a-z][a-z-]*):)?\\s*(.*)");

  /** Reads the head of a query's text. */
  public static Header of(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    String[] current = {""};
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> add(line, entries, current));
    return new Header(entries);
  }

  private static void add(Matcher line, Map<String, String> entries, String[] current) {
    boolean goesOn = !line.group(1).isEmpty() || line.group(2) == null;
    if (!goesOn) {
      current[0] = line.group(2);
      entries.put(current[0], line.group(3).strip());
    } else if (!current[0].isEmpty()) {
      String more = line.group(2) == null ? line.group(3) : line.group(2) + ": " + line.group(3);
      entries.merge(current[0], more.strip(), (before, after) -> before + " " + after);
    }
  }

  /** The value of a name. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(entries.get(name)).filter(value -> !value.isEmpty());
  }
}
