package org.statecraft.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryText;

/**
 * The text of a rule, to find places in it.
 *
 * @param query the file's text and what it is called
 */
public record RuleText(QueryText query) {
  private static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\b");
  private static final Pattern PREFIX =
      Pattern.compile("(?i)\\bPREFIX\\s+([\\w.-]*:)\\s*<([^>]*)>");
  private static final Pattern REMARK = Pattern.compile("(?:^|\\s)#");

  /** The whole text. */
  public String text() {
    return query.text();
  }

  /** What the file is called. */
  public String source() {
    return query.source();
  }

  /** The place of a variable: in the lines of the query, else in its head. */
  public SourcePosition variable(String name) {
    return find(
        "[?$]" + Pattern.quote(name) + "(?![\\w'])",
        find("\\{" + Pattern.quote(name) + "\\}", first()));
  }

  /** The place of a text as it is written: in the body if it is there, else anywhere. */
  public SourcePosition of(String written) {
    Pattern pattern = Pattern.compile("(?<![\\w-])" + Pattern.quote(written) + "(?![\\w-])");
    Matcher where = WHERE.matcher(text());
    int body = where.find() ? where.end() : 0;
    return search(pattern, body).or(() -> search(pattern, 0)).orElseGet(this::first);
  }

  /** The place of an IRI: by a prefix of the text's own, by the name that is given, or in full. */
  public SourcePosition of(String iri, String name) {
    List<String> written = new ArrayList<>(List.of(name));
    Matcher prefixes = PREFIX.matcher(text());
    while (prefixes.find()) {
      if (iri.startsWith(prefixes.group(2))) {
        written.add(prefixes.group(1) + iri.substring(prefixes.group(2).length()));
      }
    }
    written.add("<" + iri + ">");
    return written.stream()
        .map(this::of)
        .filter(position -> !position.equals(first()))
        .findFirst()
        .orElseGet(this::first);
  }

  /** The first place from an offset on that is no remark and no part of the rule's head. */
  private Optional<SourcePosition> search(Pattern pattern, int from) {
    Matcher matcher = pattern.matcher(text());
    for (boolean found = matcher.find(from); found; found = matcher.find()) {
      int start = text().lastIndexOf('\n', matcher.start() - 1) + 1;
      int end = text().indexOf('\n', matcher.start());
      String line = text().substring(start, end < 0 ? text().length() : end);
      if (!REMARK.matcher(line.substring(0, matcher.start() - start)).find()) {
        long number = text().substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(
            new SourcePosition(
                source(), number, matcher.start() - start + 1, line.stripTrailing()));
      }
    }
    return Optional.empty();
  }

  /** The first line of the query. */
  public SourcePosition first() {
    return find("(?i)\\bCONSTRUCT\\b", new SourcePosition(source(), 1, 0, null));
  }

  private SourcePosition find(String regex, SourcePosition otherwise) {
    Pattern pattern = Pattern.compile(regex);
    int number = 0;
    for (String line : text().lines().toList()) {
      number++;
      if (line.startsWith("#") && !line.startsWith("#+")) {
        continue;
      }
      boolean head = line.startsWith("#+");
      Matcher matcher = pattern.matcher(line);
      if (matcher.find() && (!head || regex.startsWith("\\{"))) {
        return new SourcePosition(source(), number, matcher.start() + 1, line);
      }
    }
    return otherwise;
  }
}
