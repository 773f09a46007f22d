package org.statecraft.query;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * The constants that a query asks with, wherever in it they stand.
 *
 * @param terms the IRIs and literals in its patterns and paths, in the order in which they come
 * @param compared the IRIs of things in its expressions and tables of values, in the same order;
 *     those of datatypes and functions name no things
 * @param graphs the graphs it asks, which are not among the others
 */
public record QueryTerms(Set<Node> terms, Set<Node> compared, Set<Node> graphs) {
  private static final Set<Node> DATATYPES =
      Set.of(RDF.Nodes.langString, RDF.Nodes.dirLangString, RDF.Nodes.HTML, RDF.Nodes.xmlLiteral);

  /** The constants of a query. */
  public static QueryTerms of(Query query) {
    Set<Node> terms = new LinkedHashSet<>();
    Set<Node> graphs = new LinkedHashSet<>();
    query.getGraphURIs().forEach(iri -> graphs.add(NodeFactory.createURI(iri)));
    query.getNamedGraphURIs().forEach(iri -> graphs.add(NodeFactory.createURI(iri)));
    Set<Node> compared = new LinkedHashSet<>();
    Patterns patterns = new Patterns(terms, compared, graphs);
    new Everywhere(op -> op.visit(patterns), expression -> compare(expression, compared))
        .visit(query);
    if (query.isDescribeType()) {
      terms.addAll(query.getResultURIs());
    }
    terms.removeAll(graphs);
    compared.removeAll(graphs);
    return new QueryTerms(terms, compared, graphs);
  }

  /** All but the graphs. */
  Stream<Node> all() {
    return Stream.concat(terms.stream(), compared.stream()).distinct();
  }

  private static void compare(Expr expression, Set<Node> compared) {
    if (expression.isConstant()) {
      thing(expression.getConstant().asNode(), compared);
    }
  }

  private static void thing(Node node, Set<Node> compared) {
    if (node.isURI() && !node.getURI().startsWith(XSD.NS) && !DATATYPES.contains(node)) {
      compared.add(node);
    }
  }

  /** Collects from one operator after another. */
  private static final class Patterns extends OpVisitorBase {
    private final Set<Node> terms;
    private final Set<Node> compared;
    private final Set<Node> graphs;

    Patterns(Set<Node> terms, Set<Node> compared, Set<Node> graphs) {
      this.terms = terms;
      this.compared = compared;
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

    @Override
    public void visit(OpTable table) {
      table
          .getTable()
          .rows()
          .forEachRemaining(row -> row.forEach((name, value) -> thing(value, compared)));
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
