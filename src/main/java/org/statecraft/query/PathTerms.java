package org.statecraft.query;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;

/** What a property path is made of. */
public final class PathTerms extends PathVisitorByType {
  private final Set<Node> terms;

  private PathTerms(Set<Node> terms) {
    this.terms = terms;
  }

  /** Adds the properties in a path. */
  static void collect(Path path, Set<Node> terms) {
    path.visit(new PathTerms(terms));
  }

  /** Whether a path leads from a term to itself without any step. */
  public static boolean nullable(Path path) {
    return switch (path) {
      case P_ZeroOrMore1 star -> true;
      case P_ZeroOrMoreN star -> true;
      case P_ZeroOrOne maybe -> true;
      case P_Path1 one -> nullable(one.getSubPath());
      case P_Alt choice -> nullable(choice.getLeft()) || nullable(choice.getRight());
      case P_Path2 two -> nullable(two.getLeft()) && nullable(two.getRight());
      default -> false;
    };
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
