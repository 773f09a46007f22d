package org.statecraft.picture;

import java.util.Comparator;
import java.util.List;

/**
 * All relations of one sign between two vertices, drawn as one line.
 *
 * @param a one vertex
 * @param b the other
 * @param sign what the line stands for
 * @param strands the relations
 */
public record Edge(Vertex a, Vertex b, RelationStyle sign, List<Strand> strands) {
  /** By sign, then by the labels of the ends. */
  static final Comparator<Edge> BY_SIGN =
      Comparator.comparing(Edge::sign)
          .thenComparing(edge -> edge.a().label())
          .thenComparing(edge -> edge.b().label());

  /** Whether a relation goes one way. */
  public enum Way {
    /** Neither acts on the other more than the other way round. */
    NONE,
    /** From the first vertex to the second. */
    FORTH,
    /** From the second vertex to the first. */
    BACK
  }

  /**
   * One relation of an edge.
   *
   * @param evidence what it is
   * @param way which way it goes
   */
  public record Strand(Evidence evidence, Way way) {}

  /** Whether any relation goes a way. */
  boolean goes(Way way) {
    return strands.stream().anyMatch(strand -> strand.way() == way);
  }

  /** The evidence of all its relations. */
  List<Evidence> evidence() {
    return strands.stream().map(Strand::evidence).toList();
  }

  /** Whether analysts alone say that any of its relations is there. */
  boolean codedAlone() {
    return sign != RelationStyle.PARTICIPATION
        && evidence().stream().allMatch(Evidence::codedAlone);
  }

  /** The mechanisms at work in it, each once. */
  List<String> mechanisms() {
    return strands.stream().map(strand -> strand.evidence().mechanism()).distinct().toList();
  }

  /** Whether it stands for what ties the members of one group. */
  boolean within() {
    return a.equals(b);
  }

  /** What the line says, in a line. */
  String title() {
    if (within()) {
      return "within " + a.label();
    }
    boolean forth = goes(Way.FORTH);
    boolean back = goes(Way.BACK);
    String between = forth && back ? " ↔ " : forth ? " → " : back ? " ← " : " – ";
    return a.label() + between + b.label();
  }

  /** How wide it is drawn, in the units of a picture: from 1.5, a little more for each relation. */
  double width() {
    return 1.5 + Math.log(strands.size()) * 1.1;
  }
}
