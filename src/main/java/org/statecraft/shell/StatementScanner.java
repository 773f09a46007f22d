package org.statecraft.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decides where statements end. A query ends at a semicolon outside brackets of all kinds, strings,
 * IRIs and comments (within parentheses it belongs to GROUP_CONCAT), or at an empty line outside
 * braces and strings; one that has said no more than prefixes goes on after an empty line. A line
 * that begins with a dot where a statement begins is a command, and ends with the line.
 */
final class StatementScanner {
  /** The words that begin a declaration, and what comes after each. */
  private static final Map<String, List<Token.Kind>> PROLOGUE =
      Map.of(
          "prefix", List.of(Token.Kind.NAME, Token.Kind.IRI),
          "base", List.of(Token.Kind.IRI),
          "version", List.of(Token.Kind.STRING));

  private final String text;
  private final List<Statement> statements = new ArrayList<>();

  private StatementScanner(String text) {
    this.text = text;
  }

  /**
   * What is in a text.
   *
   * @param statements those that have ended
   * @param rest what follows them: nothing but blanks and comments, or a statement that goes on
   * @param restLine the line on which the rest begins
   * @param restColumn the column in which it begins
   */
  record Scan(List<Statement> statements, String rest, int restLine, int restColumn) {
    /** Whether a statement has begun and not ended. */
    boolean open() {
      return !silent(rest);
    }
  }

  /** The statements of a text, and what is left. Never fails. */
  static Scan scan(String text) {
    return new StatementScanner(text).scan();
  }

  /**
   * Whether Enter ends what was typed at a prompt. There an empty line also ends what has open
   * brackets or quotation marks, or else nothing typed could end it; what has said no more than
   * prefixes goes on.
   *
   * @param typed all lines, the last without its end
   */
  static boolean ended(String typed) {
    Scan scan = scan(typed + "\n");
    return !scan.open()
        || (typed.substring(typed.lastIndexOf('\n') + 1).isBlank() && speaks(scan.rest()));
  }

  /** Whether a text says more than prefixes. */
  private static boolean speaks(String text) {
    Prologue prologue = new Prologue();
    Lexer.tokens(text).forEach(token -> prologue.add(token, text));
    return prologue.over();
  }

  /** Whether a text says nothing: it is blank, or comments alone. */
  static boolean silent(String text) {
    return skipSilence(text, 0) == text.length();
  }

  private static int skipSilence(String text, int from) {
    int at = from;
    while (at < text.length()) {
      Token token = Lexer.at(text, at);
      if (token.kind() != Token.Kind.SPACE && token.kind() != Token.Kind.COMMENT) {
        return at;
      }
      at = token.end();
    }
    return at;
  }

  private Scan scan() {
    int begin = 0;
    int end = end(begin);
    while (end >= 0) {
      begin = end;
      end = end(begin);
    }
    return new Scan(List.copyOf(statements), text.substring(begin), line(begin), column(begin));
  }

  /** Keeps the statement that begins after a place, and says where it ends; -1 if it does not. */
  private int end(int from) {
    int begin = skipSilence(text, from);
    if (begin == text.length()) {
      return -1;
    }
    return text.charAt(begin) == '.' ? command(begin) : query(begin);
  }

  private int command(int begin) {
    int end = text.indexOf('\n', begin);
    if (end < 0) {
      return -1;
    }
    statements.add(
        new Statement(
            Statement.Kind.COMMAND,
            text.substring(begin, end).strip(),
            line(begin),
            column(begin)));
    return end + 1;
  }

  private int query(int begin) {
    int braces = 0;
    int others = 0;
    Prologue prologue = new Prologue();
    int at = begin;
    while (at < text.length()) {
      Token token = Lexer.at(text, at);
      prologue.add(token, text);
      switch (token.kind()) {
        case SIGN -> {
          char sign = text.charAt(at);
          if (sign == ';' && braces == 0 && others == 0) {
            return keep(begin, at, token.end());
          }
          braces = Math.max(0, braces + (sign == '{' ? 1 : sign == '}' ? -1 : 0));
          others =
              Math.max(
                  0, others + ("([".indexOf(sign) >= 0 ? 1 : ")]".indexOf(sign) >= 0 ? -1 : 0));
        }
        case SPACE -> {
          if (prologue.over() && braces == 0 && emptyLine(token)) {
            return keep(begin, at, token.end());
          }
        }
        case WORD, VARIABLE, NUMBER, IRI, NAME, STRING, OPEN_STRING, COMMENT -> {}
      }
      at = token.end();
    }
    return -1;
  }

  /** The declarations before a query, as far as there is nothing else. */
  private static final class Prologue {
    private List<Token.Kind> expected = List.of();
    private boolean over;

    void add(Token token, String text) {
      if (token.kind() == Token.Kind.SPACE || token.kind() == Token.Kind.COMMENT) {
        return;
      }
      if (!expected.isEmpty() && expected.getFirst() == token.kind()) {
        expected = expected.subList(1, expected.size());
      } else {
        List<Token.Kind> declared = PROLOGUE.get(token.of(text).toLowerCase(Locale.ROOT));
        over |= declared == null || !expected.isEmpty();
        expected = declared == null ? List.of() : declared;
      }
    }

    /** Whether something else has come. */
    boolean over() {
      return over;
    }
  }

  private boolean emptyLine(Token space) {
    return space.of(text).chars().filter(c -> c == '\n').count() > 1;
  }

  private int keep(int from, int end, int next) {
    int begin = Math.min(skipSilence(text, from), end);
    String query = text.substring(begin, end);
    if (!silent(query)) {
      statements.add(new Statement(Statement.Kind.QUERY, query, line(begin), column(begin)));
    }
    return next;
  }

  private int column(int place) {
    return place - text.lastIndexOf('\n', place - 1);
  }

  private int line(int place) {
    return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
  }
}
