package org.statecraft.power;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;

/** How far what a row counts is known: complete lists, and ends. */
final class CoverageColumns implements PanelColumns {
  private final Set<Node> endUnknown = new HashSet<>();

  CoverageColumns(Graph known) {

    known.stream(Node.ANY, SC.UNTIL_KNOWN, NodeConst.nodeFalse)
        .map(Triple::getSubject)
        .forEach(endUnknown::add);
  }

  @Override
  public List<PanelColumn> columns() {
    return List.of(
        new PanelColumn(
            "initiatives_complete",
            "Of the initiatives counted, how many have a complete list of participants?",
            "0, 1, …",
            "sc:participantsComplete",
            "never"),
        new PanelColumn(
            "lists_open",
            "How many other initiatives of the year have a list that may have gaps, so that the"
                + " number of initiatives may be higher by as many?",
            "0, 1, …",
            "sc:participantsComplete",
            "never"),
        new PanelColumn(
            "initiatives_exact",
            "In how many initiatives does the unit take part, where that is known?",
            "0, 1, …",
            "sc:participation, sc:participantsComplete",
            "a list of the year has gaps: the number is then at least that of initiatives"),
        new PanelColumn(
            "ends_unknown",
            "Of the relations counted, how many rest on something of which it was not established"
                + " whether it lasts?",
            "0, 1, …",
            "sc:untilKnown",
            "never"));
  }

  @Override
  public List<Object> values(PanelYear year, PanelYear.Key key) {
    PanelYear.Counts counts = year.of(key);
    int own = counts.initiatives().size();
    int open = (int) counts.initiatives().stream().map(Panel::local).filter(year::open).count();
    int others = year.openLists() - open;
    int unknown =
        (int)
            counts.all().stream()
                .filter(relation -> year.bases(relation).stream().anyMatch(endUnknown::contains))
                .count();
    return List.of(own - open, others, others == 0 ? own : "", unknown);
  }
}
