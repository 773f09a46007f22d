package org.statecraft.shell;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command typed where a statement goes on, which makes it a part of that statement. */
final class StrayCommand {
  private static final Pattern COMMAND = Pattern.compile("\\s*\\.(\\w+)(?:\\s.*)?");

  private StrayCommand() {}

  /**
   * What to say of it.
   *
   * @param open a statement that has not ended, up to the end of a line
   * @param command whether a word is the name of a command
   */
  static Optional<String> hint(String open, Predicate<String> command) {
    int end = open.lastIndexOf('\n');
    Matcher last = COMMAND.matcher(open.substring(end + 1));
    return end >= 0 && last.matches() && command.test(last.group(1))
        ? Optional.of(
            "hint: ."
                + last.group(1)
                + " is no command here, since a statement is open; end that with ; or an empty"
                + " line, or drop it with Ctrl-C")
        : Optional.empty();
  }
}
