package org.statecraft.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.jspecify.annotations.Nullable;
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

  private static final Pattern REGULAR_EXPRESSION =
      Pattern.compile("PatternSyntaxException: ([^\\n]{1,200})\\n([^\\n]*)");

  private static final Pattern FLAGS =
      Pattern.compile("are legal as pattern flags: got (\"[^\"]*\")");

  private static final Pattern VARIABLE = Pattern.compile("[?]\\w+");

  /** A character as the parser shows it. */
  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private static final Pattern QUERY =
      Pattern.compile(
          "(?is)\\s*(?:(?:PREFIX|BASE)[^>]*>\\s*|#[^\\n]*\\n\\s*)*"
              + "(SELECT|ASK|CONSTRUCT|DESCRIBE)\\b.*");

  private final QueryText query;

  private final TextPlaces places;
  private final MeantWord words;

  /** Whether an update was expected. */
  private final boolean changes;

  private SyntaxMessage(QueryText query, MeantWord words, boolean changes) {
    this.query = query;
    this.places = new TextPlaces(query);
    this.words = words;
    this.changes = changes;
  }

  /** Words on what was meant as a query. */
  static SyntaxMessage ofQuery(QueryText query, MeantWord words) {
    return new SyntaxMessage(query, words, /* changes= */ false);
  }

  /** Words on what was meant as an update. */
  static SyntaxMessage ofUpdate(QueryText update, MeantWord words) {
    return new SyntaxMessage(update, words, /* changes= */ true);
  }

  /** What a failure to read the text means. */
  InputProblem problem(QueryException failure) {
    Matcher prefix = PREFIX.matcher(first(failure));
    if (prefix.matches()) {
      return unknownPrefix(prefix.group(3), places.at(prefix, 1), failure);
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
          places.of(regular.group(2).strip(), /* last= */ true),
          failure);
    }
    Matcher flags = FLAGS.matcher(words);
    if (flags.find()) {
      return new InputProblem(
          "a regular expression has the flags " + flags.group(1),
          "there are s, m, i, x and q",
          places.of(flags.group(1), /* last= */ true),
          failure);
    }
    Matcher variable = VARIABLE.matcher(words);
    boolean ungrouped = words.startsWith("Non-group key variable");
    return new InputProblem(
        words,
        ungrouped ? "group by it, or ask for SAMPLE of it or another aggregate" : null,
        variable.find() ? places.of(variable.group(), /* last= */ !ungrouped) : null,
        failure);
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
          places.at(asked.start(1)),
          failure);
    }
    Matcher update = UPDATE.matcher(query.text());
    if (!changes && update.matches()) {
      return new InputProblem(
          update.group(1).toUpperCase(Locale.ROOT) + " is an update; a query only reads",
          "write SELECT, ASK, CONSTRUCT or DESCRIBE; a database is changed by statecraft update",
          places.at(update.start(1)),
          failure);
    }
    Matcher lexical = LEXICAL.matcher(first);
    if (lexical.find()) {
      return lexical(lexical, failure);
    }
    Matcher end = END.matcher(first);
    if (end.find()) {
      return new InputProblem(ends(), null, places.at(end, 1), failure);
    }
    Matcher large = TOO_LARGE.matcher(first);
    if (large.matches()) {
      return new InputProblem(
          "the number " + large.group(1) + " is too large",
          "the largest is " + Long.MAX_VALUE,
          places.at(Math.max(0, query.text().indexOf(large.group(1)))),
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
          places.at(failure.getLine(), failure.getColumn()),
          failure);
    }
    String unexpected = token.group(1);
    String word =
        places.word(
            MeantWord.FORM, Integer.parseInt(token.group(2)), Integer.parseInt(token.group(3)));
    // A name without its prefix may begin as a keyword does: ASEAN as AS.
    return word.length() > unexpected.length() && word.startsWith(unexpected)
        ? noWord(word, places.at(token, 2), failure)
        : new InputProblem("unexpected " + unexpected, null, places.at(token, 2), failure);
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
        places.at(at),
        failure);
  }

  /** Characters that are no word of SPARQL: the ones before the place were still understood. */
  private InputProblem lexical(Matcher error, QueryParseException failure) {
    int line = Integer.parseInt(error.group(1));
    int column = Integer.parseInt(error.group(2));
    String word = error.group(4);
    if (word == null && error.group(3) == null) {
      return new InputProblem(ends(), null, places.at(line, column), failure);
    }
    if (word == null) {
      String character = Character.toString(Integer.parseInt(error.group(3)));
      return new InputProblem(
          "unexpected character " + character, null, places.at(line, column), failure);
    }
    String plain = plain(word);
    SourcePosition place = places.at(line, Math.max(1, column - plain.length()));
    if (plain.startsWith("\"") || plain.startsWith("'")) {
      return new InputProblem("the text in quotes is not closed", null, place, failure);
    }
    String whole = place == null ? "" : places.word(MeantWord.FORM, line, (int) place.column());
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

  private InputProblem noWord(
      String word, @Nullable SourcePosition place, QueryParseException failure) {
    return new InputProblem(
        "\"" + word + "\" is no word of SPARQL", words.remedy(word).orElse(null), place, failure);
  }

  private InputProblem unknownPrefix(
      String name, @Nullable SourcePosition place, QueryException failure) {
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    Optional<String> elsewhere = words.elsewhere(prefix);
    if (elsewhere.isPresent()) {
      return new InputProblem(
          "the prefix " + prefix + ": of " + name + " is not declared in " + query.source(),
          "other files' prefixes are not known here, since it stands for itself; declare it: PREFIX "
              + prefix
              + ": <"
              + elsewhere.get()
              + ">",
          place,
          failure);
    }
    String remedy =
        words
            .like(prefix)
            .map(known -> "did you mean " + known + ":? Otherwise declare it")
            .orElse("declare it")
            .concat(": PREFIX " + prefix + ": <…>");
    return new InputProblem(
        "the prefix " + prefix + ": of " + name + " is not declared", remedy, place, failure);
  }
}
