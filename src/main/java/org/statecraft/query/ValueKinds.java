package org.statecraft.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    List<String> hints = new ArrayList<>();
    for (Triple pattern : patterns(query)) {
      if (pattern.getPredicate().isURI() && pattern.getObject().isConcrete()) {
        hint(pattern.getPredicate(), pattern.getObject()).ifPresent(hints::add);
      }
    }
    return hints.stream().distinct().toList();
  }

  /**
   * One sentence for each variable that cannot be a value of two properties at once, as a text of a
   * table without a language and a label with one.
   */
  List<String> joins(Query query) {
    Map<Node, Set<Node>> properties = new LinkedHashMap<>();
    for (Triple pattern : patterns(query)) {
      if (pattern.getPredicate().isURI() && pattern.getObject().isVariable()) {
        properties
            .computeIfAbsent(pattern.getObject(), none -> new LinkedHashSet<>())
            .add(pattern.getPredicate());
      }
    }
    List<String> hints = new ArrayList<>();
    properties.forEach(
        (variable, several) -> {
          List<Node> all = List.copyOf(several);
          for (int i = 1; i < all.size(); i++) {
            join(variable, all.get(i - 1), all.get(i)).ifPresent(hints::add);
          }
        });
    return hints;
  }

  private Optional<String> join(Node variable, Node one, Node other) {
    List<Node> first = values(one);
    List<Node> second = values(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    Set<String> kinds = first.stream().map(ValueKinds::kind).collect(Collectors.toSet());
    boolean literals = Stream.concat(first.stream(), second.stream()).allMatch(Node::isLiteral);
    if (!literals || second.stream().anyMatch(value -> kinds.contains(kind(value)))) {
      return Optional.empty();
    }
    Set<String> texts = first.stream().map(ValueKinds::text).collect(Collectors.toSet());
    Node like =
        second.stream()
            .filter(value -> texts.contains(text(value)))
            .findFirst()
            .orElse(second.getFirst());
    return Optional.of(
        variable
            + " cannot be a value of "
            + prefixes.display(one)
            + ", such as "
            + prefixes.display(first.getFirst())
            + ", and of "
            + prefixes.display(other)
            + ", such as "
            + prefixes.display(like)
            + "; use two variables, and compare STR(…) of both");
  }

  private static Set<Triple> patterns(Query query) {
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
    return patterns;
  }

  private Optional<String> hint(Node property, Node value) {
    if (graph.contains(Node.ANY, property, value)) {
      return Optional.empty();
    }
    List<Node> values = values(property);
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

  private List<Node> values(Node property) {
    return graph.stream(Node.ANY, property, Node.ANY)
        .limit(KnowledgeBase.LOOKED_AT)
        .map(Triple::getObject)
        .distinct()
        .toList();
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
