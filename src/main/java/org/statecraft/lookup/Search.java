package org.statecraft.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.QueryResult;

/** Finds entities by a part of any of their names, tolerant of case, accents and typing errors. */
public final class Search {
  private static final double EXACT = 1.0;
  private static final double START = 0.9;
  private static final double WORDS = 0.8;
  private static final double WITHIN = 0.7;
  private static final double TYPO = 0.6;

  /** What a typing error leaves of the score where the name has many other words. */
  private static final double NEARLY = 0.8;

  /** A weaker name counts a little less, so that among equals the strong one comes first. */
  private static final double RANK_STEP = 0.01;

  private final KnowledgeBase knowledge;
  private final NameIndex names;
  private final Labels labels;

  Search(KnowledgeBase knowledge, NameIndex names) {
    this.knowledge = knowledge;
    this.names = names;
    this.labels = new Labels(knowledge);
  }

  /**
   * An entity found.
   *
   * @param entity who
   * @param name the name that fits best
   * @param score how well it fits, from 0 to 1
   */
  public record Hit(Node entity, String name, double score) {}

  /**
   * All entities with a name that fits, best first; the order is the same every time.
   *
   * @param type if given, only entities of this class or one below it
   */
  public List<Hit> find(String text, Optional<Node> type) {
    String query = FoldedText.of(text);
    if (query.isEmpty()) {
      return List.of();
    }
    Map<Node, Hit> best = new HashMap<>();
    for (NameIndex.Name name : names.all()) {
      double score = score(query, name.folded()) - name.rank() * RANK_STEP;
      if (score > RANK_STEP) {
        best.merge(
            name.entity(),
            new Hit(name.entity(), name.text(), Math.rint(score * 100) / 100),
            (old, found) -> found.score() > old.score() ? found : old);
      }
    }
    Map<Node, Boolean> typed = new HashMap<>();
    Map<Node, Integer> mentions = new HashMap<>();
    return best.values().stream()
        .filter(
            hit -> type.isEmpty() || typed.computeIfAbsent(hit.entity(), e -> is(e, type.get())))
        .sorted(
            Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(
                    Comparator.comparingInt(
                            (Hit hit) -> mentions.computeIfAbsent(hit.entity(), this::mentions))
                        .reversed())
                .thenComparingInt(hit -> hit.name().length())
                .thenComparing(hit -> hit.entity().getURI()))
        .toList();
  }

  /** How much is said of an entity: among equals, what matters more comes first. */
  int mentions(Node entity) {
    Graph graph = knowledge.everything();
    return (int)
        (graph.stream(entity, Node.ANY, Node.ANY).count()
            + graph.stream(Node.ANY, Node.ANY, entity).count());
  }

  /** Whether an entity is of one of some classes or one below them. */
  boolean isAny(Node entity, Set<Node> types) {
    return types.stream().anyMatch(type -> is(entity, type));
  }

  /** Whether an entity is of a class or one below it. */
  boolean is(Node entity, Node type) {
    return knowledge.everything().stream(entity, RDF.type.asNode(), Node.ANY)
        .anyMatch(triple -> isOrBelow(triple.getObject(), type, 0));
  }

  private boolean isOrBelow(Node narrower, Node wider, int depth) {
    return narrower.equals(wider)
        || (depth < 20
            && knowledge.everything().stream(narrower, RDFS.subClassOf.asNode(), Node.ANY)
                .anyMatch(triple -> isOrBelow(triple.getObject(), wider, depth + 1)));
  }

  private static double score(String query, String name) {
    if (name.equals(query)) {
      return EXACT;
    }
    if (name.startsWith(query)) {
      return START;
    }
    List<String> queryWords = FoldedText.words(query);
    List<String> nameWords = FoldedText.words(name);
    if (queryWords.stream().allMatch(q -> nameWords.stream().anyMatch(n -> n.startsWith(q)))) {
      return WORDS;
    }
    if (query.length() > 2 && name.contains(query)) {
      return WITHIN;
    }
    return typoScore(queryWords, nameWords);
  }

  /** Every word of the query must be nearly a word of the name. */
  private static double typoScore(List<String> queryWords, List<String> nameWords) {
    int letters = 0;
    int errors = 0;
    for (String word : queryWords) {
      int distance = nearest(word, nameWords);
      if (distance < 0) {
        return 0;
      }
      errors += distance;
      letters += word.length();
    }
    double spelt = 1 - (double) errors / Math.max(1, letters);
    double covered = Math.min(1, (double) queryWords.size() / nameWords.size());
    return TYPO * spelt * (NEARLY + (1 - NEARLY) * covered);
  }

  private static int nearest(String word, List<String> candidates) {
    int allowed = word.length() <= 3 ? 0 : word.length() <= 5 ? 1 : word.length() <= 8 ? 2 : 3;
    LevenshteinDistance distance = new LevenshteinDistance(allowed);
    int nearest = -1;
    for (String candidate : candidates) {
      int found = distance.apply(word, candidate);
      if (found >= 0 && (nearest < 0 || found < nearest)) {
        nearest = found;
      }
    }
    return nearest;
  }

  /**
   * Hits as rows: entity, label, type, the name that fitted if neither label nor IRI says it,
   * score.
   */
  public QueryResult.Rows rows(List<Hit> hits) {
    List<Var> variables =
        List.of("entity", "label", "type", "name", "score").stream().map(Var::alloc).toList();
    return new QueryResult.Rows(
        variables, hits.stream().map(hit -> row(hit, variables)).iterator());
  }

  private Binding row(Hit hit, List<Var> variables) {
    BindingBuilder row = Binding.builder();
    row.add(variables.get(0), hit.entity());
    labels.of(hit.entity()).ifPresent(label -> row.add(variables.get(1), text(label)));
    Types.of(knowledge, labels, hit.entity()).stream()
        .findFirst()
        .ifPresent(type -> row.add(variables.get(2), text(type)));
    boolean said =
        labels.of(hit.entity()).equals(Optional.of(hit.name()))
            || NameIndex.localName(hit.entity()).equals(hit.name());
    if (!said) {
      row.add(variables.get(3), text(hit.name()));
    }
    row.add(
        variables.get(4),
        NodeFactory.createLiteralDT(
            String.format(java.util.Locale.ROOT, "%.2f", hit.score()), XSDDatatype.XSDdecimal));
    return row.build();
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }
}
