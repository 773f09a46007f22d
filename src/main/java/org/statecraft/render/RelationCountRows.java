package org.statecraft.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.statecraft.power.RelationCounts;
import org.statecraft.query.QueryResult;

/** How many relations and pairs appear, disappear and stay, as rows. */
public final class RelationCountRows {
  private static final List<Var> COLUMNS = Cells.columns("mechanism counted appear disappear stay");

  private RelationCountRows() {}

  /** Two rows for each mechanism: of its relations and of its pairs. */
  public static QueryResult.Rows of(RelationCounts counts) {
    return Cells.rows(COLUMNS, counts.rows().stream().map(RelationCountRows::cells).iterator());
  }

  private static List<Optional<Node>> cells(RelationCounts.Row row) {
    return List.of(
        Optional.of(row.mechanism()).filter(Node::isConcrete),
        Optional.of(Cells.text(row.unit().name().toLowerCase(Locale.ROOT))),
        Cells.number(row.appear()),
        Cells.number(row.disappear()),
        Cells.number(row.stay()));
  }
}
