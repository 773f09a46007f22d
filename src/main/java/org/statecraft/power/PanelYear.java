package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** What is counted of one year of a panel. */
public final class PanelYear {
  private static final Node TRUE = NodeFactory.createLiteralByValue(true, XSDDatatype.XSDboolean);

  /** A unit without its year: one state or two, by their ISO 3166 alpha-3 codes. */
  record Key(String first, String second) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::first).thenComparing(Key::second).compare(this, other);
    }
  }

  /** What is counted of a unit. */
  static final class Counts {
    private final Map<Node, Set<Node>> relations = new HashMap<>();
    private final Set<Node> initiatives = new LinkedHashSet<>();

    /** The relations of a mechanism in which it stands. */
    Set<Node> relations(Node mechanism) {
      return relations.getOrDefault(mechanism, Set.of());
    }

    /** All relations in which it stands. */
    Set<Node> all() {
      return relations.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The initiatives in which it takes part. */
    Set<Node> initiatives() {
      return initiatives;
    }
  }

  private final int year;
  private final Panel.Unit unit;
  private final Map<Node, Optional<Node>> modes = new HashMap<>();
  private final Map<Key, Counts> counts = new TreeMap<>();
  private final Map<Node, String> states = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Map<Node, List<Node>> bases = new HashMap<>();

  /**
   * Counts what was there in a year.
   *
   * @param graph what was there, with what follows
   * @param codes the numbers of states
   */
  PanelYear(int year, Panel.Unit unit, Graph graph, StateCodes codes) {
    this.year = year;
    this.unit = unit;
    PowerRelations relations = new PowerRelations(graph);
    for (Node mechanism : relations.mechanisms()) {
      modes.put(mechanism, Panel.first(graph, mechanism, SC.MODE));
    }
    graph.stream(Node.ANY, RDF.type.asNode(), SC.STATE)
        .map(Triple::getSubject)
        .forEach(
            state ->
                Panel.first(graph, state, SC.ISO3)
                    .map(Node::getLiteralLexicalForm)
                    .ifPresent(
                        code -> {
                          states.put(state, code);
                          codes.in(state, year).ifPresent(number -> numbers.put(code, number));
                        }));
    relations.inferred().forEach(relation -> relation(relations, relation));
    graph.stream(Node.ANY, RDF.type.asNode(), SC.INITIATIVE)
        .map(Triple::getSubject)
        .forEach(initiative -> initiative(graph, initiative));
  }

  /** The year. */
  int year() {
    return year;
  }

  /** The mechanisms that were known, with the mode of each that has one. */
  Map<Node, Optional<Node>> modes() {
    return modes;
  }

  /** The units of which there is anything, in their order. */
  Set<Key> keys() {
    return counts.keySet();
  }

  /** What there is of a unit. */
  Counts of(Key key) {
    return counts.getOrDefault(key, new Counts());
  }

  /** The number of a state by its ISO code; empty text if it has none. */
  String number(String code) {
    return numbers.getOrDefault(code, "");
  }

  /** Whether the list of who takes part in an initiative of a name may have gaps. */
  boolean open(String initiative) {
    return open.contains(initiative);
  }

  /** How many initiatives have a list that may have gaps. */
  int openLists() {
    return open.size();
  }

  /** What a relation rests on. */
  List<Node> bases(Node relation) {
    return bases.getOrDefault(relation, List.of());
  }

  private void relation(PowerRelations relations, Node relation) {
    bases.put(relation, relations.objects(relation, SC.BASIS));
    for (Pair pair : relations.pairs(relation)) {
      for (Key key : keys(states.get(pair.one()), states.get(pair.other()))) {
        at(key)
            .relations
            .computeIfAbsent(pair.mechanism(), none -> new LinkedHashSet<>())
            .add(relation);
      }
    }
  }

  private void initiative(Graph graph, Node initiative) {
    if (!graph.contains(initiative, SC.PARTICIPANTS_COMPLETE, TRUE)) {
      open.add(Panel.local(initiative));
    }
    List<String> codes =
        graph.stream(Node.ANY, SC.PARTICIPATES_IN, initiative)
            .map(triple -> states.getOrDefault(triple.getSubject(), ""))
            .filter(code -> !code.isEmpty())
            .sorted()
            .toList();
    for (int i = 0; i < codes.size(); i++) {
      if (unit == Panel.Unit.STATE_YEAR) {
        at(new Key(codes.get(i), "")).initiatives.add(initiative);
      }
      for (int j = i + 1; unit == Panel.Unit.DYAD_YEAR && j < codes.size(); j++) {
        at(new Key(codes.get(i), codes.get(j))).initiatives.add(initiative);
      }
    }
  }

  private Counts at(Key key) {
    return counts.computeIfAbsent(key, none -> new Counts());
  }

  private List<Key> keys(@Nullable String one, @Nullable String other) {
    List<Key> keys = new ArrayList<>();
    if (unit == Panel.Unit.STATE_YEAR) {
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
}
