package org.statecraft.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.kb.KnowledgeBase;

/**
 * Why a query may have found nothing: it names things that occur nowhere, such as a class, a
 * property or a graph with a typing error in its name or called by its label, or values of a kind
 * that a property never has.
 */
public final class Hints {
  private static final int MOST = 5;
  private static final int MOST_TYPED = 20;

  private final KnowledgeBase knowledge;
  private final KnownNames names;
  private final Map<Node, Optional<String>> similar = new HashMap<>();
  private final Supplier<KnowledgeBase> whole;
  private final String view;

  /** Hints from what is known. */
  public Hints(KnowledgeBase knowledge) {
    this(knowledge, () -> knowledge, "");
  }

  /**
   * Hints from what is known in a view.
   *
   * @param whole all that is known
   * @param view the view in words, such as "as of 2018-12-31"
   */
  public Hints(KnowledgeBase knowledge, Supplier<KnowledgeBase> whole, String view) {
    this.knowledge = knowledge;
    this.names = new KnownNames(knowledge);
    this.whole = whole;
    this.view = view;
  }

  /**
   * One sentence for each term of the query that nobody mentions, with the nearest known one, and
   * for each value of a kind that its property never has.
   */
  public List<String> forEmptyResult(Query query) {
    if (knowledge.distant()) {
      return List.of();
    }
    QueryTerms used = QueryTerms.of(query);
    List<String> hints = new ArrayList<>(unknownGraphs(used));
    ValueKinds values = new ValueKinds(knowledge);
    List<String> kinds = values.hints(query);
    // What is said of a value's kind tells more than that nobody says it.
    used.all()
        .filter(term -> !known(term) && (kinds.isEmpty() || !term.isLiteral()))
        .limit(MOST)
        .map(this::unknown)
        .forEach(hints::add);
    hints.addAll(kinds);
    hints.addAll(values.joins(query));
    return hints.stream().distinct().limit(MOST).toList();
  }

  /**
   * One sentence for each name in the query that nobody mentions and that is written much like a
   * known one, and for each value of a kind that its property never has: a part of the query that
   * is optional, or denied, may have found nothing though the whole has a result. What counts has a
   * result always, so there each name is told that nobody mentions.
   */
  public List<String> forResult(Query query) {
    if (knowledge.distant()) {
      return List.of();
    }
    QueryTerms used = QueryTerms.of(query);
    // A long list is made by a program, which makes no typing errors; and each takes a look at all.
    Stream<Node> typed = used.compared().size() > MOST_TYPED ? used.terms().stream() : used.all();
    Stream<Node> unknown = typed.filter(term -> term.isURI() && !known(term)).limit(MOST);
    return Stream.of(
            counts(query) ? unknownGraphs(used).stream() : Stream.<String>empty(),
            unknown.filter(name -> counts(query) || similar(name).isPresent()).map(this::unknown),
            new ValueKinds(knowledge).hints(query).stream())
        .flatMap(hints -> hints)
        .limit(MOST)
        .toList();
  }

  /** Whether a query has exactly one row, whatever it finds. */
  private static boolean counts(Query query) {
    return query.hasAggregators() && query.getGroupBy().isEmpty();
  }

  /**
   * One sentence for each name in supposed facts that nobody mentions and that is written much like
   * a known one. A name that is like no other is taken to be meant as a new one.
   */
  public List<String> forSupposed(Collection<Triple> supposed) {
    return misspelt(
        supposed.stream()
            .flatMap(
                triple ->
                    Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())));
  }

  private List<String> misspelt(Stream<Node> terms) {
    return terms
        .distinct()
        .filter(term -> term.isURI() && !known(term))
        .limit(MOST)
        .filter(term -> similar(term).isPresent())
        .map(this::unknown)
        .toList();
  }

  private boolean known(Node term) {
    return Question.member(term) || names.known(term);
  }

  private boolean isGraph(Node graph) {
    return Quad.isDefaultGraph(graph)
        || Quad.isUnionGraph(graph)
        || knowledge.dataset().containsGraph(graph);
  }

  private List<String> unknownGraphs(QueryTerms used) {
    return used.graphs().stream().filter(graph -> !isGraph(graph)).map(this::unknownGraph).toList();
  }

  private String unknownGraph(Node graph) {
    return "no graph " + show(graph) + " is loaded; nothing is fetched";
  }

  private String unknown(Node term) {
    if (term.isLiteral()) {
      return otherLiteral(term)
          .map(other -> "nobody says " + show(term) + ", but " + show(other))
          .orElse("nobody says " + show(term));
    }
    if (!view.isEmpty() && whole.get().holds(term)) {
      return show(term) + " is known, but nothing is said of it " + view;
    }
    return similar(term)
        .map(other -> show(term) + " is mentioned nowhere; did you mean " + other + "?")
        .orElse(show(term) + " is mentioned nowhere");
  }

  /** The same text in another case, language or datatype, the nearest first. */
  private Optional<Node> otherLiteral(Node literal) {
    return knowledge
        .some()
        .map(Triple::getObject)
        .filter(
            object ->
                object.isLiteral()
                    && object
                        .getLiteralLexicalForm()
                        .equalsIgnoreCase(literal.getLiteralLexicalForm()))
        .min(Comparator.comparing(object -> !sameKind(object, literal)));
  }

  private static boolean sameKind(Node one, Node other) {
    return one.getLiteralDatatypeURI().equals(other.getLiteralDatatypeURI())
        && one.getLiteralLanguage().equals(other.getLiteralLanguage());
  }

  private Optional<String> similar(Node term) {
    return similar.computeIfAbsent(term, names::similar);
  }

  private String show(Node node) {
    return knowledge.prefixes().display(node);
  }
}
