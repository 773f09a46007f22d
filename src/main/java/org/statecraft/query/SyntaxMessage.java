package org.statecraft.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
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

  /** A name without its prefix. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_-]*");

  private static final Pattern REGULAR_EXPRESSION =
      Pattern.compile("PatternSyntaxException: ([^\\n]{1,200})\\n([^\\n]*)");

  private static final Pattern VARIABLE = Pattern.compile("[?]\\w+");

  /** A character as the parser shows it. */
  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

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

  private static final List<String> CHANGES =
      List.of(
          "INSERT",
          "DELETE",
          "DATA",
          "WHERE",
          "WITH",
          "USING",
          "NAMED",
          "LOAD",
          "CLEAR",
          "CREATE",
          "DROP",
          "COPY",
          "MOVE",
          "ADD",
          "INTO",
          "SILENT",
          "GRAPH",
          "DEFAULT",
          "ALL",
          "PREFIX",
          "BASE",
          "FILTER",
          "OPTIONAL",
          "UNION",
          "MINUS",
          "BIND",
          "VALUES",
          "EXISTS");

  private static final Pattern QUERY =
      Pattern.compile(
          "(?is)\\s*(?:(?:PREFIX|BASE)[^>]*>\\s*|#[^\\n]*\\n\\s*)*"
              + "(SELECT|ASK|CONSTRUCT|DESCRIBE)\\b.*");

  private final QueryText query;

  /** All prefixes that are known. */
  private final Prefixes prefixes;

  /** Those of them that the text may use. */
  private final Set<String> usable;

  /** What is called by a word, if anything is. */
  private final Function<String, Optional<String>> names;

  /** Whether an update was expected. */
  private final boolean changes;

  private SyntaxMessage(
      QueryText query,
      Prefixes prefixes,
      Set<String> usable,
      Function<String, Optional<String>> names,
      boolean changes) {
    this.query = query;
    this.prefixes = prefixes;
    this.usable = usable;
    this.names = names;
    this.changes = changes;
  }

  /** Words on what was meant as a query. */
  static SyntaxMessage ofQuery(
      QueryText query,
      Prefixes prefixes,
      Set<String> usable,
      Function<String, Optional<String>> names) {
    return new SyntaxMessage(query, prefixes, usable, names, /* changes= */ false);
  }

  /** Words on what was meant as an update. */
  static SyntaxMessage ofUpdate(QueryText update, Prefixes prefixes, Set<String> usable) {
    return new SyntaxMessage(
        update, prefixes, usable, word -> Optional.empty(), /* changes= */ true);
  }

  /** What a failure to read the text means. */
  InputProblem problem(QueryException failure) {
    Matcher prefix = PREFIX.matcher(first(failure));
    if (prefix.matches()) {
      return unknownPrefix(prefix.group(3), place(prefix, 1), failure);
    }
    return failure instanceof QueryParseException syntax ? syntax(syntax) : meaning(failure);
  }

  /**
   * What the parser says of a text that is well formed, but means nothing; it tells no place, so
   * that of what it quotes is sought. Of a regular expression Java tells in many lines.
   */
  private InputProblem meaning(QueryException failure) {
    String words = String.valueOf(failure.getMessage());
    Matcher regular = REGULAR_EXPRESSION.matcher(words);
    if (regular.find()) {
      return new InputProblem(
          "a regular expression is not well formed: " + regular.group(1),
          null,
          place(regular.group(2).strip(), /* last= */ true),
          failure);
    }
    Matcher variable = VARIABLE.matcher(words);
    boolean ungrouped = words.startsWith("Non-group key variable");
    return new InputProblem(
        words,
        ungrouped ? "group by it, or ask for SAMPLE of it or another aggregate" : null,
        variable.find() ? place(variable.group(), /* last= */ !ungrouped) : null,
        failure);
  }

  private @Nullable SourcePosition place(String part, boolean last) {
    String text = query.text();
    int index = part.isEmpty() ? -1 : last ? text.lastIndexOf(part) : text.indexOf(part);
    return index < 0 ? null : at(index);
  }

  private static String first(QueryException failure) {
    return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
  }

  private InputProblem syntax(QueryParseException failure) {
    if (failure.getCause() instanceof StackOverflowError) {
      return tooDeep(failure);
    }
    String first = first(failure);
    Matcher asked = QUERY.matcher(query.text());
    if (changes && asked.matches()) {
      return new InputProblem(
          asked.group(1).toUpperCase(Locale.ROOT) + " is a query; an update changes",
          "write INSERT DATA, DELETE DATA, DELETE … INSERT … WHERE or the like",
          at(asked.start(1)),
          failure);
    }
    Matcher update = UPDATE.matcher(query.text());
    if (!changes && update.matches()) {
      return new InputProblem(
          update.group(1).toUpperCase(Locale.ROOT) + " is an update; a query only reads",
          "write SELECT, ASK, CONSTRUCT or DESCRIBE; a database is changed by statecraft update",
          at(update.start(1)),
          failure);
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
    if (!token.find() && failure.getLine() < 1) {
      return meaning(failure);
    }
    if (!token.hasMatch()) {
      return new InputProblem(
          first.replaceFirst("^Line \\d+, column \\d+: ", ""),
          null,
          position(failure.getLine(), failure.getColumn()),
          failure);
    }
    String unexpected = token.group(1);
    String word = word(Integer.parseInt(token.group(2)), Integer.parseInt(token.group(3)));
    // A name without its prefix may begin as a keyword does: ASEAN as AS.
    return word.length() > unexpected.length() && word.startsWith(unexpected)
        ? noWord(word, place(token, 2), failure)
        : new InputProblem("unexpected " + unexpected, null, place(token, 2), failure);
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
    String plain = plain(word);
    SourcePosition place = position(line, Math.max(1, column - plain.length()));
    if (plain.startsWith("\"") || plain.startsWith("'")) {
      return new InputProblem("the text in quotes is not closed", null, place, failure);
    }
    String whole = place == null ? "" : word(line, (int) place.column());
    return noWord(whole.startsWith(plain) ? whole : plain, place, failure);
  }

  /** A word as it was written, of which the parser shows escapes. */
  private static String plain(String word) {
    return CODE.matcher(word)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 16))))
        .replace("\\\"", "\"")
        .replace("\\'", "'")
        .replace("\\\\", "\\");
  }

  /** The letters, digits and hyphens from a place on. */
  private String word(int line, int column) {
    String text = line(line).orElse("");
    Matcher word =
        WORD.matcher(text).region(Math.clamp(column - 1, 0, text.length()), text.length());
    return word.lookingAt() ? word.group() : "";
  }

  private InputProblem noWord(
      String word, @Nullable SourcePosition place, QueryParseException failure) {
    return new InputProblem(
        "\"" + word + "\" is no word of SPARQL",
        named(word)
            .or(
                () ->
                    Similar.to(word, changes ? CHANGES : KEYWORDS)
                        .map(known -> "did you mean " + known + "?"))
            .or(() -> example(word))
            .orElse(null),
        place,
        failure);
  }

  /** What is no keyword may be meant as a name. */
  private Optional<String> named(String word) {
    return name(word)
        ? names.apply(word).map(name -> "a name has a prefix: write " + name)
        : Optional.empty();
  }

  private Optional<String> example(String word) {
    return name(word) && prefixes.declared().containsKey("kb")
        ? Optional.of(
            "a name has a prefix, as in kb:USA or sc:State, and a variable a question mark")
        : Optional.empty();
  }

  private static boolean name(String word) {
    return WORD.matcher(word).matches();
  }

  private InputProblem unknownPrefix(
      String name, @Nullable SourcePosition place, QueryException failure) {
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    if (prefixes.usable().containsKey(prefix)) {
      return new InputProblem(
          "the prefix " + prefix + ": of " + name + " is not declared in " + query.source(),
          "other files' prefixes are not known here, since it stands for itself; declare it: PREFIX "
              + prefix
              + ": <"
              + prefixes.usable().get(prefix)
              + ">",
          place,
          failure);
    }
    Optional<String> similar = Similar.to(prefix, usable);
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
    return new SourcePosition(query.source(), line, Math.max(0, column), line(line).orElse(null));
  }

  private Optional<String> line(int line) {
    return query.text().lines().skip(line - 1L).findFirst();
  }
}
