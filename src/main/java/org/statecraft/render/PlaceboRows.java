package org.statecraft.render;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.statecraft.power.Placebo;
import org.statecraft.query.QueryResult;

/** What follows by chance, as rows. */
public final class PlaceboRows {
  private static final List<Var> COLUMNS =
      Cells.columns("of dealt measure mechanism observed mean least most p");

  private PlaceboRows() {}

  /**
   * Makes sure that the columns that are wanted are there, before there is anything to tell.
   *
   * @throws org.statecraft.problem.RequestProblem if one is not
   */
  public static void require(RenderSettings settings) {
    new ChosenColumns(settings, /* read= */ true).require(COLUMNS);
  }

  /** A row for each number that was counted; without a mechanism where it is of all together. */
  public static QueryResult.Rows of(Placebo placebo) {
    return Cells.rows(COLUMNS, placebo.rows().stream().map(PlaceboRows::cells).iterator());
  }

  private static List<Optional<Node>> cells(Placebo.Row row) {
    boolean any = !row.dealt().isEmpty();
    return List.of(
        Optional.of(row.type()),
        Optional.of(row.property()),
        Optional.of(Cells.text(row.measure().toString())),
        Optional.of(row.mechanism()).filter(Node::isConcrete),
        Cells.number(row.observed()),
        Cells.decimal(row.mean()),
        any ? Cells.number(Collections.min(row.dealt())) : Optional.empty(),
        any ? Cells.number(Collections.max(row.dealt())) : Optional.empty(),
        Cells.decimal(row.reaching()));
  }
}
