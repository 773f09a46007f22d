package org.statecraft.kb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The lines of a file that something is told of. */
final class LineTexts {
  private LineTexts() {}

  /** The texts of some lines; those that cannot be read again, or not as text, are left out. */
  static Map<Long, String> of(RdfFile file, Set<Long> numbers) {
    Map<Long, String> texts = new HashMap<>();
    if (numbers.isEmpty() || !Files.isRegularFile(file.path())) {
      return texts;
    }
    long last = Collections.max(numbers);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
      String text = reader.readLine();
      for (long line = 1; line <= last && text != null; line++) {
        if (numbers.contains(line) && legible(text)) {
          texts.put(line, text);
        }
        text = reader.readLine();
      }
    } catch (IOException unavailable) {
      // What was read is shown.
    }
    return texts;
  }

  /** Whether a line is text, and not in another encoding such as UTF-16. */
  private static boolean legible(String line) {
    return 4 * line.chars().filter(c -> c == 0 || c == 0xfffd).count() <= line.length();
  }
}
