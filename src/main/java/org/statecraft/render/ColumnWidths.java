package org.statecraft.render;

import java.util.Arrays;

/** Shares the width of a screen among the columns of a table. */
final class ColumnWidths {
  /** Narrower than this no column is made, even if the table then overflows. */
  private static final int NARROWEST = 8;

  /** Words up to this length are kept whole if there is room. */
  private static final int LONG_WORD = 32;

  /** Words up to this length are not broken only to make room for one more column. */
  private static final int SHORT_WORD = 14;

  private ColumnWidths() {}

  /**
   * Widths that fit: each column gets room for its longest word if that is not too much, and the
   * rest is shared by how much more each would take.
   *
   * @param natural what each column would take
   * @param words the longest word of each column
   * @param available columns of the screen, without the gaps between table columns
   */
  static int[] fit(int[] natural, int[] words, int available) {
    if (Arrays.stream(natural).sum() <= available) {
      return natural.clone();
    }
    int fair = Math.max(NARROWEST, available / Math.max(1, natural.length));
    int cap = LONG_WORD;
    int[] widths = smallest(natural, words, cap);
    while (Arrays.stream(widths).sum() > available && cap > fair) {
      cap--;
      widths = smallest(natural, words, cap);
    }
    int left = Math.max(0, available - Arrays.stream(widths).sum());
    int wanted = Arrays.stream(natural).sum() - Arrays.stream(widths).sum();
    for (int i = 0; i < widths.length && wanted > 0; i++) {
      int more = natural[i] - widths[i];
      int share = (int) ((long) left * more / wanted);
      widths[i] += share;
      left -= share;
      wanted -= more;
    }
    return widths;
  }

  /**
   * Whether all columns find room with no word broken but long ones.
   *
   * @param addresses whether a column holds addresses, which in narrow columns go on for many lines
   */
  static boolean fits(int[] natural, int[] words, boolean[] addresses, int available) {
    int[] needed = smallest(natural, words, SHORT_WORD);
    for (int i = 0; i < needed.length; i++) {
      needed[i] = addresses[i] ? Math.min(natural[i], LONG_WORD) : needed[i];
    }
    return Arrays.stream(needed).sum() <= available;
  }

  private static int[] smallest(int[] natural, int[] words, int cap) {
    int[] widths = new int[natural.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(natural[i], Math.clamp(words[i], NARROWEST, Math.max(NARROWEST, cap)));
    }
    return widths;
  }
}
