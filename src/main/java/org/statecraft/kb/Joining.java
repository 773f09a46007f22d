package org.statecraft.kb;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;

/** A graph that matches triple patterns together faster than one by one. */
public interface Joining {
  /**
   * The solutions of some triple patterns, in the order in which they would come if each was
   * matched for each solution of those before it.
   *
   * @param patterns at least one, of terms and variables, with no variable within a term
   * @param input the solutions to go on from
   * @param stopping whether nobody waits for the rest any more; asked from time to time
   * @throws org.apache.jena.query.QueryCancelledException if nobody does
   */
  Iterator<Binding> join(List<Triple> patterns, Iterator<Binding> input, BooleanSupplier stopping);
}
