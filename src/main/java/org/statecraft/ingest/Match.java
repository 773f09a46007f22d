package org.statecraft.ingest;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Whom a value of a column stands for.
 *
 * @param value as the table has it
 * @param states who; none if it is not known, several if it may be any of these
 * @param rows in how many rows
 * @param from the first year of these rows; empty where rows have no year
 * @param until the last
 * @param candidates where not one is known: whom it may mean, and why it does not
 */
public record Match(
    String value,
    Set<Node> states,
    long rows,
    OptionalInt from,
    OptionalInt until,
    List<Candidate> candidates) {
  /**
   * Whom a value may mean.
   *
   * @param state who
   * @param why such as {@code 1955-1990}, or empty
   */
  public record Candidate(Node state, String why) {}

  /** Copies the list. */
  public Match {
    candidates = List.copyOf(candidates);
  }

  /** Whether the value stands for one state. */
  public boolean found() {
    return states.size() == 1;
  }
}
