package org.statecraft.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;

/**
 * A triple as a person types it: as in Turtle, with {@code ?} or {@code ?name} for any term.
 *
 * @param pattern the triple, its open places {@link Node#ANY}
 * @param query a query for all that fits
 */
public record TripleText(Triple pattern, Query query) {
  /**
   * A lone question mark; texts in quotes, IRIs and remarks go first, since it means nothing there.
   */
  private static final Pattern OPEN =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|<[^>\\s]*>|(?<=^|\\s)#[^\\n]*"
              + "|(?<=^|\\s)(\\?)(?=\\s|$)");

  /** What a text stands for; empty if it is no single triple. */
  public static Optional<TripleText> read(String text, Prefixes prefixes) {
    try {
      Query query = QueryText.inline("SELECT * { " + named(text) + " }").parse(prefixes);
      return only(query).map(triple -> new TripleText(open(triple), query));
    } catch (InputProblem none) {
      return Optional.empty();
    }
  }

  /** The text with a name for each place that is just {@code ?}. */
  static String named(String text) {
    int[] number = {0};
    return OPEN.matcher(text)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(
                    mark.group(1) == null ? mark.group() : "?open" + number[0]++));
  }

  private static Optional<Triple> only(Query query) {
    if (query.getQueryPattern() instanceof ElementGroup group
        && group.size() == 1
        && group.get(0) instanceof ElementPathBlock block
        && block.getPattern().size() == 1) {
      TriplePath only = block.getPattern().get(0);
      return only.isTriple() ? Optional.of(only.asTriple()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether a triple fits: also where one variable stands in two places. */
  public boolean fits(Triple triple) {
    Triple asked = only(query).orElse(pattern);
    Map<Node, Node> values = new HashMap<>();
    return fits(asked.getSubject(), triple.getSubject(), values)
        && fits(asked.getPredicate(), triple.getPredicate(), values)
        && fits(asked.getObject(), triple.getObject(), values);
  }

  private static boolean fits(Node asked, Node term, Map<Node, Node> values) {
    if (!asked.isVariable()) {
      return asked.equals(term);
    }
    Node before = values.putIfAbsent(asked, term);
    return before == null || before.equals(term);
  }

  private static Triple open(Triple triple) {
    return Triple.create(
        any(triple.getSubject()), any(triple.getPredicate()), any(triple.getObject()));
  }

  private static Node any(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }
}
