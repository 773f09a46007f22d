package org.statecraft.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of what the calendar and the clock tell. */
final class Times {
  private static final String ZONE = "(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?";
  private static final String YEAR = "(-?(?:[1-9][0-9]{3,}|0[0-9]{3}))";
  private static final String MONTH = "(0[1-9]|1[0-2])";
  private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
  private static final String CLOCK =
      "((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)";
  private static final Pattern MOMENT =
      Pattern.compile(YEAR + "-" + MONTH + "-" + DAY + "T" + CLOCK + ZONE);
  private static final Pattern DATE = Pattern.compile(YEAR + "-" + MONTH + "-" + DAY + ZONE);
  private static final Pattern TIME = Pattern.compile(CLOCK + ZONE);
  private static final Pattern G_YEAR = Pattern.compile(YEAR + ZONE);
  private static final Pattern G_YEAR_MONTH = Pattern.compile(YEAR + "-" + MONTH + ZONE);
  private static final Pattern G_MONTH = Pattern.compile("--" + MONTH + ZONE);
  private static final Pattern G_DAY = Pattern.compile("---" + DAY + ZONE);
  private static final Pattern G_MONTH_DAY = Pattern.compile("--" + MONTH + "-" + DAY + ZONE);
  private static final Pattern DURATION =
      Pattern.compile(
          "(-)?P(?=.)(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
              + "(?:T(?=.)(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\\.[0-9]+)?)S)?)?");

  /** A year that a leap year has in common with any other that is as long. */
  private static final int LEAP = 2000;

  private static final BigInteger CYCLE = BigInteger.valueOf(400);

  private Times() {}

  static @Nullable String moment(String text) {
    Matcher parts = MOMENT.matcher(text);
    if (!parts.matches() || !exists(parts.group(1), parts.group(2), parts.group(3))) {
      return null;
    }
    String day = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    String clock = clock(parts.group(4));
    boolean midnight = clock.startsWith("24");
    return (midnight ? after(parts.group(1), parts.group(2), parts.group(3)) : day)
        + "T"
        + (midnight ? "00:00:00" : clock)
        + zone(parts.group(5));
  }

  static @Nullable String date(String text) {
    Matcher parts = DATE.matcher(text);
    return parts.matches() && exists(parts.group(1), parts.group(2), parts.group(3))
        ? zoned(text, parts.group(4))
        : null;
  }

  static @Nullable String time(String text) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String clock = clock(parts.group(1));
    return (clock.startsWith("24") ? "00:00:00" : clock) + zone(parts.group(2));
  }

  static @Nullable String year(String text) {
    return part(G_YEAR, text, 2);
  }

  static @Nullable String yearMonth(String text) {
    return part(G_YEAR_MONTH, text, 3);
  }

  static @Nullable String month(String text) {
    return part(G_MONTH, text, 2);
  }

  static @Nullable String day(String text) {
    return part(G_DAY, text, 2);
  }

  static @Nullable String monthDay(String text) {
    Matcher parts = G_MONTH_DAY.matcher(text);
    return parts.matches() && exists(String.valueOf(LEAP), parts.group(1), parts.group(2))
        ? zoned(text, parts.group(3))
        : null;
  }

  private static @Nullable String part(Pattern pattern, String text, int zone) {
    Matcher parts = pattern.matcher(text);
    return parts.matches() ? zoned(text, parts.group(zone)) : null;
  }

  /** Whether the key of a moment says its time zone. */
  static boolean zoned(String key) {
    return key.endsWith("Z") || key.lastIndexOf('+') > 0 || key.lastIndexOf('-') > key.indexOf('T');
  }

  private static String zoned(String text, @Nullable String zone) {
    return zone == null ? text : text.substring(0, text.length() - zone.length()) + zone(zone);
  }

  private static String zone(@Nullable String zone) {
    return zone == null ? "" : zone.endsWith("00:00") ? "Z" : zone;
  }

  /** A time of day without zeros after the last digit of a fraction. */
  private static String clock(String clock) {
    if (clock.indexOf('.') < 0) {
      return clock;
    }
    int end = clock.length();
    while (clock.charAt(end - 1) == '0') {
      end--;
    }
    return clock.substring(0, clock.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static boolean exists(String year, String month, String day) {
    int length = YearMonth.of(alike(year), Integer.parseInt(month)).lengthOfMonth();
    return Integer.parseInt(day) <= length;
  }

  /** A year whose months are as long as those of a year of any number of digits. */
  private static int alike(String year) {
    return LEAP + new BigInteger(year).mod(CYCLE).intValue();
  }

  private static String after(String year, String month, String day) {
    int alike = alike(year);
    LocalDate next =
        LocalDate.of(alike, Integer.parseInt(month), Integer.parseInt(day)).plusDays(1);
    BigInteger number = new BigInteger(year).add(BigInteger.valueOf(next.getYear() - alike));
    String digits = number.abs().toString();
    return (number.signum() < 0 ? "-" : "")
        + "0".repeat(Math.max(0, 4 - digits.length()))
        + digits
        + next.toString().substring(4);
  }

  /** A duration as months and seconds. */
  static @Nullable String duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    BigDecimal months = number(parts.group(2), 12).add(number(parts.group(3), 1));
    BigDecimal seconds =
        number(parts.group(4), 86_400)
            .add(number(parts.group(5), 3600))
            .add(number(parts.group(6), 60))
            .add(number(parts.group(7), 1));
    boolean negative = parts.group(1) != null;
    return plain(negative ? months.negate() : months)
        + " "
        + plain(negative ? seconds.negate() : seconds);
  }

  private static BigDecimal number(@Nullable String digits, int factor) {
    return digits == null
        ? BigDecimal.ZERO
        : new BigDecimal(digits).multiply(BigDecimal.valueOf(factor));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static boolean wholeMonths(String key) {
    return key.endsWith(" 0");
  }

  static boolean withoutMonths(String key) {
    return key.startsWith("0 ");
  }
}
