package org.statecraft.kb;

import java.util.List;
import java.util.regex.Pattern;

/** Puts what parsers of RDF say into one plain sentence. */
final class ParserMessage {
  private record Rewording(Pattern pattern, String plain) {
    Rewording(String regex, String plain) {
      this(Pattern.compile(regex), plain);
    }
  }

  private static final List<Rewording> REWORDINGS =
      List.of(
          new Rewording("^\\[line: \\d+, col: \\d+ ?\\] ?", ""),
          new Rewording("^JAXP\\d+: ", ""),
          new Rewording("^JsonLdError\\[.*message=(.*)\\]$", "$1"),
          new Rewording(".*LOADING_DOCUMENT_FAILED.*", "it is not well-formed JSON"),
          new Rewording("^Undefined prefix: *(.*)$", "the prefix $1: is not declared"),
          new Rewording(
              "^Broken token \\(newline in string\\)$", "the text in quotes is not closed"),
          new Rewording("^Broken token: .*", "the text in quotes is not closed"),
          new Rewording(
              "^Unrecognized \\(expected an RDF Term\\): \\[EOF\\]$", "the file ends too early"),
          new Rewording("^(.*): \\[EOF\\]$", "$1: the file ends here"),
          new Rewording("^Premature end of file\\.?$", "the file ends too early"),
          new Rewording(
              "^The parser has encountered more than \"(\\d+)\" entity expansions.*by"
                  + " \"(.*)\"\\.?$",
              "its XML entities are used more than $1 times; allow more with"
                  + " STATECRAFT_JAVA_OPTIONS=-D$2=NUMBER"),
          new Rewording(
              "^The accumulated size of entities .* the \"([\\d,]+)\" limit set by \"(.*)\"\\.?$",
              "its XML entities stand for more than $1 characters; allow more with"
                  + " STATECRAFT_JAVA_OPTIONS=-D$2=NUMBER"),
          new Rewording("\\.$", ""));

  private ParserMessage() {}

  /** The first line of the message without places and parser's terms. */
  static String plain(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    for (Rewording rewording : REWORDINGS) {
      line = rewording.pattern().matcher(line).replaceFirst(rewording.plain());
    }
    return line.isBlank() ? "it cannot be read" : line.strip();
  }
}
