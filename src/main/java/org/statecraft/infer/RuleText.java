package org.statecraft.infer;

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

  /** The place of a text as it is written. */
  public SourcePosition of(String written) {
    return find("(?<![\\w-])" + Pattern.quote(written) + "(?![\\w-])", first());
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
