package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The words of a command that say what is asked, each option by its long name. */
final class LockedWords {
  /** Options that say how, where and how long; and those of the query, which stands apart. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "--lock",
          "--output",
          "--destination",
          "--force",
          "--format",
          "--usual-format",
          "--labels",
          "--labels-only",
          "--columns",
          "--safe-csv",
          "--file",
          "--exit-status",
          "--home",
          "--timeout",
          "--max-time",
          "--quiet",
          "--verbose",
          "--color",
          "--debug",
          "--help");

  private LockedWords() {}

  /** Those by which a command was called. */
  static List<String> of(CommandSpec command) {
    ParseResult parsed = command.commandLine().getParseResult();
    List<String> words = new ArrayList<>(path(command));
    for (OptionSpec option : parsed.matchedOptions()) {
      if (!LEFT_OUT.contains(option.longestName())) {
        add(option, words);
      }
    }
    if (!(command.userObject() instanceof QueryCommand)) {
      parsed.matchedPositionals().forEach(each -> words.addAll(each.originalStringValues()));
    }
    words.addAll(parsed.unmatched());
    return words;
  }

  private static void add(OptionSpec option, List<String> words) {
    for (String value : option.originalStringValues()) {
      words.add(option.longestName());
      if (option.arity().max() > 0) {
        words.add(value);
      }
    }
  }

  /** The command's name, with those of what it belongs to, but for the program's. */
  private static List<String> path(CommandSpec command) {
    List<String> path = new ArrayList<>();
    for (CommandSpec each = command; each.parent() != null; each = each.parent()) {
      path.addFirst(each.name());
    }
    return path;
  }
}
