package org.statecraft.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryText;

/**
 * The text of a rule, to find places in it.
 *
 * @param query the file's text and what it is called
 * @param from where in the text what is said about the rule begins
 * @param start where the rule itself begins
 * @param end where it ends
 * @param line the number of the line in which {@code from} is
 * @param alone whether the rule has a file of its own; others are parts of a rule set
 * @param declarations what has to stand before a part to be read alone
 */
public record RuleText(
    QueryText query, int from, int start, int end, long line, boolean alone, String declarations) {
  private static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\b");
  private static final Pattern PREFIX =
      Pattern.compile("(?i)\\bPREFIX\\s+([\\w.-]*:)\\s*<([^>]*)>");
  private static final Pattern REMARK = Pattern.compile("(?:^|\\s)#");
  private static final Pattern CONSTRUCT = Pattern.compile("(?i)\\bCONSTRUCT\\b");

  /** A file that is one rule. */
  static RuleText whole(QueryText query) {
    return new RuleText(query, 0, 0, query.text().length(), 1, /* alone= */ true, "");
  }

  /** The text by which the rule alone can be read again, with what is said about it. */
  public String text() {
    if (alone) {
      return query.text();
    }
    String remarks =
        query
            .text()
            .substring(from, start)
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return remarks + declarations + query.text().substring(start, end) + "\n";
  }

  /** How the rule can be called something else. */
  public String renaming() {
    return alone
        ? "a rule is called by the name of its file; rename one"
        : "a rule is called by the last part of its IRI; write RULE <…another name> { … }";
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

  /** The place of what the head says under a name. */
  public SourcePosition entry(String name) {
    return lines()
        .filter(line -> line.text().startsWith("#+ " + name + ":"))
        .findFirst()
        .map(line -> position(line.start() + 3))
        .orElseGet(this::first);
  }

  /** The place of a text as it is written: in the body if it is there, else anywhere. */
  public SourcePosition of(String written) {
    Pattern pattern = Pattern.compile("(?<![\\w-])" + Pattern.quote(written) + "(?![\\w-])");
    Matcher where = WHERE.matcher(query.text()).region(start, end);
    int body = where.find() ? where.end() : start;
    return search(pattern, body).or(() -> search(pattern, from)).orElseGet(this::first);
  }

  /** The place of an IRI: by a prefix of the text's own, by the name that is given, or in full. */
  public SourcePosition of(String iri, String name) {
    List<String> written = new ArrayList<>(List.of(name));
    Matcher prefixes = PREFIX.matcher(alone ? query.text() : declarations);
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
  private Optional<SourcePosition> search(Pattern pattern, int offset) {
    Matcher matcher = pattern.matcher(query.text()).region(offset, end).useTransparentBounds(true);
    while (matcher.find()) {
      int start = query.text().lastIndexOf('\n', matcher.start() - 1) + 1;
      if (!REMARK.matcher(query.text().substring(start, matcher.start())).find()) {
        return Optional.of(position(matcher.start()));
      }
    }
    return Optional.empty();
  }

  /** Where the rule itself begins. */
  public SourcePosition first() {
    return alone
        ? find(CONSTRUCT.pattern(), new SourcePosition(source(), 1, 0, null))
        : position(start);
  }

  /** Where all of it begins: the first line of a file of its own. */
  public SourcePosition top() {
    return alone ? new SourcePosition(source(), 1, 0, null) : position(start);
  }

  /** A line, or the part of one that belongs to the rule. */
  private record Line(String text, int start) {}

  private Stream<Line> lines() {
    int[] at = {from};
    return query
        .text()
        .substring(from, end)
        .lines()
        .map(
            line -> {
              Line found = new Line(line, at[0]);
              int next = query.text().indexOf('\n', at[0] + line.length());
              at[0] = next < 0 ? end : next + 1;
              return found;
            });
  }

  private SourcePosition find(String regex, SourcePosition otherwise) {
    Pattern pattern = Pattern.compile(regex);
    boolean slot = regex.startsWith("\\{");
    return lines()
        .filter(line -> !line.text().startsWith("#") || (slot && line.text().startsWith("#+")))
        .flatMap(
            line -> {
              Matcher matcher = pattern.matcher(line.text());
              return matcher.find() ? Stream.of(line.start() + matcher.start()) : Stream.empty();
            })
        .findFirst()
        .map(this::position)
        .orElse(otherwise);
  }

  private SourcePosition position(int index) {
    String text = query.text();
    int begin = text.lastIndexOf('\n', index - 1) + 1;
    int stop = text.indexOf('\n', index);
    long number =
        line + text.substring(from, Math.max(from, index)).chars().filter(c -> c == '\n').count();
    return new SourcePosition(
        source(),
        number,
        index - begin + 1L,
        text.substring(begin, stop < 0 ? text.length() : stop).stripTrailing());
  }
}
