package org.statecraft.query;

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
      Pattern.compile("Encountered:? \"? ?(?:<[A-Z_0-9]+> )?\"?(.*?) ?\"? ?\"? at line .*");
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\. *Encountered: (.*)");
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (.*)");
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)\\s*(?:(?:PREFIX|BASE)[^>]*>\\s*|#[^\\n]*\\n\\s*)*"
              + "(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\\b.*");

  private final QueryText query;
  private final Prefixes prefixes;

  SyntaxMessage(QueryText query, Prefixes prefixes) {
    this.query = query;
    this.prefixes = prefixes;
  }

  InputProblem problem(QueryParseException failure) {
    String first = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    Matcher update = UPDATE.matcher(query.text());
    if (update.matches()) {
      return new InputProblem(
          update.group(1).toUpperCase(Locale.ROOT) + " is an update; a query only reads",
          "write SELECT, ASK, CONSTRUCT or DESCRIBE",
          position(failure.getLine(), failure.getColumn()),
          failure);
    }
    Matcher prefix = PREFIX.matcher(first);
    if (prefix.find()) {
      return unknownPrefix(prefix.group(1).replaceAll(" .*", ""), failure);
    }
    Matcher lexical = LEXICAL.matcher(first);
    if (lexical.find()) {
      return new InputProblem(
          "unexpected character " + lexical.group(3).replaceAll(" *\\(\\d+\\).*", ""),
          null,
          position(Integer.parseInt(lexical.group(1)), Integer.parseInt(lexical.group(2))),
          failure);
    }
    return new InputProblem(
        sentence(first), null, position(failure.getLine(), failure.getColumn()), failure);
  }

  private static String sentence(String first) {
    if (first.contains("<EOF>")) {
      return "the query ends too early";
    }
    Matcher token = TOKEN.matcher(first);
    return token.matches()
        ? "unexpected \"" + token.group(1) + "\""
        : first.replaceAll("^Line \\d+, column \\d+: ", "");
  }

  private InputProblem unknownPrefix(String name, QueryParseException failure) {
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    Optional<String> similar = Similar.to(prefix, prefixes.declared().keySet());
    String remedy =
        similar
            .map(known -> "did you mean " + known + ":? Otherwise declare it")
            .orElse("declare it")
            .concat(": PREFIX " + prefix + ": <…>");
    return new InputProblem(
        "the prefix " + prefix + ": of " + name + " is not declared", remedy, find(name), failure);
  }

  /** Jena gives no place for an unknown prefix: it is where the name first stands. */
  private @Nullable SourcePosition find(String name) {
    int index = query.text().indexOf(name);
    if (index < 0) {
      return null;
    }
    String before = query.text().substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return position(line, index - (before.lastIndexOf('\n') + 1) + 1);
  }

  private @Nullable SourcePosition position(int line, int column) {
    if (line < 1) {
      return null;
    }
    String text = query.text().lines().skip(line - 1L).findFirst().orElse(null);
    return new SourcePosition(query.source(), line, Math.max(0, column), text);
  }
}
