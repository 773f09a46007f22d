package org.statecraft.kb;

import java.util.regex.Pattern;

/** Puts what Jena's parsers say into one plain sentence. */
public final class ParserMessage {
  private static final Pattern PLACE = Pattern.compile("^\\[line: \\d+, col: \\d+ ?\\] ?");
  private static final Pattern AT = Pattern.compile(" at line \\d+, column \\d+\\.?");

  private ParserMessage() {}

  /** The first line of the message without places and parser's terms. */
  public static String plain(String message) {
    String line = message.strip().lines().findFirst().orElse("it cannot be read");
    line = AT.matcher(PLACE.matcher(line).replaceFirst("")).replaceAll("");
    String plain = line.strip();
    return plain.isEmpty() ? "it cannot be read" : plain;
  }
}
