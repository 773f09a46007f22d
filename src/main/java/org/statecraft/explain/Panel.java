package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;

/**
 * States, or pairs of states, year by year: how many inferred relations of each mechanism and mode
 * there are, and in how many initiatives they take part, as data for statistics.
 */
public final class Panel {
  private static final Node STATE = term("State");
  private static final Node INITIATIVE = term("Initiative");
  private static final Node IN = term("participatesIn");
  private static final Node MODE = term("mode");
  private static final Node COMPETITION = term("competition");
  private static final Node ISO = term("iso3");
  private static final Node COW = term("cowCode");

  /** What a row is about. */
  public enum Unit {
    /** A state in a year. */
    STATE_YEAR,
    /** Two states in a year, the one whose ISO code comes first before the other. */
    DYAD_YEAR
  }

  /** A unit without its year: one state or two, by their ISO 3166 alpha-3 codes. */
  private record Key(String first, String second) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::first).thenComparing(Key::second).compare(this, other);
    }
  }

  /** What is counted of a unit in a year. */
  private static final class Counts {
    private final Map<Node, Set<Node>> relations = new HashMap<>();
    private final Set<Node> initiatives = new LinkedHashSet<>();
  }

  private final Unit unit;
  private final List<Node> mechanisms = new ArrayList<>();
  private final Map<Node, Node> modes = new HashMap<>();
  private final Map<Integer, Map<Key, Counts>> years = new TreeMap<>();
  private final Map<String, String> cow = new HashMap<>();
  private final boolean each;

  /** The initiatives that any unit takes part in, by their names. */
  private final Set<String> initiatives = new TreeSet<>();

  /**
   * An empty panel.
   *
   * @param each whether each initiative has a column of its own: 1 for who takes part, else 0
   */
  public Panel(Unit unit, boolean each) {
    this.unit = unit;
    this.each = each;
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  /**
   * Adds a year.
   *
   * @param seen what was there in it, with what follows
   */
  public void add(int year, KnowledgeBase seen) {
    Graph graph = seen.everything();
    PowerRelations relations = new PowerRelations(graph);
    for (Node mechanism : relations.mechanisms()) {
      if (!mechanisms.contains(mechanism)) {
        mechanisms.add(mechanism);
        first(graph, mechanism, MODE).ifPresent(mode -> modes.put(mechanism, mode));
      }
    }
    Map<Node, String> states = new HashMap<>();
    graph.stream(Node.ANY, RDF.type.asNode(), STATE)
        .map(Triple::getSubject)
        .forEach(
            state ->
                first(graph, state, ISO)
                    .ifPresent(
                        code -> {
                          states.put(state, code.getLiteralLexicalForm());
                          first(graph, state, COW)
                              .ifPresent(
                                  number ->
                                      cow.put(
                                          code.getLiteralLexicalForm(),
                                          number.getLiteralLexicalForm()));
                        }));
    Map<Key, Counts> counts = years.computeIfAbsent(year, none -> new TreeMap<>());
    for (Node relation : relations.inferred()) {
      for (Pair pair : relations.pairs(relation)) {
        for (Key key : keys(states.get(pair.one()), states.get(pair.other()))) {
          counts
              .computeIfAbsent(key, none -> new Counts())
              .relations
              .computeIfAbsent(pair.mechanism(), none -> new LinkedHashSet<>())
              .add(relation);
        }
      }
    }
    graph.stream(Node.ANY, RDF.type.asNode(), INITIATIVE)
        .map(Triple::getSubject)
        .forEach(initiative -> initiative(graph, initiative, states, counts));
  }

  private void initiative(
      Graph graph, Node initiative, Map<Node, String> states, Map<Key, Counts> counts) {
    List<String> codes =
        graph.stream(Node.ANY, IN, initiative)
            .map(triple -> states.getOrDefault(triple.getSubject(), ""))
            .filter(code -> !code.isEmpty())
            .sorted()
            .toList();
    for (int i = 0; i < codes.size(); i++) {
      if (unit == Unit.STATE_YEAR) {
        count(counts, new Key(codes.get(i), ""), initiative);
      }
      for (int j = i + 1; unit == Unit.DYAD_YEAR && j < codes.size(); j++) {
        count(counts, new Key(codes.get(i), codes.get(j)), initiative);
      }
    }
  }

  private void count(Map<Key, Counts> counts, Key key, Node initiative) {
    initiatives.add(local(initiative));
    counts.computeIfAbsent(key, none -> new Counts()).initiatives.add(initiative);
  }

  private List<Key> keys(@Nullable String one, @Nullable String other) {
    List<Key> keys = new ArrayList<>();
    if (unit == Unit.STATE_YEAR) {
      if (one != null) {
        keys.add(new Key(one, ""));
      }
      if (other != null && !other.equals(one)) {
        keys.add(new Key(other, ""));
      }
    } else if (one != null && other != null && !one.equals(other)) {
      keys.add(
          one.compareTo(other) < 0
              ? new Key(one, other)
              : new Key(/* first= */ other, /* second= */ one));
    }
    return keys;
  }

  private static Optional<Node> first(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .min(Comparator.comparing(Node::toString));
  }

  /** The names of the columns. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("year"));
    columns.addAll(
        unit == Unit.STATE_YEAR
            ? List.of("iso3", "cow")
            : List.of("iso3_a", "iso3_b", "cow_a", "cow_b"));
    mechanisms().forEach(mechanism -> columns.add(local(mechanism).replace('-', '_')));
    columns.addAll(List.of("competition", "cooperation", "initiatives"));
    if (each) {
      initiatives.forEach(initiative -> columns.add("in_" + initiative.replace('-', '_')));
    }
    columns.add("provenance");
    return columns;
  }

  private List<Node> mechanisms() {
    return mechanisms.stream().sorted(Comparator.comparing(Panel::local)).toList();
  }

  private static String local(Node node) {
    return node.toString().replaceFirst(".*[#/]", "");
  }

  /**
   * The rows: text, whole numbers, or nothing where a state has no code.
   *
   * @param balanced whether each unit that has a row in any year has one in every year
   */
  public List<List<Object>> rows(boolean balanced) {
    Set<Key> all = new TreeSet<>();
    years.values().forEach(counts -> all.addAll(counts.keySet()));
    List<List<Object>> rows = new ArrayList<>();
    years.forEach(
        (year, counts) ->
            (balanced ? all : counts.keySet())
                .forEach(key -> rows.add(row(year, key, counts.getOrDefault(key, new Counts())))));
    return rows;
  }

  private List<Object> row(int year, Key key, Counts counts) {
    List<Object> row = new ArrayList<>(List.of(year, key.first()));
    if (unit == Unit.DYAD_YEAR) {
      row.add(key.second());
    }
    row.add(cow.getOrDefault(key.first(), ""));
    if (unit == Unit.DYAD_YEAR) {
      row.add(cow.getOrDefault(key.second(), ""));
    }
    Set<Node> competing = new LinkedHashSet<>();
    Set<Node> cooperating = new LinkedHashSet<>();
    for (Node mechanism : mechanisms()) {
      Set<Node> own = counts.relations.getOrDefault(mechanism, Set.of());
      row.add(own.size());
      (COMPETITION.equals(modes.get(mechanism)) ? competing : cooperating).addAll(own);
    }
    row.add(competing.size());
    row.add(cooperating.size());
    row.add(counts.initiatives.size());
    if (each) {
      Set<String> own = new TreeSet<>();
      counts.initiatives.forEach(initiative -> own.add(local(initiative)));
      initiatives.forEach(initiative -> row.add(own.contains(initiative) ? 1 : 0));
    }
    Set<String> provenance = new TreeSet<>();
    competing.forEach(node -> provenance.add(local(node)));
    cooperating.forEach(node -> provenance.add(local(node)));
    counts.initiatives.forEach(node -> provenance.add(local(node)));
    row.add(String.join(" ", provenance));
    return row;
  }
}
