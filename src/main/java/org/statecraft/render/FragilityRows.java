package org.statecraft.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.power.Decision;
import org.statecraft.power.Undoing;
import org.statecraft.query.QueryResult;

/** What would undo conclusions, as rows. */
public final class FragilityRows {
  private static final List<Var> COLUMNS =
      Cells.columns("conclusion of variable value alternative alike reading");

  private FragilityRows() {}

  /** A row for each decision that undoes something, alternatives that do so together. */
  public static QueryResult.Rows of(List<Undoing> undoing) {
    Map<List<Object>, List<Undoing>> alike = new LinkedHashMap<>();
    for (Undoing each : undoing) {
      Decision decision = each.decision();
      alike
          .computeIfAbsent(
              List.of(each.conclusion(), decision.entity(), decision.property(), decision.value()),
              none -> new ArrayList<>())
          .add(each);
    }
    return Cells.rows(COLUMNS, alike.values().stream().map(FragilityRows::cells).iterator());
  }

  private static List<Optional<Node>> cells(List<Undoing> alike) {
    Undoing shown =
        alike.stream().filter(Undoing::otherReading).findFirst().orElse(alike.getFirst());
    Decision decision = shown.decision();
    return List.of(
        Optional.of(shown.conclusion()),
        Optional.of(decision.entity()),
        Optional.of(decision.property()),
        decision.value(),
        decision.alternative(),
        Cells.number(alike.size()),
        Optional.of(shown.otherReading() ? NodeConst.nodeTrue : NodeConst.nodeFalse));
  }
}
