package org.statecraft.infer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where patterns find the rows that they are matched with. */
interface Tables {
  /** All relations, in the order in which their predicates came up. */
  List<PredicateTable> relations();

  /** The relation of a predicate, if anything is said with it. */
  @Nullable PredicateTable relation(int predicate);
}
