package org.statecraft.rule.rl;

import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;

/** The tokens of a text in turn, of which the next one is always known. */
final class TokenStream {
  /** So many brackets within brackets are read; each takes room on the stack. */
  private static final int DEEPEST = 300;

  private final Places places;
  private final Tokenizer tokenizer;
  private Token next;
  private int last;
  private int depth;

  TokenStream(Places places) {
    this.places = places;
    this.tokenizer = new Tokenizer(places);
    this.next = tokenizer.next();
  }

  Places places() {
    return places;
  }

  /** The next token, which stays. */
  Token peek() {
    return next;
  }

  /** The place after the token that was taken last. */
  int last() {
    return last;
  }

  /** Takes the next token. */
  Token take() {
    Token taken = next;
    last = taken.end();
    next = tokenizer.next();
    return taken;
  }

  /** Takes a sign if it is the next token. Returns whether it was. */
  boolean take(String sign) {
    boolean found = next.is(sign);
    if (found) {
      take();
    }
    return found;
  }

  /** Takes a keyword if it is the next token. Returns whether it was. */
  boolean takeWord(String word) {
    boolean found = next.isWord(word);
    if (found) {
      take();
    }
    return found;
  }

  /**
   * Takes a sign.
   *
   * @param where what it ends or begins, for who left it out
   * @throws InputProblem if something else is next
   */
  void expect(String sign, String where) {
    if (!take(sign)) {
      throw unexpected("write " + sign + " " + where);
    }
  }

  /** Goes into brackets. */
  void enter() {
    if (++depth > DEEPEST) {
      throw places.wrong(
          places.source().source() + " is nested too deeply to be read",
          "write it with fewer brackets within brackets",
          next.start());
    }
  }

  /** Goes out of brackets again. */
  void leave() {
    depth--;
  }

  /** What is next should not be. */
  InputProblem unexpected(@Nullable String remedy) {
    return next.kind() == Token.Kind.END
        ? places.wrong("the text ends too early", remedy, last)
        : wrong("unexpected " + next.text(), remedy);
  }

  /** Something about the next token is wrong. */
  InputProblem wrong(String sentence, @Nullable String remedy) {
    return places.wrong(sentence, remedy, next.start());
  }
}
