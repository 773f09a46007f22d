package org.statecraft.rule;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Whether a pattern of one rule can match a conclusion of another. Variables of the two are apart
 * even where they have one name; a variable that occurs twice has one value; a blank node of a head
 * is fresh, and so equal to no term that a pattern can name.
 */
public final class Unifier {
  private final Map<Object, Object> values = new HashMap<>();

  private record Apart(boolean pattern, Node variable) {}

  private Unifier() {}

  /** Whether some triple fits both a pattern of a body and a triple of a head. */
  public static boolean unify(Triple pattern, Triple head) {
    return new Unifier().triples(pattern, head);
  }

  private boolean triples(Triple pattern, Triple head) {
    return terms(pattern.getSubject(), head.getSubject())
        && terms(pattern.getPredicate(), head.getPredicate())
        && terms(pattern.getObject(), head.getObject());
  }

  private boolean terms(Node pattern, Node head) {
    return equal(value(pattern, true), value(head, false));
  }

  /** What a term stands for now: another term, or a variable that is still free. */
  private Object value(Node node, boolean pattern) {
    Object value = node.isVariable() ? new Apart(pattern, node) : new Side(node, pattern);
    while (values.containsKey(value)) {
      value = values.get(value);
    }
    return value;
  }

  /** A term with the side it stands on, since a triple term may hold variables of that side. */
  private record Side(Node node, boolean pattern) {}

  private boolean equal(Object left, Object right) {
    if (left instanceof Apart || right instanceof Apart) {
      if (!left.equals(right)) {
        values.put(left instanceof Apart ? left : right, left instanceof Apart ? right : left);
      }
      return true;
    }
    Side one = (Side) left;
    Side other = (Side) right;
    if (one.node().isTripleTerm() && other.node().isTripleTerm()) {
      return parts(one, other);
    }
    return one.node().equals(other.node());
  }

  private boolean parts(Side one, Side other) {
    Triple left = one.node().getTriple();
    Triple right = other.node().getTriple();
    return equal(
            value(left.getSubject(), one.pattern()), value(right.getSubject(), other.pattern()))
        && equal(
            value(left.getPredicate(), one.pattern()), value(right.getPredicate(), other.pattern()))
        && equal(value(left.getObject(), one.pattern()), value(right.getObject(), other.pattern()));
  }
}
