package org.statecraft.rule.rl;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;

/** Takes a text apart into tokens, one at a time; white space and remarks are between them. */
final class Tokenizer {
  /** Signs of more than one character, those that others begin with after them. */
  private static final List<String> LONG_SIGNS =
      List.of("<<(", ")>>", "<<", ">>", "{|", "|}", ":=", "^^", "&&", "||", "!=", "<=", ">=");

  private static final String SHORT_SIGNS = "{}()[].,;~^/*+-!=<>|";

  private final String text;
  private final Places places;
  private int at;

  Tokenizer(Places places) {
    this.text = places.text();
    this.places = places;
  }

  /**
   * The next token.
   *
   * @throws InputProblem if nothing of the language begins there
   */
  Token next() {
    skip();
    if (at >= text.length()) {
      return new Token(Token.Kind.END, "", text.length());
    }
    int start = at;
    Token.Kind kind = kind(text.charAt(at));
    return new Token(kind, text.substring(start, at), start);
  }

  private void skip() {
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '#') {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else if (" \t\r\n".indexOf(character) >= 0) {
        at++;
      } else {
        return;
      }
    }
  }

  private Token.Kind kind(char first) {
    int start = at;
    if (first == '<' && iri()) {
      return Token.Kind.IRI;
    }
    if (first == '"' || first == '\'') {
      quoted(first);
      return Token.Kind.STRING;
    }
    if ((first == '?' || first == '$') && name(at + 1, Characters::inVariable)) {
      return Token.Kind.VARIABLE;
    }
    if (first == '@' && Characters.letter(peek(1))) {
      language();
      return Token.Kind.LANGUAGE;
    }
    if (digit(first) || (first == '.' && digit(peek(1)))) {
      number();
      return Token.Kind.NUMBER;
    }
    if (first == '_' && peek(1) == ':') {
      return blank(start);
    }
    return sign() ? Token.Kind.SIGN : word(start);
  }

  private Token.Kind blank(int start) {
    at += 2;
    int code = at < text.length() ? text.codePointAt(at) : -1;
    if (!Characters.begins(code) && code != '_' && !Characters.decimal(code)) {
      throw places.wrong("_: is no blank node", "give it a label: _:name, or write []", start);
    }
    run(Characters::inLabel);
    return Token.Kind.BLANK_NODE;
  }

  private boolean iri() {
    int end = at + 1;
    while (end < text.length() && Characters.inIri(text.charAt(end))) {
      end++;
    }
    boolean found = end < text.length() && text.charAt(end) == '>';
    at = found ? end + 1 : at;
    return found;
  }

  private void quoted(char quote) {
    int start = at;
    boolean longer = peek(1) == quote && peek(2) == quote;
    int length = longer ? 3 : 1;
    at += length;
    while (!closes(quote, length)) {
      if (at >= text.length()
          || (!longer && (text.charAt(at) == '\n' || text.charAt(at) == '\r'))) {
        throw places.wrong("the text in quotes is not closed", null, start);
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += length;
  }

  private boolean closes(char quote, int length) {
    for (int i = 0; i < length; i++) {
      if (peek(i) != quote) {
        return false;
      }
    }
    return true;
  }

  private void language() {
    at++;
    while (Characters.letter(peek(0)) || digit(peek(0)) || peek(0) == '-') {
      at++;
    }
  }

  private void number() {
    digits();
    if (peek(0) == '.' && (digit(peek(1)) || exponent(at + 1))) {
      at++;
      digits();
    }
    if (exponent(at)) {
      at += digit(peek(1)) ? 1 : 2;
      digits();
    }
  }

  private void digits() {
    while (digit(peek(0))) {
      at++;
    }
  }

  private boolean exponent(int place) {
    int ahead = place - at;
    return (peek(ahead) == 'e' || peek(ahead) == 'E')
        && (digit(peek(ahead + 1))
            || ("+-".indexOf(peek(ahead + 1)) >= 0 && digit(peek(ahead + 2))));
  }

  private boolean sign() {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return true;
      }
    }
    boolean found = SHORT_SIGNS.indexOf(text.charAt(at)) >= 0;
    at += found ? 1 : 0;
    return found;
  }

  /** A keyword, or a name with a prefix, which may be empty. */
  private Token.Kind word(int start) {
    if (Characters.begins(text.codePointAt(at))) {
      run(Characters::inLabel);
    }
    if (peek(0) == ':') {
      at++;
      local();
      return Token.Kind.PREFIXED_NAME;
    }
    if (at == start) {
      String character = Character.toString(text.codePointAt(start));
      throw places.wrong("unexpected character " + character, remedy(character), start);
    }
    return Token.Kind.WORD;
  }

  private static @Nullable String remedy(String character) {
    return character.equals("<") || character.equals("\\")
        ? "an IRI in < and > has no spaces, quotes or braces"
        : null;
  }

  /** The part of a name after its prefix, with its escapes. A dot at its end is none of it. */
  private void local() {
    int first = at;
    int end = at;
    while (at < text.length()) {
      int code = text.codePointAt(at);
      if (code == '\\' && "_~.-!$&'()*+,;=/?#@%".indexOf(peek(1)) >= 0) {
        at += 2;
      } else if (code == '%'
          && Characters.hexadecimal(peek(1))
          && Characters.hexadecimal(peek(2))) {
        at += 3;
      } else if (code == ':' || (Characters.inLabel(code) && (at > first || !firstIsNone(code)))) {
        at += Character.charCount(code);
      } else {
        break;
      }
      if (code != '.') {
        end = at;
      }
    }
    at = end;
  }

  private static boolean firstIsNone(int code) {
    return !Characters.begins(code) && code != '_' && !Characters.decimal(code);
  }

  /** Goes to the end of a label, which is no dot. */
  private void run(java.util.function.IntPredicate inside) {
    int end = at;
    while (at < text.length() && inside.test(text.codePointAt(at))) {
      int code = text.codePointAt(at);
      at += Character.charCount(code);
      end = code == '.' ? end : at;
    }
    at = end;
  }

  private boolean name(int from, java.util.function.IntPredicate inside) {
    int before = at;
    at = from;
    run(inside);
    boolean found = at > from;
    at = found ? at : before;
    return found;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean digit(char character) {
    return Characters.decimal(character);
  }
}
