package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.statecraft.query.Similar;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line, in the user's words rather than picocli's.
 *
 * @param sentence what is wrong
 * @param remedies what to do, one a line
 */
record UsageMessage(String sentence, List<String> remedies) {
  private static final Pattern CHOICE =
      Pattern.compile(
          "Invalid value for (?:option '(.*)'(?: \\(.*\\))?|positional parameter .*\\((.*)\\)):"
              + " expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'");

  static UsageMessage of(ParameterException usage) {
    List<String> remedies = new ArrayList<>();
    String sentence = sentence(usage, remedies);
    remedies.add("see " + usage.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return new UsageMessage(sentence, remedies);
  }

  private static String sentence(ParameterException usage, List<String> remedies) {
    if (usage instanceof UnmatchedArgumentException unmatched) {
      UnmatchedWord word = new UnmatchedWord(unmatched);
      List<String> similar = word.similar();
      if (!similar.isEmpty()) {
        remedies.add("did you mean " + String.join(" or ", similar) + "?");
      }
      return word.sentence();
    }
    String message = String.valueOf(usage.getMessage());
    Matcher choice = CHOICE.matcher(message);
    if (choice.matches()) {
      List<String> words =
          Stream.of(choice.group(3).toLowerCase(Locale.ROOT).split(", ", -1))
              .map(word -> word.replace('_', '-'))
              .distinct()
              .toList();
      Similar.to(choice.group(4), words)
          .ifPresent(similar -> remedies.add("did you mean " + similar + "?"));
      remedies.add("choose one of " + String.join(", ", words));
      String what = choice.group(1) == null ? choice.group(2) : choice.group(1);
      return choice.group(4) + " is no value for " + what;
    }
    return message
        .lines()
        .findFirst()
        .orElse("wrong usage")
        .replaceFirst("is not an? (?:int|long)$", "is not a whole number")
        .replaceFirst("is not a double$", "is not a number");
  }
}
