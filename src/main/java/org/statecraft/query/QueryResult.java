package org.statecraft.query;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The answer to a query. Rows and triples come one by one and can be read once. */
public sealed interface QueryResult {
  /**
   * Solutions of a SELECT query.
   *
   * @param variables the columns, in the query's order
   * @param bindings one a row
   */
  record Rows(List<Var> variables, Iterator<Binding> bindings) implements QueryResult {}

  /**
   * The answer to an ASK query.
   *
   * @param value yes or no
   */
  record Truth(boolean value) implements QueryResult {}

  /**
   * What a CONSTRUCT or DESCRIBE query made.
   *
   * @param triples each once
   */
  record Triples(Iterator<Triple> triples) implements QueryResult {}

  /**
   * Triples with the graphs that they belong to.
   *
   * @param quads each once
   */
  record Quads(Iterator<Quad> quads) implements QueryResult {}
}
