package org.statecraft.serve;

import java.util.List;

/** Completes what somebody has begun to type into a query. */
@FunctionalInterface
public interface Completion {
  /**
   * A name that can stand in a query.
   *
   * @param name how it is written there
   * @param label what a person calls it; may be empty
   * @param kind class, property, individual or graph
   */
  record Term(String name, String label, String kind) {}

  /** Names that begin so, or whose label does, the best first. */
  List<Term> of(String begun);
}
