package org.statecraft.cli;

import java.util.List;
import java.util.stream.Stream;
import org.statecraft.query.Similar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** A word of a command line that has no meaning where it stands. */
record UnmatchedWord(UnmatchedArgumentException unmatched) {
  /**
   * What may have been meant: a name with a typing error or two; of commands else what picocli
   * finds, which compares pairs of letters.
   */
  List<String> similar() {
    String word = unmatched.getUnmatched().getFirst().replaceFirst("=.*", "");
    CommandSpec command = unmatched.getCommandLine().getCommandSpec();
    String dashes = word.startsWith("--") ? "--" : "";
    Stream<String> known =
        word.startsWith("-")
            ? command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .filter(name -> name.startsWith("--"))
            : command.subcommands().keySet().stream();
    return Similar.to(
            word.substring(dashes.length()),
            known.map(name -> name.substring(dashes.length())).toList())
        .map(name -> List.of(dashes + name))
        .orElseGet(() -> word.startsWith("-") ? List.of() : unmatched.getSuggestions());
  }

  /** What is wrong with it. */
  String sentence() {
    String first = unmatched.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      return "there is no option " + first;
    }
    boolean root = unmatched.getCommandLine().getParent() == null;
    return root ? "there is no command " + first : "\"" + first + "\" is one argument too many";
  }
}
