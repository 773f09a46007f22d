package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.statecraft.ingest.ColumnSummary;
import org.statecraft.ingest.Register;
import org.statecraft.query.QueryResult;
import org.statecraft.table.ColumnType;
import org.statecraft.table.Csv;

/** What the columns of a table hold, as rows. */
public final class ColumnRows {
  private static final List<Var> COLUMNS =
      Cells.columns(
          "column property type distinct nulls least greatest cow gw iso2 iso3 isoNumeric name");

  private ColumnRows() {}

  /** A row for each column; where no value stands for a state, the cell is empty. */
  public static QueryResult.Rows of(List<ColumnSummary> columns) {
    return Cells.rows(COLUMNS, columns.stream().map(ColumnRows::cells).iterator());
  }

  private static List<Optional<Node>> cells(ColumnSummary column) {
    List<Optional<Node>> cells = new ArrayList<>();
    cells.add(Optional.of(Cells.text(column.name())));
    cells.add(Optional.of(Csv.property(column.name())));
    cells.add(Optional.of(Cells.text(column.type().toString())));
    cells.add(
        column.distinct().isEmpty()
            ? Optional.empty()
            : Cells.number(column.distinct().getAsLong()));
    cells.add(Cells.number(column.nulls()));
    cells.add(value(column, column.least()));
    cells.add(value(column, column.greatest()));
    for (Register register : Register.values()) {
      cells.add(Optional.ofNullable(column.states().get(register)).flatMap(Cells::number));
    }
    return cells;
  }

  private static Optional<Node> value(ColumnSummary column, Optional<String> text) {
    boolean truth = column.type() == ColumnType.BOOLEAN;
    return text.map(value -> truth ? value.toLowerCase(Locale.ROOT) : value)
        .map(value -> NodeFactory.createLiteralDT(value, column.type().datatype()));
  }
}
