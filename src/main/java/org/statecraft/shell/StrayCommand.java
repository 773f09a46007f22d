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
                + " is no command here, since a statement is open; an empty line ends that, and"
                + " Ctrl-C drops it")
        : Optional.empty();
  }

  /**
   * What to say of the first one in a query that could not be read.
   *
   * @param command whether a word is the name of a command
   */
  static Optional<String> within(String query, Predicate<String> command) {
    return query
        .lines()
        .skip(1)
        .map(COMMAND::matcher)
        .filter(line -> line.matches() && command.test(line.group(1)))
        .findFirst()
        .map(
            line ->
                "hint: ."
                    + line.group(1)
                    + " is no command there, since the statement before it has not ended; close"
                    + " what it opened and end it with ;");
  }
}
