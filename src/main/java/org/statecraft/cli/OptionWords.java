package org.statecraft.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** An option as words of a command line. */
final class OptionWords {
  private OptionWords() {}

  /** An option with its values as it is written; without values a flag. */
  static List<String> of(String name, List<String> values) {
    return values.isEmpty()
        ? List.of("--" + name)
        : values.stream().map(value -> "--" + name + "=" + value).toList();
  }

  /** The long name of an option, without its dashes. */
  static String name(OptionSpec option) {
    return Arrays.stream(option.names())
        .filter(name -> name.startsWith("--"))
        .findFirst()
        .orElseGet(option::longestName)
        .substring(2);
  }

  /** Whether an option is among words, under any of its names. */
  static boolean given(OptionSpec option, List<String> words) {
    for (String word : words) {
      if (word.equals("--")) {
        return false;
      }
      for (String name : option.names()) {
        boolean shortName = !name.startsWith("--");
        if (word.equals(name)
            || word.startsWith(name + "=")
            || (shortName && !word.startsWith("--") && word.startsWith(name))) {
          return true;
        }
      }
    }
    return false;
  }
}
