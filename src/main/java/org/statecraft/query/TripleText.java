package org.statecraft.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;

/** A triple as a person types it: as in Turtle, with {@code ?} or {@code ?name} for any term. */
public final class TripleText {
  private TripleText() {}

  /** The pattern that a text stands for, its open places {@link Node#ANY}; empty if it is none. */
  public static Optional<Triple> pattern(String text, Prefixes prefixes) {
    String named = text.replaceAll("(?<=^|\\s)\\?(?=\\s|$)", "?any");
    for (int i = 0; named.contains("?any "); i++) {
      named = named.replaceFirst("\\?any ", "?open" + i + " ");
    }
    try {
      Query query = QueryText.inline("SELECT * { " + named + " }").parse(prefixes);
      if (query.getQueryPattern() instanceof ElementGroup group
          && group.size() == 1
          && group.get(0) instanceof ElementPathBlock block
          && block.getPattern().size() == 1) {
        TriplePath only = block.getPattern().get(0);
        return only.isTriple() ? Optional.of(open(only.asTriple())) : Optional.empty();
      }
      return Optional.empty();
    } catch (InputProblem none) {
      return Optional.empty();
    }
  }

  private static Triple open(Triple triple) {
    return Triple.create(
        any(triple.getSubject()), any(triple.getPredicate()), any(triple.getObject()));
  }

  private static Node any(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }
}
