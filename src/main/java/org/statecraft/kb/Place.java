package org.statecraft.kb;

/**
 * Where in a file a term stands, as its parser counts.
 *
 * @param line from 1; less where the syntax has no lines, as JSON-LD has none
 * @param column from 1, in UTF-16 units; less if it is not known
 */
public record Place(long line, long column) {
  /** No place. */
  public static final Place NONE = new Place(0, 0);
}
