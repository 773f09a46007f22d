package org.statecraft.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What could be typed at a place of a query, by what the grammar allows there. */
final class QueryCompletion {
  /** Words that may begin or continue a query outside braces. */
  private static final List<String> OUTSIDE =
      List.of(
          "SELECT",
          "ASK",
          "CONSTRUCT",
          "DESCRIBE",
          "PREFIX",
          "BASE",
          "DISTINCT",
          "REDUCED",
          "FROM",
          "NAMED",
          "WHERE",
          "GROUP BY",
          "HAVING",
          "ORDER BY",
          "ASC",
          "DESC",
          "LIMIT",
          "OFFSET",
          "VALUES",
          "COUNT",
          "SUM",
          "MIN",
          "MAX",
          "AVG",
          "SAMPLE",
          "GROUP_CONCAT",
          "AS");

  /** Words that may begin something within braces. */
  private static final List<String> INSIDE =
      List.of(
          "FILTER",
          "OPTIONAL",
          "BIND",
          "VALUES",
          "UNION",
          "MINUS",
          "GRAPH",
          "SERVICE",
          "SELECT",
          "EXISTS",
          "NOT EXISTS");

  /** Words that may begin a query. */
  private static final List<String> FIRST =
      List.of("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE");

  /** Words that may stand where a value is wanted. */
  private static final List<String> VALUES =
      List.of(
          "ABS",
          "AVG",
          "BNODE",
          "BOUND",
          "CEIL",
          "COALESCE",
          "CONCAT",
          "CONTAINS",
          "COUNT",
          "DATATYPE",
          "DAY",
          "ENCODE_FOR_URI",
          "EXISTS",
          "FLOOR",
          "GROUP_CONCAT",
          "HOURS",
          "IF",
          "IRI",
          "isBLANK",
          "isIRI",
          "isLITERAL",
          "isNUMERIC",
          "LANG",
          "LANGMATCHES",
          "LCASE",
          "MAX",
          "MIN",
          "MINUTES",
          "MONTH",
          "NOT EXISTS",
          "NOW",
          "RAND",
          "REGEX",
          "REPLACE",
          "ROUND",
          "sameTerm",
          "SAMPLE",
          "SECONDS",
          "STR",
          "STRAFTER",
          "STRBEFORE",
          "STRDT",
          "STRENDS",
          "STRLANG",
          "STRLEN",
          "STRSTARTS",
          "SUBSTR",
          "SUM",
          "TIMEZONE",
          "TZ",
          "UCASE",
          "UUID",
          "YEAR");

  /** Words that may come after a value. */
  private static final List<String> AFTER_VALUE = List.of("IN", "NOT IN", "AS");

  private static final Set<String> TYPES = Set.of("a", "rdf:type", "rdfs:subclassof");

  private static final Set<String> PROLOGUE = Set.of("PREFIX", "BASE");

  private final Vocabulary vocabulary;

  /**
   * What can be typed.
   *
   * @param start where the word begins that is to be completed
   * @param suggestions what could stand in its place
   */
  record Completed(int start, List<Suggestion> suggestions) {}

  /** Where the cursor is. */
  private enum Place {
    OUTSIDE,
    SUBJECT,
    PREDICATE,
    OBJECT,
    TYPE,
    GRAPH,
    PREFIX,
    FIRST,
    VALUE,
    AFTER_VALUE
  }

  QueryCompletion(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What could be typed at the end of the first part of a query.
   *
   * @param before the query up to the cursor
   * @param whole all of it
   */
  Completed complete(String before, String whole) {
    List<Token> tokens = Lexer.tokens(before);
    Token last = tokens.isEmpty() ? null : tokens.getLast();
    if (last != null
        && (last.kind() == Token.Kind.COMMENT || last.kind() == Token.Kind.OPEN_STRING)) {
      return new Completed(before.length(), List.of());
    }
    boolean partial =
        last != null
            && (last.kind() == Token.Kind.WORD
                || last.kind() == Token.Kind.NAME
                || last.kind() == Token.Kind.VARIABLE
                || bareMark(last, before));
    int start = partial && last != null ? last.start() : before.length();
    String typed = before.substring(start);
    Place place = place(before.substring(0, start));
    List<Suggestion> suggestions = new ArrayList<>();
    if (typed.startsWith("?") || typed.startsWith("$")) {
      variables(whole, typed, suggestions);
    } else {
      boolean bare = !typed.contains(":");
      if (place == Place.VALUE && bare) {
        words(typed, place, suggestions);
      }
      if (suggestions.isEmpty() || typed.isEmpty()) {
        // A word that begins a function is hardly a name.
        names(typed, place, suggestions);
      }
      if (bare) {
        if (place != Place.VALUE) {
          words(typed, place, suggestions);
        }
        if (typed.isEmpty() && place != Place.PREFIX && place != Place.GRAPH) {
          variables(whole, "?", suggestions);
        }
      }
    }
    return new Completed(start, suggestions);
  }

  /** A question mark of which no variable has come yet. */
  private static boolean bareMark(Token token, String text) {
    return token.kind() == Token.Kind.SIGN && "?$".contains(token.of(text));
  }

  private static void variables(String whole, String typed, List<Suggestion> suggestions) {
    Set<String> variables = new TreeSet<>();
    for (Token token : Lexer.tokens(whole)) {
      if (token.kind() == Token.Kind.VARIABLE) {
        variables.add(typed.charAt(0) + token.of(whole).substring(1));
      }
    }
    variables.stream()
        .filter(variable -> variable.startsWith(typed) && !variable.equals(typed))
        .forEach(variable -> suggestions.add(new Suggestion(variable, "variable", true)));
  }

  private void names(String typed, Place place, List<Suggestion> suggestions) {
    Set<Vocabulary.Kind> kinds =
        switch (place) {
          case OUTSIDE -> EnumSet.of(Vocabulary.Kind.INDIVIDUAL);
          case SUBJECT, OBJECT, VALUE ->
              EnumSet.of(Vocabulary.Kind.INDIVIDUAL, Vocabulary.Kind.CLASS);
          case FIRST, AFTER_VALUE -> EnumSet.noneOf(Vocabulary.Kind.class);
          case PREDICATE -> EnumSet.of(Vocabulary.Kind.PROPERTY);
          case TYPE -> EnumSet.of(Vocabulary.Kind.CLASS);
          case GRAPH -> EnumSet.of(Vocabulary.Kind.GRAPH);
          case PREFIX -> EnumSet.noneOf(Vocabulary.Kind.class);
        };
    boolean any =
        !typed.isEmpty() || EnumSet.of(Place.PREDICATE, Place.TYPE, Place.GRAPH).contains(place);
    if (any) {
      vocabulary
          .beginning(typed, kinds)
          .forEach(entry -> suggestions.add(new Suggestion(entry.name(), entry.label(), true)));
    }
    if (suggestions.isEmpty() && typed.contains(":")) {
      vocabulary
          .beginning(typed, EnumSet.allOf(Vocabulary.Kind.class))
          .forEach(entry -> suggestions.add(new Suggestion(entry.name(), entry.label(), true)));
    }
    if (!typed.contains(":") && (!typed.isEmpty() || place == Place.PREFIX)) {
      vocabulary.prefixes().stream()
          .filter(prefix -> prefix.startsWith(typed))
          .forEach(prefix -> suggestions.add(new Suggestion(prefix + ":", "prefix", false)));
    }
  }

  private static void words(String typed, Place place, List<Suggestion> suggestions) {
    List<String> words =
        switch (place) {
          case OUTSIDE -> OUTSIDE;
          case SUBJECT -> INSIDE;
          case PREDICATE -> List.of("a");
          case OBJECT, TYPE, GRAPH, PREFIX -> List.of();
          case FIRST -> FIRST;
          case VALUE -> VALUES;
          case AFTER_VALUE -> AFTER_VALUE;
        };
    String upper = typed.toUpperCase(Locale.ROOT);
    boolean lower = !typed.isEmpty() && typed.equals(typed.toLowerCase(Locale.ROOT));
    for (String word : words) {
      if (word.toUpperCase(Locale.ROOT).startsWith(upper)) {
        suggestions.add(new Suggestion(lower ? word.toLowerCase(Locale.ROOT) : word, "", true));
      }
    }
  }

  /**
   * What may come after a text, by the brackets that are open and how much of a triple is there.
   */
  private static Place place(String text) {
    int braces = 0;
    int parentheses = 0;
    int terms = 0;
    String predicate = "";
    String word = "";
    boolean begun = false;
    boolean value = false;
    for (Token token : Lexer.tokens(text)) {
      String piece = token.of(text);
      if (token.kind() == Token.Kind.SPACE || token.kind() == Token.Kind.COMMENT) {
        continue;
      }
      begun |=
          token.kind() != Token.Kind.IRI
              && token.kind() != Token.Kind.NAME
              && !PROLOGUE.contains(piece.toUpperCase(Locale.ROOT));
      value = token.kind() == Token.Kind.SIGN ? piece.equals(")") : token.kind() != Token.Kind.WORD;
      switch (token.kind()) {
        case SPACE, COMMENT -> {}
        case SIGN -> {
          switch (piece) {
            case "{" -> {
              braces++;
              terms = 0;
            }
            case "}" -> {
              braces = Math.max(0, braces - 1);
              terms = 0;
            }
            case "(" -> parentheses++;
            case ")" -> parentheses = Math.max(0, parentheses - 1);
            case "." -> terms = 0;
            case ";", "[" -> terms = 1;
            case "]" -> terms = Math.max(terms, 1);
            case "," -> terms = 2;
            default -> {
              // Paths and operators: the term goes on.
              if (terms == 2 && "/|^".contains(piece)) {
                terms = 1;
              }
            }
          }
        }
        case WORD, VARIABLE, IRI, NAME, STRING, OPEN_STRING, NUMBER -> {
          String upper = piece.toUpperCase(Locale.ROOT);
          boolean keyword =
              token.kind() == Token.Kind.WORD && !piece.equals("a") && !piece.startsWith("@");
          if (keyword) {
            terms = 0;
          } else if (parentheses == 0) {
            terms++;
            if (terms == 2) {
              predicate = piece.toLowerCase(Locale.ROOT);
            }
            if (word.equals("GRAPH")) {
              terms = 0;
            }
          }
          word = keyword ? upper : "";
          continue;
        }
      }
      word = "";
    }
    if (word.equals("PREFIX")) {
      return Place.PREFIX;
    }
    if (word.equals("GRAPH") || word.equals("FROM") || word.equals("NAMED")) {
      return Place.GRAPH;
    }
    if (parentheses > 0) {
      return value ? Place.AFTER_VALUE : Place.VALUE;
    }
    if (braces == 0) {
      return begun ? Place.OUTSIDE : Place.FIRST;
    }
    return switch (terms) {
      case 0 -> Place.SUBJECT;
      case 1 -> Place.PREDICATE;
      case 2 -> TYPES.contains(predicate) ? Place.TYPE : Place.OBJECT;
      // The triple is there: what follows without a dot is a keyword.
      default -> Place.SUBJECT;
    };
  }
}
