package org.statecraft.infer;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.ExecutionContext;

/**
 * What all rules work on and with.
 *
 * @param facts all that is known so far
 * @param stated what sources state, by graph
 * @param dataset both for a query engine: as default graph and as named graphs
 * @param environment what expressions are evaluated in
 * @param meter counts the work
 */
record Workings(
    Facts facts, Stated stated, DatasetGraph dataset, ExecutionContext environment, Meter meter) {
  Workings(Facts facts, DatasetGraph sources, ExecutionContext environment, Meter meter) {
    this(facts, new Stated(sources, facts.terms()), dataset(facts, sources), environment, meter);
  }

  /** The same with another meter. */
  Workings with(Meter other) {
    return new Workings(facts, stated, dataset, environment, other);
  }

  private static DatasetGraph dataset(Facts facts, DatasetGraph sources) {
    DatasetGraph dataset = new DatasetGraphMapLink(new FactsGraph(facts));
    Iterator<Node> names = sources.listGraphNodes();
    names.forEachRemaining(name -> dataset.addGraph(name, sources.getGraph(name)));
    return dataset;
  }
}
