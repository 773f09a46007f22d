package org.statecraft.literal;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The whole numbers between two bounds.
 *
 * @param least the least, or null if there is none
 * @param most the greatest, or null if there is none
 */
record WholeNumbers(@Nullable BigInteger least, @Nullable BigInteger most) {
  /** More digits than any bound has. */
  private static final int LONG = 24;

  static WholeNumbers of(@Nullable String least, @Nullable String most) {
    return new WholeNumbers(
        least == null ? null : new BigInteger(least), most == null ? null : new BigInteger(most));
  }

  /** Whether the key of an exact number is one of them. */
  boolean contains(String key) {
    if (key.indexOf('.') >= 0 || key.indexOf('/') >= 0) {
      return false;
    }
    if (least == null && most == null) {
      return true;
    }
    if (key.length() > LONG) {
      return key.startsWith("-") ? least == null : most == null;
    }
    BigInteger number = new BigInteger(key);
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }

  boolean within(WholeNumbers other) {
    return (other.least == null || (least != null && least.compareTo(other.least) >= 0))
        && (other.most == null || (most != null && most.compareTo(other.most) <= 0));
  }

  boolean meets(WholeNumbers other) {
    return !(below(most, other.least) || below(other.most, least));
  }

  private static boolean below(@Nullable BigInteger most, @Nullable BigInteger least) {
    return most != null && least != null && most.compareTo(least) < 0;
  }
}
