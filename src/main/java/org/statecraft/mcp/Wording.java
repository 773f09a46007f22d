package org.statecraft.mcp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statecraft.problem.Problem;
import org.statecraft.problem.ProblemText;

/** What problems and hints say, in terms of tools and arguments instead of commands and options. */
final class Wording {
  private static final Pattern COMMAND =
      Pattern.compile(
          "statecraft (query|search|show|relations|explain|whynot|whatif|compare|sources|report|"
              + "evaluate|cite)\\b");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)");

  private Wording() {}

  /** A sentence. */
  static String of(String sentence) {
    String tools =
        COMMAND
            .matcher(
                sentence
                    .replace(
                        "add --allow-remote if that is what you want", "this server asks nobody")
                    .replace(
                        "allow more time with --timeout",
                        "have the server started with a longer --timeout"))
            .replaceAll("the tool $1:");
    return OPTION
        .matcher(tools)
        .replaceAll(
            option ->
                option.group(1).equals("timeout")
                    ? "--timeout"
                    : Matcher.quoteReplacement(option.group(1).replace('-', '_')));
  }

  /** A problem with its place and its remedy, as far as they are known. */
  static String of(Problem problem) {
    return ProblemText.of(problem, Wording::of);
  }
}
