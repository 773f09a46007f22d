package org.statecraft.infer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;

/**
 * What sources state, by graph, for patterns that rules match with one graph of the sources. It is
 * read when the first rule asks for it, and of it only what has the properties that rules name.
 */
final class Stated implements Tables {
  private static final int[] NOWHERE = {};

  private final DatasetGraph sources;
  private final Dictionary terms;
  private final Map<Integer, Table> tables = new HashMap<>();
  private final List<PredicateTable> relations = new ArrayList<>();

  /** The properties that are read; null is any. */
  private final Set<@Nullable Node> read = new HashSet<>();

  /** The pairs that one property connects, and for each the graphs that say so. */
  private record Table(PredicateTable relation, List<int[]> graphs) {
    Table(int predicate) {
      this(new PredicateTable(predicate), new ArrayList<>());
    }

    Table without(Set<Long> pairs) {
      Table rest = new Table(relation.predicate());
      for (int row = 0; row < relation.size(); row++) {
        if (!pairs.contains(relation.pair(row))) {
          rest.relation.add(relation.subject(row), relation.object(row), 0);
          rest.graphs.add(graphs.get(row));
        }
      }
      return rest;
    }

    void add(int subject, int object, int graph) {
      if (relation.add(subject, object, 0)) {
        graphs.add(new int[] {graph});
        return;
      }
      int row = relation.row(subject, object);
      int[] before = graphs.get(row);
      int[] more = java.util.Arrays.copyOf(before, before.length + 1);
      more[before.length] = graph;
      graphs.set(row, more);
    }
  }

  /**
   * What is stated in the named graphs of a dataset.
   *
   * @param terms the numbers of terms, shared with what else rules read
   */
  Stated(DatasetGraph sources, Dictionary terms) {
    this.sources = sources;
    this.terms = terms;
  }

  /**
   * The same without some triples, in whatever graph they are stated, and with others.
   *
   * @param rest the dataset as it is then, for what was not read so far
   */
  Stated revised(Collection<Triple> withdrawn, Collection<Quad> added, DatasetGraph rest) {
    Set<Integer> changed = new HashSet<>(PredicateTable.pairs(withdrawn, terms).keySet());
    added.forEach(quad -> changed.add(terms.number(quad.getPredicate())));
    Map<Integer, Set<Long>> absent = PredicateTable.pairs(withdrawn, terms);
    Stated other = new Stated(rest, terms);
    other.read.addAll(read);
    for (PredicateTable relation : relations) {
      int predicate = relation.predicate();
      Table table = Objects.requireNonNull(tables.get(predicate));
      other.put(
          changed.contains(predicate)
              ? table.without(absent.getOrDefault(predicate, Set.of()))
              : table);
    }
    added.stream()
        .filter(quad -> read.contains(null) || read.contains(quad.getPredicate()))
        .forEach(quad -> other.add(terms.number(quad.getGraph()), quad.asTriple()));
    other.relations.forEach(relation -> relation.advance(0));
    return other;
  }

  private Table put(Table table) {
    tables.put(table.relation().predicate(), table);
    relations.add(table.relation());
    return table;
  }

  /**
   * The graph in which a pattern is matched that asks for what is stated whichever source states
   * it; empty for all graphs.
   */
  Optional<Node> base() {
    return RuleDataset.unnamedAlone(sources)
        ? Optional.of(KnowledgeBase.UNNAMED)
        : Optional.empty();
  }

  /** Makes ready for the patterns of a rule; to be called before they are matched. */
  void prepare(Body body) {
    body.everywhere()
        .forEach(
            condition -> {
              if (condition instanceof Condition.TriplePattern match && match.asserted()) {
                prepare(match.pattern().getPredicate());
              }
            });
  }

  private void prepare(Node predicate) {
    @Nullable Node wanted = predicate.isConcrete() ? predicate : null;
    if (read.contains(null) || !read.add(wanted)) {
      return;
    }
    if (wanted == null) {
      tables.clear();
      relations.clear();
    }
    Iterator<Node> names = sources.listGraphNodes();
    while (names.hasNext()) {
      Node name = names.next();
      Graph graph = sources.getGraph(name);
      graph
          .find(Node.ANY, predicate.isConcrete() ? predicate : Node.ANY, Node.ANY)
          .forEachRemaining(triple -> add(terms.number(name), triple));
    }
    relations.forEach(relation -> relation.advance(0));
  }

  private void add(int graph, Triple triple) {
    int predicate = terms.number(triple.getPredicate());
    Table known = tables.get(predicate);
    Table table = known == null ? put(new Table(predicate)) : known;
    table.add(terms.number(triple.getSubject()), terms.number(triple.getObject()), graph);
  }

  @Override
  public List<PredicateTable> relations() {
    return relations;
  }

  @Override
  public @Nullable PredicateTable relation(int predicate) {
    Table table = tables.get(predicate);
    return table == null ? null : table.relation();
  }

  /** The graphs that state a triple, by the numbers of its terms. */
  int[] graphs(int subject, int predicate, int object) {
    Table table = tables.get(predicate);
    int row = table == null ? -1 : table.relation().row(subject, object);
    return table == null || row < 0 ? NOWHERE : table.graphs().get(row);
  }

  /** Takes the graphs in turn that state what a pattern has matched. */
  record Naming(
      Stated stated,
      IndexJoin.Slot subject,
      IndexJoin.Slot predicate,
      IndexJoin.Slot object,
      IndexJoin.Slot graph,
      Operator next)
      implements Operator {
    @Override
    public boolean run(Solution row) {
      int wanted = graph.value(row);
      for (int name : stated.graphs(at(subject, row), at(predicate, row), at(object, row))) {
        if (graph.open()) {
          row.set(graph.place(), name);
        }
        if ((graph.open() || name == wanted) && next.run(row)) {
          return true;
        }
      }
      return false;
    }

    private static int at(IndexJoin.Slot slot, Solution row) {
      return slot.place() < 0 ? slot.term() : row.at(slot.place());
    }
  }
}
