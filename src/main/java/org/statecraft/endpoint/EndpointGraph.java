package org.statecraft.endpoint;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph of an endpoint, each question to which is a request. */
final class EndpointGraph extends GraphBase {
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");

  private final Endpoint endpoint;
  private final Optional<Node> name;

  /** The default graph, or the one of a name. */
  EndpointGraph(Endpoint endpoint, Optional<Node> name) {
    this.endpoint = endpoint;
    this.name = name;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple wanted) {
    // A blank node of another machine cannot be asked for by its label.
    if (wanted.getSubject().isBlank() || wanted.getObject().isBlank()) {
      return NullIterator.instance();
    }
    Triple pattern =
        Triple.create(
            wanted.getSubject().isConcrete() ? wanted.getSubject() : SUBJECT,
            wanted.getPredicate().isConcrete() ? wanted.getPredicate() : PREDICATE,
            wanted.getObject().isConcrete() ? wanted.getObject() : OBJECT);
    ElementGroup group = new ElementGroup();
    group.addTriplePattern(pattern);
    Element where = name.isEmpty() ? group : new ElementNamedGraph(name.get(), group);
    Query query = new Query();
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(where);
    query.resetResultVars();
    return WrappedIterator.create(new Parts(endpoint, query)).mapWith(row -> triple(pattern, row));
  }

  private static Triple triple(Triple pattern, Binding row) {
    return Triple.create(
        term(pattern.getSubject(), row),
        term(pattern.getPredicate(), row),
        term(pattern.getObject(), row));
  }

  private static Node term(Node pattern, Binding row) {
    return pattern.isVariable() ? row.get(Var.alloc(pattern)) : pattern;
  }
}
