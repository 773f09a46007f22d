package org.statecraft.query;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;

/**
 * The constants that a query asks with, wherever in it they stand.
 *
 * @param terms the IRIs and literals in its patterns and paths, in the order in which they come
 * @param graphs the graphs it asks, which are not among the terms
 */
public record QueryTerms(Set<Node> terms, Set<Node> graphs) {
  /** The constants of a query. */
  public static QueryTerms of(Query query) {
    Set<Node> terms = new LinkedHashSet<>();
    Set<Node> graphs = new LinkedHashSet<>();
    query.getGraphURIs().forEach(iri -> graphs.add(NodeFactory.createURI(iri)));
    query.getNamedGraphURIs().forEach(iri -> graphs.add(NodeFactory.createURI(iri)));
    Patterns patterns = new Patterns(terms, graphs);
    new Everywhere(op -> op.visit(patterns), expression -> {}).visit(query);
    if (query.isDescribeType()) {
      terms.addAll(query.getResultURIs());
    }
    terms.removeAll(graphs);
    return new QueryTerms(terms, graphs);
  }

  /** Collects from one operator after another. */
  private static final class Patterns extends OpVisitorBase {
    private final Set<Node> terms;
    private final Set<Node> graphs;

    Patterns(Set<Node> terms, Set<Node> graphs) {
      this.terms = terms;
      this.graphs = graphs;
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(this::triple);
    }

    @Override
    public void visit(OpTriple pattern) {
      triple(pattern.getTriple());
    }

    @Override
    public void visit(OpPath path) {
      add(path.getTriplePath().getSubject());
      add(path.getTriplePath().getObject());
      PathTerms.collect(path.getTriplePath().getPath(), terms);
    }

    @Override
    public void visit(OpGraph graph) {
      if (graph.getNode().isURI()) {
        graphs.add(graph.getNode());
      }
    }

    private void triple(Triple triple) {
      add(triple.getSubject());
      add(triple.getPredicate());
      add(triple.getObject());
    }

    private void add(Node node) {
      if (node.isURI() || node.isLiteral()) {
        terms.add(node);
      }
    }
  }
}
