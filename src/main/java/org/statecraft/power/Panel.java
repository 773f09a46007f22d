package org.statecraft.power;

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
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.KnowledgeBase;

/**
 * States, or pairs of states, year by year: how many inferred relations of each mechanism and mode
 * there are, and in how many initiatives they take part, as data for statistics.
 */
public final class Panel {

  /** What a row is about. */
  public enum Unit {
    /** A state in a year. */
    STATE_YEAR(1),
    /** Two states in a year, the one whose ISO code comes first before the other. */
    DYAD_YEAR(2);

    private final int states;

    Unit(int states) {
      this.states = states;
    }

    /** How many states it is about, whose ISO codes follow the year in each row. */
    public int states() {
      return states;
    }
  }

  private final Unit unit;

  /** The mechanisms, with the mode of each that has one. */
  private final Map<Node, Optional<Node>> modes = new HashMap<>();

  private final Map<Integer, PanelYear> years = new TreeMap<>();
  private final StateCodes codes;
  private final boolean each;
  private final Map<String, Node> states;
  private final List<PanelColumns> topics;

  /** The initiatives that any unit takes part in, by their names. */
  private final Set<String> initiatives = new TreeSet<>();

  /**
   * An empty panel.
   *
   * @param known what is known of all years, for codes that changed
   * @param each whether each initiative has a column of its own: 1 for who takes part; 0 for who
   *     does not; and nothing where the list of participants may have gaps
   * @param topics what else is told of each unit
   */
  public Panel(Unit unit, KnowledgeBase known, boolean each, Set<PanelTopic> topics) {
    this.unit = unit;
    this.states = states(known.everything());
    this.topics = topics.stream().map(topic -> topic.of(unit, known.everything())).toList();
    this.codes = new StateCodes(known.everything(), SC.COW_CODE);
    this.each = each;
  }

  /** What a row is about. */
  public Unit unit() {
    return unit;
  }

  /**
   * Counts what there was in a year; several may be counted at once.
   *
   * @param seen what was there in it, with what follows
   */
  public PanelYear count(int year, KnowledgeBase seen) {
    return new PanelYear(year, unit, seen.everything(), codes);
  }

  /** Adds a year that was counted. */
  public void add(PanelYear counted) {
    counted.modes().forEach((mechanism, mode) -> modes.merge(mechanism, mode, Panel::either));
    years.put(counted.year(), counted);
    counted
        .keys()
        .forEach(
            key -> counted.of(key).initiatives().forEach(each -> initiatives.add(local(each))));
  }

  private static Optional<Node> either(Optional<Node> one, Optional<Node> other) {
    return one.isPresent() ? one : other;
  }

  static Optional<Node> first(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .min(Comparator.comparing(Node::toString));
  }

  /** States by their ISO 3166 alpha-3 codes. */
  static Map<String, Node> states(Graph graph) {
    Map<String, Node> states = new TreeMap<>();
    graph.stream(Node.ANY, SC.ISO3, Node.ANY)
        .filter(triple -> graph.contains(triple.getSubject(), RDF.type.asNode(), SC.STATE))
        .forEach(
            triple -> states.put(triple.getObject().getLiteralLexicalForm(), triple.getSubject()));
    return states;
  }

  /** What each column means, in their order. */
  public List<PanelColumn> codebook() {
    Map<String, PanelColumn> told = new HashMap<>();
    topics.forEach(topic -> topic.columns().forEach(column -> told.put(column.name(), column)));
    return columns().stream()
        .map(name -> told.getOrDefault(name, PanelCodebook.column(name, modes.keySet())))
        .toList();
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
    topics.forEach(topic -> topic.columns().forEach(column -> columns.add(column.name())));
    columns.add("provenance");
    return columns;
  }

  private List<Node> mechanisms() {
    return modes.keySet().stream().sorted(Comparator.comparing(Panel::local)).toList();
  }

  static String local(Node node) {
    String name = node.toString();
    return name.substring(Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')) + 1);
  }

  /**
   * The rows: text, numbers, or the empty text for what is not known.
   *
   * @param units of which there are rows
   */
  public List<List<Object>> rows(PanelUnits units) {
    Set<PanelYear.Key> all = new TreeSet<>();
    years.values().forEach(year -> all.addAll(year.keys()));
    List<Node> columns = mechanisms();
    List<List<Object>> rows = new ArrayList<>();
    years.forEach(
        (number, year) ->
            units
                .of(unit, year.keys(), all, states.keySet())
                .forEach(key -> rows.add(row(number, year, key, columns))));
    return rows;
  }

  private List<Object> row(int number, PanelYear year, PanelYear.Key key, List<Node> columns) {
    List<Object> row = new ArrayList<>(List.of(number, key.first()));
    if (unit == Unit.DYAD_YEAR) {
      row.add(key.second());
    }
    row.add(year.number(key.first()));
    if (unit == Unit.DYAD_YEAR) {
      row.add(year.number(key.second()));
    }
    PanelYear.Counts counts = year.of(key);
    Set<Node> competing = new LinkedHashSet<>();
    Set<Node> cooperating = new LinkedHashSet<>();
    for (Node mechanism : columns) {
      Set<Node> own = counts.relations(mechanism);
      row.add(own.size());
      boolean competition =
          modes
              .getOrDefault(mechanism, Optional.empty())
              .filter(SC.COMPETITION::equals)
              .isPresent();
      (competition ? competing : cooperating).addAll(own);
    }
    row.add(competing.size());
    row.add(cooperating.size());
    row.add(counts.initiatives().size());
    if (each) {
      Set<String> own = new TreeSet<>();
      counts.initiatives().forEach(initiative -> own.add(local(initiative)));
      for (String initiative : initiatives) {
        row.add(own.contains(initiative) ? 1 : year.open(initiative) ? "" : 0);
      }
    }
    topics.forEach(topic -> row.addAll(topic.values(year, key)));
    Set<String> provenance = new TreeSet<>();
    competing.forEach(node -> provenance.add(local(node)));
    cooperating.forEach(node -> provenance.add(local(node)));
    counts.initiatives().forEach(node -> provenance.add(local(node)));
    row.add(String.join(" ", provenance));
    return row;
  }
}
