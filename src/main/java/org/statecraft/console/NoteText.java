package org.statecraft.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sets what is said beside a result into the lines of a terminal: broken between words, and not
 * within what is copied from there, an address or a command.
 */
final class NoteText {
  /** How much further in lines stand that go on. */
  private static final String INDENT = "  ";

  /** What a command begins with: the program, or a dot in the shell. */
  private static final Pattern COMMAND = Pattern.compile("statecraft|\\.[a-z]+");

  private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][-A-Za-z]*");

  /** What a sentence goes on after. */
  private static final Pattern END = Pattern.compile(".*[,;:?.)]");

  /** Words that join a command to what comes after it. */
  private static final Pattern JOINT = Pattern.compile("and|or|for|to|if");

  /** What a note begins with, such as {@code hint:}; the same line goes on. */
  private static final Pattern LABEL = Pattern.compile("[a-z]+:");

  private NoteText() {}

  /** The lines of a note, those that go on further in; what is wider than a line is not broken. */
  static List<String> lines(String note, int columns) {
    if (PlainText.width(note) <= columns) {
      return List.of(note);
    }
    String text = note.stripLeading();
    String begin = note.substring(0, note.length() - text.length());
    String further = begin + INDENT;
    int width = columns - further.length();
    List<String> lines = TextWrap.side(parts(text, width), " ", width);
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      all.add((all.isEmpty() ? begin : further) + line);
    }
    return all;
  }

  /** What stays together: words, and commands unless they are wider than a line. */
  private static List<String> parts(String text, int width) {
    List<String> words = List.of(text.split(" ", -1));
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = end(words, i);
      String part = String.join(" ", words.subList(i, end));
      if (PlainText.width(part) > width) {
        end = i + 1;
        part = words.get(i);
      }
      parts.add(part);
      i = end;
    }
    return parts;
  }

  /** Where what begins with a word ends. */
  private static int end(List<String> words, int start) {
    String word = words.get(start);
    int end = start + 1;
    if (COMMAND.matcher(word).matches()) {
      while (end < words.size() && goesOn(words.get(end - 1), words.get(end))) {
        end++;
      }
    } else if (end < words.size()
        && (OPTION.matcher(word).matches() || (start == 0 && LABEL.matcher(word).matches()))) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(String word, String next) {
    return !END.matcher(word).matches() && !JOINT.matcher(next).matches();
  }
}
