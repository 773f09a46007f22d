package org.statecraft.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathVisitorByType;

/** The single steps that a property path can take, as patterns with open ends. */
public final class PathSteps extends PathVisitorByType {
  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");
  private static final Var BY = Var.alloc("by");

  private final List<Triple> steps = new ArrayList<>();

  private PathSteps() {}

  /** The patterns of the single steps of a path. */
  public static List<Triple> of(TriplePath pattern) {
    PathSteps collector = new PathSteps();
    pattern.getPath().visit(collector);
    return collector.steps;
  }

  /**
   * The patterns of which one has to match, if a path is no more than a choice of properties, each
   * forwards or backwards.
   */
  public static Optional<List<Triple>> choices(TriplePath pattern) {
    List<Triple> choices = new ArrayList<>();
    return choices(pattern.getSubject(), pattern.getPath(), pattern.getObject(), choices)
        ? Optional.of(choices)
        : Optional.empty();
  }

  private static boolean choices(Node from, Path path, Node to, List<Triple> choices) {
    return switch (path) {
      case P_Link link -> choices.add(Triple.create(from, link.getNode(), to));
      case P_Inverse inverse -> choices(to, inverse.getSubPath(), from, choices);
      case P_Alt either ->
          choices(from, either.getLeft(), to, choices)
              && choices(from, either.getRight(), to, choices);
      default -> false;
    };
  }

  /** Every triple there is: what a path of no length between two open ends goes through. */
  static final Triple ANY = Triple.create(FROM, BY, TO);

  @Override
  public void visitNegPS(P_NegPropSet excluded) {
    add(BY);
  }

  @Override
  public void visit0(P_Path0 property) {
    add(property.getNode());
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

  private void add(Node property) {
    steps.add(Triple.create(FROM, property, TO));
  }
}
