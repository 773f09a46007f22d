package org.statecraft.statistics;

import java.math.BigInteger;

/** Numbers without rounding. */
final class Exactly {
  private Exactly() {}

  /** In how many ways some can be chosen of all. */
  static BigInteger choose(int all, int some) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= some; i++) {
      ways = ways.multiply(BigInteger.valueOf(all - some + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
