package org.statecraft.shell;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/** What was typed, without the names and passwords in addresses: a file keeps it for long. */
final class DiscreetHistory extends DefaultHistory {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^/?#\\s<>\"']*@");

  @Override
  public void add(Instant time, String line) {
    super.add(time, without(line));
  }

  /** A text without credentials in its addresses. */
  static String without(String text) {
    return CREDENTIALS.matcher(text).replaceAll("$1");
  }
}
