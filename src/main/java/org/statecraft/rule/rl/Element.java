package org.statecraft.rule.rl;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/** One part of a rule's body; its place is the number of its first character. */
public sealed interface Element {
  /** The place of its first character in the text. */
  int start();

  /**
   * A triple that has to be found.
   *
   * @param triple subject, predicate and object, each a term or a variable
   */
  record Pattern(Triple triple, int start) implements Element {}

  /**
   * A test.
   *
   * @param expression what has to be true
   */
  record Filter(Expression expression, int start) implements Element {}

  /**
   * What must not be found.
   *
   * @param base whether it is looked for in the base graph alone
   * @param elements patterns and tests
   */
  record Negation(boolean base, List<Element> elements, int start) implements Element {}

  /**
   * A value that gets a name.
   *
   * @param variable the name
   * @param expression how it is computed
   */
  record Assignment(Var variable, Expression expression, int start) implements Element {}
}
