package org.statecraft.power;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Namespaces;

/**
 * The indicators of capability among which the parameter chooses, each with value, rank among all
 * states and year; of two states whether they are alike by each.
 */
final class CapabilityColumns implements PanelColumns {
  private static final Node CAPABILITY_GAP = parameter("Capability-Gap");
  private static final Node CAPABILITY_INDICATOR = parameter("Capability-Indicator");

  /** The newest observation of a state. */
  private record Observed(Object value, @Nullable BigDecimal rank, String year) {}

  private final Panel.Unit unit;
  private final Graph known;
  private final List<Node> indicators;
  private final Optional<BigDecimal> gap;
  private final Map<Node, Map<String, Observed>> observed = new HashMap<>();

  CapabilityColumns(Panel.Unit unit, Graph known) {
    this.unit = unit;
    this.known = known;
    this.indicators =
        Stream.of(SC.PARAMETER_VALUE, SC.ALTERNATIVE_VALUE)
            .flatMap(
                property ->
                    known.stream(CAPABILITY_INDICATOR, property, Node.ANY)
                        .map(Triple::getObject)
                        .sorted(Comparator.comparing(Node::toString)))
            .distinct()
            .toList();
    this.gap =
        Panel.first(known, CAPABILITY_GAP, SC.PARAMETER_VALUE).map(CapabilityColumns::decimal);
    Map<Node, String> codes = new HashMap<>();
    Panel.states(known).forEach((code, state) -> codes.put(state, code));
    for (Node indicator : indicators) {
      Map<String, Observed> own = observed.computeIfAbsent(indicator, none -> new HashMap<>());
      known.stream(Node.ANY, SC.INDICATOR, indicator)
          .map(Triple::getSubject)
          .filter(each -> known.contains(each, RDF.type.asNode(), SC.OBSERVATION))
          .forEach(each -> read(each, codes, own));
    }
  }

  private static Node parameter(String name) {
    return NodeFactory.createURI(Namespaces.INDIVIDUALS + "Parameter-" + name);
  }

  private void read(Node observation, Map<Node, String> codes, Map<String, Observed> own) {
    String code = Panel.first(known, observation, SC.ACTOR).map(codes::get).orElse(null);
    Optional<Node> value = Panel.first(known, observation, SC.VALUE);
    if (code != null && value.isPresent()) {
      Observed read =
          new Observed(
              decimal(value.get()),
              Panel.first(known, observation, SC.PERCENTILE_RANK)
                  .map(CapabilityColumns::decimal)
                  .orElse(null),
              Panel.first(known, observation, SC.YEAR).map(Node::getLiteralLexicalForm).orElse(""));
      own.merge(code, read, (one, other) -> one.year.compareTo(other.year) < 0 ? other : one);
    }
  }

  private static BigDecimal decimal(Node number) {
    return new BigDecimal(number.getLiteralLexicalForm());
  }

  private static String name(Node indicator) {
    return Panel.local(indicator).replaceFirst("^Indicator-", "").replace('-', '_');
  }

  @Override
  public List<PanelColumn> columns() {
    List<PanelColumn> columns = new ArrayList<>();
    for (Node indicator : indicators) {
      String name = name(indicator);
      for (String side : unit == Panel.Unit.DYAD_YEAR ? List.of("_a", "_b") : List.of("")) {
        columns.add(of(name + side, "Newest value of " + name, "number", indicator));
        columns.add(
            of(
                name + "_rank" + side,
                "Share of the states with a value that have a lower one, equal ones counted half",
                "0 to 1",
                indicator));
        columns.add(
            of(
                name + "_year" + side,
                "Year of that value, whatever the year of the row",
                "year",
                indicator));
      }
      if (unit == Panel.Unit.DYAD_YEAR) {
        columns.add(
            of(
                name + "_similar",
                "Are the ranks nearer than kb:Parameter-Capability-Gap ("
                    + gap.map(BigDecimal::toPlainString).orElse("")
                    + ")?",
                "0, 1",
                indicator));
      }
    }
    if (unit == Panel.Unit.DYAD_YEAR) {
      columns.add(
          new PanelColumn(
              "similarity",
              "What do the indicators say together?",
              "similar, apart, mixed (they disagree)",
              "sc:Observation",
              "no indicator has values for both"));
    }
    return columns;
  }

  private static PanelColumn of(String name, String question, String values, Node indicator) {
    return new PanelColumn(
        name,
        question,
        values,
        "kb:" + Panel.local(indicator),
        "no value is recorded, which is not zero");
  }

  @Override
  public List<Object> values(PanelYear year, PanelYear.Key key) {
    List<Object> values = new ArrayList<>();
    List<Boolean> verdicts = new ArrayList<>();
    for (Node indicator : indicators) {
      Map<String, Observed> own = observed.getOrDefault(indicator, Map.of());
      Observed one = own.get(key.first());
      add(one, values);
      if (unit == Panel.Unit.DYAD_YEAR) {
        Observed other = own.get(key.second());
        add(other, values);
        Optional<Boolean> similar = similar(one, other);
        values.add(similar.<Object>map(yes -> yes ? 1 : 0).orElse(""));
        similar.ifPresent(verdicts::add);
      }
    }
    if (unit == Panel.Unit.DYAD_YEAR) {
      values.add(together(verdicts));
    }
    return values;
  }

  private static void add(@Nullable Observed observed, List<Object> values) {
    values.add(observed == null ? "" : observed.value());
    values.add(observed == null || observed.rank() == null ? "" : observed.rank());
    values.add(observed == null ? "" : observed.year());
  }

  private Optional<Boolean> similar(@Nullable Observed one, @Nullable Observed other) {
    if (one == null || other == null || one.rank() == null || other.rank() == null) {
      return Optional.empty();
    }
    BigDecimal between = one.rank().subtract(other.rank()).abs();
    return gap.map(least -> between.compareTo(least) < 0);
  }

  private static String together(List<Boolean> verdicts) {
    if (verdicts.isEmpty()) {
      return "";
    }
    if (verdicts.stream().distinct().count() > 1) {
      return "mixed";
    }
    return verdicts.getFirst() ? "similar" : "apart";
  }
}
