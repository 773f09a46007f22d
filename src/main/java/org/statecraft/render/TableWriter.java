package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.console.Style;
import org.statecraft.query.QueryResult;

/**
 * Aligned columns that fit the screen. The first rows decide the widths, so that any number of rows
 * can follow without being held in memory. Where there are more columns than a screen has room for,
 * rows become blocks of lines.
 */
final class TableWriter implements RowsWriter {
  private final RenderSettings settings;

  TableWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    FirstRows all = new FirstRows(rows);
    List<Var> variables = rows.variables();
    TextTable table = new TextTable(settings.screen());
    TermText terms = new TermText(settings);
    boolean[] marked = new boolean[variables.size()];
    for (int i = 0; i < variables.size(); i++) {
      marked[i] = all.marked(variables.get(i));
      table.column(variables.get(i).getVarName(), all.numeric(variables.get(i)));
    }
    List<List<TextTable.Cell>> cells = new ArrayList<>();
    all.seen().forEach(binding -> cells.add(cells(binding, variables, terms, marked)));
    try (TextOutput text = TextOutput.painted(out)) {
      if (table.crowded(cells)) {
        new VerticalWriter(settings).rows(variables, all, text);
        return;
      }
      table.begin(cells, text);
      all.all()
          .forEachRemaining(binding -> table.row(cells(binding, variables, terms, marked), text));
    }
  }

  private static List<TextTable.Cell> cells(
      Binding binding, List<Var> variables, TermText terms, boolean[] marked) {
    List<TextTable.Cell> row = new ArrayList<>(variables.size());
    for (int i = 0; i < variables.size(); i++) {
      Node term = binding.get(variables.get(i));
      Style style = term != null && term.isURI() ? Style.NAME : null;
      row.add(new TextTable.Cell(terms.of(term, marked[i]), style));
    }
    return row;
  }
}
