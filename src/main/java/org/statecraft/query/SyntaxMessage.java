package org.statecraft.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;

/** Words a parser's complaint about a query for the person who wrote it. */
final class SyntaxMessage {
  private static final Pattern TOKEN =
      Pattern.compile(
          "Encountered \" (?:\"[^\"]*\"|<[A-Z_0-9]+>) \"(.*) \"\" at line (\\d+), column"
              + " (\\d+)\\.");
  private static final Pattern END =
      Pattern.compile("Encountered \"<EOF>\" at line (\\d+), column (\\d+)\\.");
  private static final Pattern LEXICAL =
      Pattern.compile(
          "Lexical error at line (\\d+), column (\\d+)\\. +Encountered: (?:<EOF>|'(\\d+)'"
              + " \\(\\d+\\),)(?: after prefix \"(.*)\")?");
  private static final Pattern PREFIX =
      Pattern.compile("(?:Line (\\d+), column (\\d+): )?Unresolved prefixed name: (.*)");
  private static final Pattern TOO_LARGE =
      Pattern.compile("Number '(\\d+)' is a valid number but .*");
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)\\s*(?:(?:PREFIX|BASE)[^>]*>\\s*|#[^\\n]*\\n\\s*)*"
              + "(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\\b.*");

  private static final List<String> KEYWORDS =
      List.of(
          "SELECT",
          "ASK",
          "CONSTRUCT",
          "DESCRIBE",
          "WHERE",
          "DISTINCT",
          "REDUCED",
          "FROM",
          "NAMED",
          "PREFIX",
          "BASE",
          "FILTER",
          "OPTIONAL",
          "UNION",
          "MINUS",
          "GRAPH",
          "BIND",
          "VALUES",
          "ORDER",
          "GROUP",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "EXISTS",
          "COUNT");

  private static final Pattern QUERY =
      Pattern.compile(
          "(?is)\\s*(?:(?:PREFIX|BASE)[^>]*>\\s*|#[^\\n]*\\n\\s*)*"
              + "(SELECT|ASK|CONSTRUCT|DESCRIBE)\\b.*");

  private final QueryText query;
  private final Prefixes prefixes;

  /** Whether an update was expected. */
  private final boolean changes;

  SyntaxMessage(QueryText query, Prefixes prefixes, boolean changes) {
    this.query = query;
    this.prefixes = prefixes;
    this.changes = changes;
  }

  InputProblem problem(QueryParseException failure) {
    if (failure.getCause() instanceof StackOverflowError) {
      return tooDeep(failure);
    }
    String first = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    Matcher asked = QUERY.matcher(query.text());
    if (changes && asked.matches()) {
      return new InputProblem(
          asked.group(1).toUpperCase(Locale.ROOT) + " is a query; an update changes",
          "write INSERT DATA, DELETE DATA, DELETE … INSERT … WHERE or the like",
          position(failure.getLine(), failure.getColumn()),
          failure);
    }
    Matcher update = UPDATE.matcher(query.text());
    if (!changes && update.matches()) {
      return new InputProblem(
          update.group(1).toUpperCase(Locale.ROOT) + " is an update; a query only reads",
          "write SELECT, ASK, CONSTRUCT or DESCRIBE; a database is changed by statecraft update",
          position(failure.getLine(), failure.getColumn()),
          failure);
    }
    Matcher prefix = PREFIX.matcher(first);
    if (prefix.matches()) {
      return unknownPrefix(prefix.group(3), place(prefix, 1), failure);
    }
    Matcher lexical = LEXICAL.matcher(first);
    if (lexical.find()) {
      return lexical(lexical, failure);
    }
    Matcher end = END.matcher(first);
    if (end.find()) {
      return new InputProblem(ends(), null, place(end, 1), failure);
    }
    Matcher large = TOO_LARGE.matcher(first);
    if (large.matches()) {
      return new InputProblem(
          "the number " + large.group(1) + " is too large",
          "the largest is " + Long.MAX_VALUE,
          at(Math.max(0, query.text().indexOf(large.group(1)))),
          failure);
    }
    Matcher token = TOKEN.matcher(first);
    return token.find()
        ? new InputProblem("unexpected " + token.group(1), null, place(token, 2), failure)
        : new InputProblem(
            first.replaceFirst("^Line \\d+, column \\d+: ", ""),
            null,
            position(failure.getLine(), failure.getColumn()),
            failure);
  }

  private String ends() {
    return changes ? "the update ends too early" : "the query ends too early";
  }

  /** Brackets within brackets, more than there is room for. The place is that of the innermost. */
  private InputProblem tooDeep(QueryParseException failure) {
    String text = query.text();
    int depth = 0;
    int deepest = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if ("({[".indexOf(character) >= 0 && ++depth > deepest) {
        deepest = depth;
        at = i;
      } else if (")}]".indexOf(character) >= 0) {
        depth--;
      }
    }
    return new InputProblem(
        query.source() + " is nested too deeply to be read",
        "write it with fewer brackets within brackets",
        at(at),
        failure);
  }

  /** The place of a character of the text. */
  private @Nullable SourcePosition at(int index) {
    String before = query.text().substring(0, index);
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    return position(line, index - before.lastIndexOf('\n'));
  }

  /** Characters that are no word of SPARQL: the ones before the place were still understood. */
  private InputProblem lexical(Matcher error, QueryParseException failure) {
    int line = Integer.parseInt(error.group(1));
    int column = Integer.parseInt(error.group(2));
    String word = error.group(4);
    if (word == null && error.group(3) == null) {
      return new InputProblem(ends(), null, position(line, column), failure);
    }
    if (word == null) {
      String character = Character.toString(Integer.parseInt(error.group(3)));
      return new InputProblem(
          "unexpected character " + character, null, position(line, column), failure);
    }
    String plain = word.replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\");
    SourcePosition place = position(line, Math.max(1, column - plain.length()));
    if (plain.startsWith("\"") || plain.startsWith("'")) {
      return new InputProblem("the text in quotes is not closed", null, place, failure);
    }
    return new InputProblem(
        "\"" + plain + "\" is no word of SPARQL",
        Similar.to(plain, KEYWORDS)
            .map(known -> "did you mean " + known + "?")
            .orElseGet(() -> prefixed(plain)),
        place,
        failure);
  }

  /** What is no keyword may be meant as a name. */
  private @Nullable String prefixed(String word) {
    return prefixes.declared().containsKey("kb") && word.matches("[\\p{L}_][\\p{L}\\p{N}_-]*")
        ? "a name has a prefix: kb:" + word + " is the thing of that name, ?" + word + " a variable"
        : null;
  }

  private InputProblem unknownPrefix(
      String name, @Nullable SourcePosition place, QueryParseException failure) {
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    Optional<String> similar = Similar.to(prefix, prefixes.usable().keySet());
    String remedy =
        similar
            .map(known -> "did you mean " + known + ":? Otherwise declare it")
            .orElse("declare it")
            .concat(": PREFIX " + prefix + ": <…>");
    return new InputProblem(
        "the prefix " + prefix + ": of " + name + " is not declared", remedy, place, failure);
  }

  private @Nullable SourcePosition place(Matcher message, int lineGroup) {
    String line = message.group(lineGroup);
    return line == null
        ? null
        : position(Integer.parseInt(line), Integer.parseInt(message.group(lineGroup + 1)));
  }

  private @Nullable SourcePosition position(int line, int column) {
    if (line < 1) {
      return null;
    }
    String text = query.text().lines().skip(line - 1L).findFirst().orElse(null);
    return new SourcePosition(query.source(), line, Math.max(0, column), text);
  }
}
