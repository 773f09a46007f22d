package org.statecraft.query;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A function that there is not: as SPARQL has it, each call is an error of its expression. */
final class UnknownFunction implements Function {
  private static final Logger LOG = LoggerFactory.getLogger("query");

  private final String iri;

  UnknownFunction(String iri) {
    this.iri = iri;
  }

  /** Says so once for each place where it is called. */
  @Override
  public void build(String uri, ExprList arguments, Context context) {
    LOG.warn(
        "there is no function <{}>; what it should compute stays empty, and a FILTER on it fails",
        iri);
  }

  @Override
  public NodeValue exec(Binding binding, ExprList arguments, String uri, FunctionEnv environment) {
    throw new ExprEvalException("no function <" + iri + ">");
  }
}
