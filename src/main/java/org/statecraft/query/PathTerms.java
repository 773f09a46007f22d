package org.statecraft.query;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;

/** Collects the properties that a property path is made of. */
final class PathTerms extends PathVisitorByType {
  private final Set<Node> terms;

  private PathTerms(Set<Node> terms) {
    this.terms = terms;
  }

  static void collect(Path path, Set<Node> terms) {
    path.visit(new PathTerms(terms));
  }

  @Override
  public void visitNegPS(P_NegPropSet excluded) {
    excluded.getNodes().forEach(property -> visit0(property));
  }

  @Override
  public void visit0(P_Path0 property) {
    terms.add(property.getNode());
  }

  @Override
  public void visit1(P_Path1 path) {
    path.getSubPath().visit(this);
  }

  @Override
  public void visit2(P_Path2 path) {
    path.getLeft().visit(this);
    path.getRight().visit(this);
  }
}
