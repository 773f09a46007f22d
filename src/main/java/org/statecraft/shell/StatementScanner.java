package org.statecraft.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides where statements end. A query ends at a semicolon outside brackets of all kinds, strings,
 * IRIs and comments (within parentheses it belongs to GROUP_CONCAT), or at an empty line outside
 * braces and strings; one that has said no more than prefixes goes on after an empty line. A line
 * that begins with a dot where a statement begins is a command, and ends with the line.
 */
final class StatementScanner {
  private static final Set<String> PROLOGUE = Set.of("prefix", "base", "version");

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
    boolean spoken = false;
    int at = begin;
    while (at < text.length()) {
      Token token = Lexer.at(text, at);
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
          spoken = true;
        }
        case SPACE -> {
          if (spoken && braces == 0 && emptyLine(token)) {
            return keep(begin, at, token.end());
          }
        }
        case WORD -> spoken |= !PROLOGUE.contains(token.of(text).toLowerCase(Locale.ROOT));
        case VARIABLE, NUMBER -> spoken = true;
        case IRI, NAME, STRING, OPEN_STRING, COMMENT -> {}
      }
      at = token.end();
    }
    return -1;
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
