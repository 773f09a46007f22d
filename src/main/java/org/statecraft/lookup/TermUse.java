package org.statecraft.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;

/** How a term of a vocabulary is used in what is known: a class by its instances, or a property. */
final class TermUse {
  private static final Var THINGS = Var.alloc("things");
  private static final Var VALUE = Var.alloc("value");

  private final KnowledgeBase knowledge;
  private final Node term;
  private final boolean type;
  private final ResourceQueries.Titled use;
  private final List<Binding> rows;

  private TermUse(
      KnowledgeBase knowledge,
      Node term,
      boolean type,
      ResourceQueries.Titled use,
      List<Binding> rows) {
    this.knowledge = knowledge;
    this.term = term;
    this.type = type;
    this.use = use;
    this.rows = rows;
  }

  /** The use of a term; none if it is neither the class of anything nor said of anything. */
  static Optional<TermUse> of(KnowledgeBase knowledge, Node term, CardQueries queries) {
    Graph graph = knowledge.everything();
    if (graph.contains(Node.ANY, RDF.type.asNode(), term)) {
      return Optional.of(read(knowledge, term, /* type= */ true, queries));
    }
    return graph.contains(Node.ANY, term, Node.ANY)
        ? Optional.of(read(knowledge, term, /* type= */ false, queries))
        : Optional.empty();
  }

  private static TermUse read(
      KnowledgeBase knowledge, Node term, boolean type, CardQueries queries) {
    ResourceQueries.Titled use = queries.read(type ? "class" : "property");
    return new TermUse(knowledge, term, type, use, queries.solutions(use, term));
  }

  /** With what instances are described, or of what the property is said. */
  Card.Section section() {
    return new Card.Section(
        type ? "properties" : "classes",
        use.title(),
        /* named= */ true,
        CardQueries.vocabulary(use.query()),
        List.of(type ? "property" : "class", "things", "example"),
        rows.stream().map(this::row).toList());
  }

  private Card.Row row(Binding solution) {
    return new Card.Row(
        Arrays.asList(solution.get(first()), solution.get(THINGS), solution.get(VALUE)), List.of());
  }

  private Var first() {
    return Var.alloc(type ? "property" : "class");
  }

  /** A query that asks with it. */
  String example() {
    ExampleQuery example = new ExampleQuery(knowledge.prefixes());
    return type
        ? example.ofClass(
            term,
            knowledge.everything().stream(Node.ANY, RDF.type.asNode(), term).count(),
            rows.stream()
                .map(
                    row ->
                        new ExampleQuery.Use(
                            row.get(first()), number(row.get(THINGS)), row.get(VALUE).isURI()))
                .toList())
        : example.ofProperty(term);
  }

  private static long number(Node count) {
    return ((Number) count.getLiteralValue()).longValue();
  }
}
