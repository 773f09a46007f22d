package org.statecraft.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;

/** Every name of every entity, as labels, aliases, codes and the IRIs themselves give it. */
final class NameIndex {
  /** The rank of an entity's own local name: {@code USA}, {@code Bletchley-Declaration}. */
  private static final int LOCAL_NAME = 0;

  /** The rank of labels; weaker names are aliases, titles and codes. */
  private static final int LABEL = 1;

  private static final int WEAKEST = 9;

  private final List<Name> names = new ArrayList<>();

  /**
   * One name of one entity.
   *
   * @param entity who is called so
   * @param text the name as written
   * @param folded the name as compared
   * @param rank how strongly it names the entity; 0 is strongest
   */
  record Name(Node entity, String text, String folded, int rank) {}

  NameIndex(KnowledgeBase knowledge) {
    ResourceQueries queries = new ResourceQueries(knowledge.prefixes());
    new QueryRunner(knowledge.dataset(), Guard.CLOSED, Limits.NONE)
        .run(
            queries.read("names.rq").query(),
            result -> {
              collect((QueryResult.Rows) result);
              return true;
            });
    names.stream()
        .map(Name::entity)
        .distinct()
        .toList()
        .forEach(entity -> add(entity, localName(entity), localRank(entity)));
  }

  private void collect(QueryResult.Rows rows) {
    Var entity = Var.alloc("entity");
    Var name = Var.alloc("name");
    Var rank = Var.alloc("rank");
    rows.bindings()
        .forEachRemaining(
            row -> {
              if (row.get(entity).isURI()) {
                add(
                    row.get(entity),
                    row.get(name).getLiteralLexicalForm(),
                    Integer.parseInt(row.get(rank).getLiteralLexicalForm()));
              }
            });
  }

  private void add(Node entity, String text, int rank) {
    names.add(new Name(entity, text, FoldedText.of(text), rank));
  }

  /** A graph is not what one means by the name of what it is about. */
  private static int localRank(Node entity) {
    return graph(entity) ? WEAKEST : LOCAL_NAME;
  }

  static boolean graph(Node entity) {
    return entity.getURI().startsWith(Namespaces.CASES)
        || entity.getURI().startsWith(Namespaces.GRAPHS);
  }

  static String localName(Node entity) {
    String iri = entity.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  List<Name> all() {
    return names;
  }

  /** The entities, graphs aside, with these words in a name, one after the other. */
  List<Node> with(String words) {
    return with(words, WEAKEST);
  }

  /** The entities with these words in their label. */
  List<Node> labelled(String words) {
    return with(words, LABEL);
  }

  private List<Node> with(String words, int weakest) {
    String folded = FoldedText.of(words);
    return names.stream()
        .filter(name -> name.rank() <= weakest && !graph(name.entity()))
        .filter(
            name -> !folded.isEmpty() && (" " + name.folded() + " ").contains(" " + folded + " "))
        .map(Name::entity)
        .distinct()
        .toList();
  }

  /** The entities that bear exactly this name, each by its strongest such name, strongest first. */
  List<Name> called(String text) {
    String folded = FoldedText.of(text);
    Map<Node, Name> best = new LinkedHashMap<>();
    names.stream()
        .filter(name -> !folded.isEmpty() && name.folded().equals(folded))
        .sorted(Comparator.comparingInt(Name::rank))
        .forEach(name -> best.putIfAbsent(name.entity(), name));
    return List.copyOf(best.values());
  }
}
