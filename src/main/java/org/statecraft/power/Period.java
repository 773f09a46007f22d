package org.statecraft.power;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.problem.RequestProblem;

/**
 * The days at which the world is looked at.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  /**
   * The last day of a date, month or year: how things stood when it was over.
   *
   * @param where the option that the text was given for
   * @throws RequestProblem if the text is no date
   */
  public static Period asOf(String text, String where) {
    LocalDate day = require(text, where).to();
    return new Period(day, day);
  }

  /**
   * All days from one date to another, {@code FROM..TO}; of a month or year all of it.
   *
   * @throws RequestProblem if the text is no two dates in their order
   */
  public static Period between(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new RequestProblem(
          "--between " + text + " is no period", "write two dates, such as 2019..2023-06-30");
    }
    LocalDate from = require(text.substring(0, dots), "--between").from();
    LocalDate to = require(text.substring(dots + 2), "--between").to();
    if (to.isBefore(from)) {
      throw new RequestProblem("--between " + text + " ends before it begins", null);
    }
    return new Period(from, to);
  }

  /** All days of a year, from 1 to 9999. */
  public static Period ofYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static Period require(String text, String where) {
    return of(text)
        .orElseThrow(
            () ->
                new RequestProblem(
                    where + ": \"" + text + "\" is no date", "write 2023, 2023-04 or 2023-04-04"));
  }

  /** All days of a date, month or year; empty if the text is none. */
  public static Optional<Period> of(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(date.group(1));
      if (date.group(2) == null) {
        return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
      if (date.group(3) == null) {
        return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(date.group(3)));
      return Optional.of(new Period(day, day));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return from.equals(to) ? "as of " + from : "between " + from + " and " + to;
  }
}
