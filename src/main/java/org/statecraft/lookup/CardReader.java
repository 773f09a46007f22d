package org.statecraft.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.MatchedTriples;

/** Gathers cards. What a card holds is said by the queries beside this class, one a section. */
public final class CardReader {
  /** The column in which a section's query says where a row is from. */
  private static final Var SOURCE = Var.alloc("source");

  /** The column in which it says where in its source. */
  private static final Var PLACE = Var.alloc("locator");

  /** Solutions that are looked at for what a row rests on. */
  private static final int TRACED = 2_000;

  private final KnowledgeBase knowledge;
  private final CardQueries queries;
  private final Labels labels;
  private final Works works;

  /** A reader of cards from what is known. */
  public CardReader(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.queries = new CardQueries(knowledge);
    this.labels = new Labels(knowledge);
    this.works = new Works(knowledge);
  }

  /** Everything known of an entity. */
  public Card read(Node entity) {
    List<Card.Section> sections = new ArrayList<>();
    Map<Node, Set<String>> sources = new LinkedHashMap<>();
    objects(entity, DCTerms.source.asNode())
        .forEach(source -> sources.put(source, new LinkedHashSet<>()));
    for (String id : ResourceQueries.lines("card/sections.txt")) {
      section(id, entity, sources).ifPresent(sections::add);
    }
    if (objects(entity, DCTerms.source.asNode()).isEmpty()) {
      sourcesOfFiles(entity)
          .forEach(source -> sources.computeIfAbsent(source, none -> new LinkedHashSet<>()));
    }
    Optional<TermUse> use = TermUse.of(knowledge, entity, queries);
    use.map(TermUse::section)
        .filter(section -> !section.rows().isEmpty())
        .ifPresent(sections::addFirst);
    String label = labels.of(entity).orElseGet(() -> NameIndex.localName(entity));
    return new Card(
        entity,
        label,
        Types.of(knowledge, labels, entity),
        aliases(entity, label),
        texts(entity, "description"),
        texts(entity, "note"),
        sections,
        use.map(TermUse::example),
        sources.entrySet().stream()
            .map(entry -> new Citation(works.of(entry.getKey()), List.copyOf(entry.getValue())))
            .toList());
  }

  /**
   * The triples that a row of a card rests on.
   *
   * @param id the short name of its section
   * @param row its number in the section, from 0
   * @throws RequestProblem if the card has no such row
   */
  public Set<Triple> behind(Node entity, String id, int row) {
    if (!ResourceQueries.lines("card/sections.txt").contains(id)) {
      throw new RequestProblem("no rows of a section " + id + " are traced", null);
    }
    ResourceQueries.Titled titled = queries.read(id);
    List<Binding> solutions = queries.solutions(titled, entity);
    List<Var> columns = columns(titled.query(), solutions);
    List<Card.Row> rows = rows(solutions, columns);
    if (row >= rows.size()) {
      throw new RequestProblem("the section " + id + " has no row " + (row + 1), null);
    }
    List<@Nullable Node> cells = rows.get(row).cells();
    List<Binding> own =
        solutions.stream().filter(each -> cells(each, columns).equals(cells)).toList();
    Set<Triple> behind = new LinkedHashSet<>();
    new MatchedTriples(knowledge.dataset(), queries.about(titled, entity), TRACED)
        .of(own)
        .forEach(behind::addAll);
    return behind;
  }

  private List<String> aliases(Node entity, String label) {
    return objects(entity, SKOS.altLabel.asNode()).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .filter(alias -> !alias.equals(label))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What the files that describe the entity are drawn from, for what gives no source of its own.
   */
  private List<Node> sourcesOfFiles(Node entity) {
    List<Node> sources = new ArrayList<>();
    knowledge
        .dataset()
        .findNG(Node.ANY, entity, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            quad -> sources.addAll(objects(quad.getGraph(), DCTerms.source.asNode())));
    sources.sort(Comparator.comparing(Node::toString));
    return sources;
  }

  private List<Node> objects(Node entity, Node property) {
    return knowledge.everything().stream(entity, property, Node.ANY)
        .map(Triple::getObject)
        .toList();
  }

  private List<String> texts(Node entity, String kind) {
    return queries.solutions(queries.read("texts"), entity).stream()
        .filter(row -> row.get(Var.alloc("kind")).getLiteralLexicalForm().equals(kind))
        .map(row -> row.get(Var.alloc("text")).getLiteralLexicalForm())
        .distinct()
        .toList();
  }

  /** A section; the sources that its rows name are added to those that were named before. */
  private Optional<Card.Section> section(String id, Node entity, Map<Node, Set<String>> sources) {
    ResourceQueries.Titled titled = queries.read(id);
    List<Binding> solutions = queries.solutions(titled, entity);
    if (solutions.isEmpty()) {
      return Optional.empty();
    }
    for (Binding row : solutions) {
      if (row.contains(SOURCE)) {
        Set<String> places =
            sources.computeIfAbsent(row.get(SOURCE), none -> new LinkedHashSet<>());
        if (row.contains(PLACE)) {
          places.add(row.get(PLACE).getLiteralLexicalForm());
        }
      }
    }
    List<Var> columns = columns(titled.query(), solutions);
    return Optional.of(
        new Card.Section(
            id,
            titled.title(),
            /* named= */ false,
            CardQueries.vocabulary(titled.query()),
            columns.stream().map(Var::getVarName).toList(),
            rows(solutions, columns)));
  }

  /** The columns in which a row has something. */
  private static List<Var> columns(Query query, List<Binding> solutions) {
    return query.getProjectVars().stream()
        .filter(column -> !column.equals(SOURCE) && !column.equals(PLACE))
        .filter(column -> solutions.stream().anyMatch(row -> says(row, column)))
        .toList();
  }

  private static List<@Nullable Node> cells(Binding solution, List<Var> columns) {
    List<@Nullable Node> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(solution.get(column)));
    return cells;
  }

  /** Solutions that differ in nothing but their source are one row with several sources. */
  private static List<Card.Row> rows(List<Binding> solutions, List<Var> columns) {
    Map<List<@Nullable Node>, Set<Node>> rows = new LinkedHashMap<>();
    for (Binding solution : solutions) {
      Set<Node> sources =
          rows.computeIfAbsent(cells(solution, columns), row -> new LinkedHashSet<>());
      if (solution.contains(SOURCE)) {
        sources.add(solution.get(SOURCE));
      }
    }
    return rows.entrySet().stream()
        .map(row -> new Card.Row(row.getKey(), List.copyOf(row.getValue())))
        .toList();
  }

  private static boolean says(Binding row, Var column) {
    Node value = row.get(column);
    return value != null && !(value.isLiteral() && value.getLiteralLexicalForm().isEmpty());
  }
}
