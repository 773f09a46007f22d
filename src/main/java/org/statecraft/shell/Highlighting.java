package org.statecraft.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the pieces of a statement look: what is what, and which bracket or string is left open. */
final class Highlighting {
  /** What a piece is shown as. */
  enum Look {
    PLAIN,
    KEYWORD,
    VARIABLE,
    NAME,
    LITERAL,
    COMMENT,
    COMMAND,
    ERROR,
    MATCH
  }

  /**
   * A piece.
   *
   * @param start where it begins
   * @param end the place after its end
   */
  record Span(int start, int end, Look look) {}

  private Highlighting() {}

  /**
   * The pieces of a text, in order and without gaps.
   *
   * @param cursor where the cursor is: a bracket next to it is shown with its other half
   */
  static List<Span> of(String text, int cursor) {
    List<Span> spans = new ArrayList<>();
    int begin = commands(text, spans);
    for (Span span : query(text.substring(begin), cursor - begin)) {
      spans.add(new Span(span.start() + begin, span.end() + begin, span.look()));
    }
    return spans;
  }

  /** The pieces of the lines at the beginning that are commands; where what follows them begins. */
  private static int commands(String text, List<Span> spans) {
    int from = 0;
    int begin = visible(text, from);
    while (begin < text.length() && text.charAt(begin) == '.') {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      int space = text.indexOf(' ', begin);
      int word = space < 0 || space > end ? end : space;
      spans.add(new Span(from, word, Look.COMMAND));
      spans.add(new Span(word, end, Look.PLAIN));
      from = end;
      begin = visible(text, from);
    }
    return from;
  }

  private static int visible(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static List<Span> query(String text, int cursor) {
    List<Token> tokens = Lexer.tokens(text);
    Set<Integer> lonely = new HashSet<>();
    Set<Integer> matching = new HashSet<>();
    brackets(tokens, text, cursor, lonely, matching);
    List<Span> spans = new ArrayList<>();
    for (Token token : tokens) {
      Look look =
          switch (token.kind()) {
            case WORD -> token.of(text).startsWith("@") ? Look.LITERAL : Look.KEYWORD;
            case VARIABLE -> Look.VARIABLE;
            case NAME, IRI -> Look.NAME;
            case STRING, NUMBER -> Look.LITERAL;
            case OPEN_STRING -> Look.ERROR;
            case COMMENT -> Look.COMMENT;
            case SIGN ->
                lonely.contains(token.start())
                    ? Look.ERROR
                    : matching.contains(token.start()) ? Look.MATCH : Look.PLAIN;
            case SPACE -> Look.PLAIN;
          };
      spans.add(new Span(token.start(), token.end(), look));
    }
    return spans;
  }

  /**
   * Closing brackets that close nothing, and the pair at the cursor. An open one may yet be closed.
   */
  private static void brackets(
      List<Token> tokens, String text, int cursor, Set<Integer> lonely, Set<Integer> matching) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      String sign = token.kind() == Token.Kind.SIGN ? token.of(text) : "";
      if (sign.length() == 1 && "([{".contains(sign)) {
        open.push(token);
      } else if (sign.length() == 1 && ")]}".contains(sign)) {
        Token other = open.peek();
        if (other == null || "([{".indexOf(other.of(text)) != ")]}".indexOf(sign)) {
          lonely.add(token.start());
        } else {
          open.pop();
          if (next(cursor, token) || next(cursor, other)) {
            matching.add(token.start());
            matching.add(other.start());
          }
        }
      }
    }
    // What is left open before a statement's end can be closed no more.
    if (text.stripTrailing().endsWith(";")) {
      open.forEach(token -> lonely.add(token.start()));
    }
  }

  private static boolean next(int cursor, Token token) {
    return cursor == token.start() || cursor == token.end();
  }
}
