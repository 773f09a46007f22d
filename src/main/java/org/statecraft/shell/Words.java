package org.statecraft.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command line, divided by blanks as a POSIX shell does: quotes of both kinds keep
 * blanks, and a backslash keeps the character after it, within single quotes itself.
 *
 * @param words the words without their quotes
 * @param lastStart where the last word begins in the line; the line's end if it ends in a blank
 * @param open whether a quote is not closed
 */
record Words(List<String> words, int lastStart, boolean open) {
  static Words of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean within = false;
    int lastStart = line.length();
    char quote = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote == 0 && Character.isWhitespace(c)) {
        if (within) {
          words.add(word.toString());
          word.setLength(0);
          within = false;
        }
        lastStart = line.length();
        continue;
      }
      if (!within) {
        within = true;
        lastStart = at;
      }
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && at + 1 < line.length()) {
        at++;
        word.append(line.charAt(at));
      } else {
        word.append(c);
      }
    }
    if (within) {
      words.add(word.toString());
    }
    return new Words(List.copyOf(words), lastStart, quote != 0);
  }
}
