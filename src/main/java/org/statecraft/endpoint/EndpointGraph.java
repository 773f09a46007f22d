package org.statecraft.endpoint;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph of an endpoint, or all of them as one; each question to it is a request. */
final class EndpointGraph extends GraphBase {
  private static final Var GRAPH = Var.alloc("g");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");

  private final Endpoint endpoint;
  private final Optional<Node> name;

  /** All graphs as one, or the one of a name. */
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
    Query query = new Query();
    query.setQuerySelectType();
    query.setDistinct(true);
    Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
        .filter(Node::isVariable)
        .forEach(query::addResultVar);
    query.setQueryResultStar(query.getProjectVars().isEmpty());
    query.setQueryPattern(where(pattern));
    query.resetResultVars();
    return WrappedIterator.create(new Parts(endpoint, query)).mapWith(row -> triple(pattern, row));
  }

  private Element where(Triple pattern) {
    ElementGroup stated = new ElementGroup();
    stated.addTriplePattern(pattern);
    if (name.isPresent()) {
      return new ElementNamedGraph(name.get(), stated);
    }
    // The default graph of an engine need not be the union of the others.
    ElementUnion anywhere = new ElementUnion(stated);
    anywhere.addElement(new ElementNamedGraph(GRAPH, stated));
    return anywhere;
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
