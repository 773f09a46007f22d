package org.statecraft.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text of SPARQL apart, finished or not, right or wrong: together the tokens are the text.
 * Strings, IRIs and comments are those of SPARQL 1.2, section 19.8; a {@code <} that begins no IRI
 * is an operator.
 */
final class Lexer {
  private static final Pattern IRI = Pattern.compile("<[^\\x00-\\x20<>\"{}|^`\\\\]*>");
  private static final Pattern VARIABLE = Pattern.compile("[?$][\\p{L}\\p{N}_\u00b7]+");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

  /** A name may have dots within, but not at its end, and escapes in its local part. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:[\\p{L}_](?:[\\p{L}\\p{N}\\p{M}_.\u00b7-]*[\\p{L}\\p{N}\\p{M}_\u00b7-])?)?:");

  /** A piece of a local part. They are looked for one by one: repeated, they would recurse. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{N}\\p{M}_:\u00b7-]++|%[0-9A-Fa-f]{2}|\\\\[_~.!$&'()*+,;=/?#@%-]"
              + "|\\.++(?=[\\p{L}\\p{N}\\p{M}_:%\\\\\u00b7-])");

  private static final Pattern WORD = Pattern.compile("@?[\\p{L}_][\\p{L}\\p{N}\\p{M}_-]*");

  private final String text;

  private Lexer(String text) {
    this.text = text;
  }

  /** All tokens of a text, in order and without gaps. */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Token token = at(text, at);
      tokens.add(token);
      at = token.end();
    }
    return tokens;
  }

  /** The token that begins at a place, which must not be within another. */
  static Token at(String text, int at) {
    return new Lexer(text).next(at);
  }

  private Token next(int at) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      return new Token(Token.Kind.SPACE, at, whileTrue(at, Character::isWhitespace));
    }
    if (c == '#') {
      return new Token(Token.Kind.COMMENT, at, whileTrue(at, each -> each != '\n' && each != '\r'));
    }
    if (c == '"' || c == '\'') {
      return string(at, c);
    }
    return matched(Token.Kind.IRI, IRI, at)
        .or(() -> matched(Token.Kind.VARIABLE, VARIABLE, at))
        .or(() -> name(at))
        .or(() -> matched(Token.Kind.NUMBER, NUMBER, at))
        .or(() -> matched(Token.Kind.WORD, WORD, at))
        .orElseGet(
            () -> new Token(Token.Kind.SIGN, at, at + Character.charCount(text.codePointAt(at))));
  }

  private int whileTrue(int from, IntPredicate wanted) {
    int end = from;
    while (end < text.length() && wanted.test(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private Optional<Token> matched(Token.Kind kind, Pattern pattern, int at) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() && matcher.end() > at
        ? Optional.of(new Token(kind, at, matcher.end()))
        : Optional.empty();
  }

  private Optional<Token> name(int at) {
    Optional<Token> prefix = matched(Token.Kind.NAME, PREFIX, at);
    if (prefix.isEmpty()) {
      return prefix;
    }
    Matcher local = LOCAL.matcher(text);
    int end = prefix.get().end();
    while (end < text.length() && local.region(end, text.length()).lookingAt()) {
      end = local.end();
    }
    return Optional.of(new Token(Token.Kind.NAME, at, end));
  }

  private Token string(int start, char quote) {
    boolean three = text.startsWith(String.valueOf(quote).repeat(3), start);
    int at = start + (three ? 3 : 1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = Math.min(text.length(), at + 2);
      } else if (!three && (c == '\n' || c == '\r')) {
        return new Token(Token.Kind.OPEN_STRING, start, at);
      } else if (c == quote && (!three || text.startsWith(String.valueOf(quote).repeat(3), at))) {
        return new Token(Token.Kind.STRING, start, at + (three ? 3 : 1));
      } else {
        at++;
      }
    }
    return new Token(Token.Kind.OPEN_STRING, start, text.length());
  }
}
