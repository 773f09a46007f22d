package org.statecraft.shell;

/**
 * A piece of a statement of SPARQL.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param end where it ends: the place after its last character
 */
record Token(Kind kind, int start, int end) {
  /** What a piece can be. */
  enum Kind {
    /** A bare word: a keyword, {@code a}, {@code true} or the name of a function. */
    WORD,
    /** {@code ?x} or {@code $x}. */
    VARIABLE,
    /** An IRI in angle brackets. */
    IRI,
    /** A name with a colon, or a blank node. */
    NAME,
    /** A string with its quotes. */
    STRING,
    /** A string whose closing quotes are missing: short ones end with the line. */
    OPEN_STRING,
    /** A number. */
    NUMBER,
    /** A comment up to the end of its line. */
    COMMENT,
    /** One character that stands for itself, such as a bracket. */
    SIGN,
    /** Blanks and line ends. */
    SPACE
  }

  /** The piece's text. */
  String of(String text) {
    return text.substring(start, end);
  }
}
