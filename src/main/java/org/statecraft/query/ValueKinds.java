package org.statecraft.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.literal.Value;

/**
 * Values in a query that can be no value of their property, since all its values are of another
 * kind: a text where there are things, a thing where there are texts, a text in a language where
 * none is told, a year where there are days.
 */
final class ValueKinds {
  private final Graph graph;
  private final Prefixes prefixes;

  ValueKinds(KnowledgeBase knowledge) {
    this.graph = knowledge.everything();
    this.prefixes = knowledge.prefixes();
  }

  /** One sentence for each such value. */
  List<String> hints(Query query) {
    Set<Triple> patterns = new LinkedHashSet<>();
    new Everywhere(
            op -> {
              if (op instanceof OpBGP several) {
                several.getPattern().forEach(patterns::add);
              } else if (op instanceof OpTriple single) {
                patterns.add(single.getTriple());
              }
            },
            expression -> {})
        .visit(query);
    List<String> hints = new ArrayList<>();
    for (Triple pattern : patterns) {
      if (pattern.getPredicate().isURI() && pattern.getObject().isConcrete()) {
        hint(pattern.getPredicate(), pattern.getObject()).ifPresent(hints::add);
      }
    }
    return hints.stream().distinct().toList();
  }

  private Optional<String> hint(Node property, Node value) {
    if (graph.contains(Node.ANY, property, value)) {
      return Optional.empty();
    }
    List<Node> values =
        graph.stream(Node.ANY, property, Node.ANY)
            .limit(KnowledgeBase.LOOKED_AT)
            .map(Triple::getObject)
            .distinct()
            .toList();
    if (values.isEmpty()
        || values.stream()
            .anyMatch(other -> kind(other).equals(kind(value)) || same(other, value))) {
      return Optional.empty();
    }
    Node example =
        values.stream()
            .filter(other -> text(other).equals(text(value)))
            .findFirst()
            .orElse(values.getFirst());
    return Optional.of(
        prefixes.display(property)
            + " never has a value of the kind of "
            + prefixes.display(value)
            + "; it has values such as "
            + prefixes.display(example));
  }

  /** Whether two literals stand for one value, so that a query for one may find the other. */
  private static boolean same(Node one, Node other) {
    Value value = one.isLiteral() && other.isLiteral() ? Value.of(one) : null;
    return value != null && value.equals(Value.of(other));
  }

  /** What two values must share for one to stand where the other does. */
  private static String kind(Node node) {
    return node.isLiteral()
        ? node.getLiteralDatatypeURI() + "@" + node.getLiteralLanguage()
        : "thing";
  }

  private static String text(Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : node.isURI() ? node.getURI().replaceFirst(".*[#/]", "") : "";
  }
}
