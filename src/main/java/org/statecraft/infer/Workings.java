package org.statecraft.infer;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;

/**
 * What all rules work on and with.
 *
 * @param facts all that is known so far
 * @param stated what sources state, by graph
 * @param dataset both for a query engine: as default graph and as named graphs
 * @param environment what expressions are evaluated in
 * @param meter counts the work
 * @param orders in which order bodies are matched
 */
record Workings(
    WorkingMemory facts,
    Stated stated,
    DatasetGraph dataset,
    ExecutionContext environment,
    Budget meter,
    Orders orders) {

  /** Works with graphs that nobody has read so far. */
  Workings(WorkingMemory facts, DatasetGraph sources, Budget meter) {
    this(facts, new Stated(sources, facts.terms()), sources, meter);
  }

  /**
   * Works with what was read before.
   *
   * @param sources the graphs in which {@code stated} is stated
   */
  Workings(WorkingMemory facts, Stated stated, DatasetGraph sources, Budget meter) {
    this(
        facts,
        stated,
        new RuleDataset(new WorkingMemoryGraph(facts), sources),
        Materializer.environment(),
        meter,
        new Orders());
  }

  /** The same with another meter. */
  Workings with(Budget other) {
    return new Workings(facts, stated, dataset, environment, other, orders);
  }
}
