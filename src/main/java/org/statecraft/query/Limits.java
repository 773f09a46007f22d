package org.statecraft.query;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.problem.RequestProblem;

/**
 * What a query may cost.
 *
 * @param rows most rows (or triples) of the result; empty for no limit
 */
public record Limits(OptionalLong rows) {
  /** No limit at all. */
  public static final Limits NONE = new Limits(OptionalLong.empty());

  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?) ?(ms|s|min|m|h)?");

  /**
   * A time span as people write it: {@code 500ms}, {@code 2s}, {@code 1.5min}, {@code 1h}; a bare
   * number is seconds.
   *
   * @throws RequestProblem if it is no time span, or none at all
   */
  public static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    if (!matcher.matches()) {
      throw new RequestProblem(text + " is no time span", "write 500ms, 2s, 1.5min or 1h");
    }
    String unit = matcher.group(2) == null ? "s" : matcher.group(2);
    double milliseconds =
        Double.parseDouble(matcher.group(1))
            * switch (unit) {
              case "ms" -> 1;
              case "s" -> 1_000;
              case "h" -> 3_600_000;
              default -> 60_000;
            };
    if (milliseconds < 1) {
      throw new RequestProblem(text + " is too short a time", "write 500ms, 2s, 1.5min or 1h");
    }
    return Duration.ofMillis((long) milliseconds);
  }
}
