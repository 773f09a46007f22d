package org.statecraft.rule.rl;

/**
 * The smallest part of a text that means something.
 *
 * @param kind what it is
 * @param text as it is written
 * @param start the place of its first character in the text
 */
record Token(Kind kind, String text, int start) {
  /** What a token is. */
  enum Kind {
    /** An IRI in angle brackets. */
    IRI,
    /** A prefix with its colon, and what may follow. */
    PREFIXED_NAME,
    /** A label of a blank node. */
    BLANK_NODE,
    /** A variable with its mark. */
    VARIABLE,
    /** A text in quotes. */
    STRING,
    /** A language, and maybe a direction. */
    LANGUAGE,
    /** A number without a sign. */
    NUMBER,
    /** A keyword or the name of a function. */
    WORD,
    /** Brackets, operators and punctuation. */
    SIGN,
    /** The end of the text. */
    END
  }

  /** The place after its last character. */
  int end() {
    return start + text.length();
  }

  /** Whether it is a certain sign. */
  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is a certain keyword, in whatever case. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
