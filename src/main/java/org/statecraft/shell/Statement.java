package org.statecraft.shell;

/**
 * What is run as one.
 *
 * @param kind a command or a query
 * @param text its text, without the semicolon that ends it
 * @param line the line on which it begins, the first line of the text is 1
 * @param column the column in which it begins, the first is 1
 */
record Statement(Kind kind, String text, int line, int column) {
  /** What a statement can be. */
  enum Kind {
    /** A line that begins with a dot. */
    COMMAND,
    /** SPARQL. */
    QUERY
  }
}
