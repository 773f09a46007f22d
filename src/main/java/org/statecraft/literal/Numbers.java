package org.statecraft.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of numbers. The time for one grows as the length of its text. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
  private static final Pattern BINARY =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern RATIONAL = Pattern.compile("[+-]?[0-9]+ */ *[0-9]+");
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private Numbers() {}

  static @Nullable String whole(String text) {
    return WHOLE.matcher(text).matches() ? exact(text) : null;
  }

  static @Nullable String decimal(String text) {
    return DECIMAL.matcher(text).matches() ? exact(text) : null;
  }

  /** A number without what does not matter: a plus, zeros at either end, a point before nothing. */
  private static String exact(String text) {
    int point = text.indexOf('.');
    int end = text.length();
    if (point >= 0) {
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      if (end - 1 == point) {
        end--;
      }
    }
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    while (start < end && text.charAt(start) == '0') {
      start++;
    }
    String digits = text.substring(start, end);
    if (digits.isEmpty()) {
      return "0";
    }
    return (text.startsWith("-") ? "-" : "") + (digits.startsWith(".") ? "0" : "") + digits;
  }

  /** A fraction in its lowest terms, as a decimal number where it is one. */
  static @Nullable String rational(String text) {
    if (!RATIONAL.matcher(text).matches()) {
      return null;
    }
    String[] parts = text.replace(" ", "").split("/", -1);
    BigInteger below = new BigInteger(parts[1]);
    if (below.signum() == 0) {
      return null;
    }
    BigInteger above = new BigInteger(parts[0]);
    BigInteger common = above.gcd(below);
    above = above.divide(common);
    below = below.divide(common);
    BigInteger rest = without(without(below, BigInteger.TWO), FIVE);
    return rest.equals(BigInteger.ONE)
        ? exact(new BigDecimal(above).divide(new BigDecimal(below)).toPlainString())
        : above + "/" + below;
  }

  private static BigInteger without(BigInteger number, BigInteger factor) {
    BigInteger rest = number;
    while (rest.mod(factor).signum() == 0) {
      rest = rest.divide(factor);
    }
    return rest;
  }

  /** The nearest number of 64 bits; beyond the greatest one it is infinite. */
  static @Nullable String wide(String text) {
    Double special = special(text);
    if (special != null) {
      return special.toString();
    }
    return BINARY.matcher(text).matches() ? Double.toString(Double.parseDouble(text)) : null;
  }

  /** The nearest number of 32 bits. */
  static @Nullable String narrow(String text) {
    Double special = special(text);
    if (special != null) {
      return special.toString();
    }
    return BINARY.matcher(text).matches() ? Float.toString(Float.parseFloat(text)) : null;
  }

  private static @Nullable Double special(String text) {
    return switch (text) {
      case "INF", "+INF" -> Double.POSITIVE_INFINITY;
      case "-INF" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> null;
    };
  }
}
