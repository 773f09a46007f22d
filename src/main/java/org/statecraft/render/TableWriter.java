package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;
import org.statecraft.query.QueryResult;

/**
 * Aligned columns that fit the screen. The first rows decide the widths, so that any number of rows
 * can follow without being held in memory. Where there are more columns than a screen has room for,
 * the last are left out if that is wanted, and else rows become blocks of lines. Where there are
 * more rows than it has lines for, the last are counted alone if that is wanted.
 */
final class TableWriter implements RowsWriter {
  /** So many columns stay, whatever room there is. */
  private static final int LEAST = 3;

  /** So many rows are shown, however few lines there are. */
  private static final int LEAST_ROWS = 3;

  /** Lines for what stands below the rows, and for what is typed next. */
  private static final int BELOW = 4;

  private final RenderSettings settings;
  private final TermText terms;

  TableWriter(RenderSettings settings) {
    this.settings = settings;
    this.terms = new TermText(settings);
  }

  /** A table of some columns, and the cells of the rows that were looked at. */
  private record Laid(List<Var> columns, TextTable table, List<List<TextTable.Cell>> cells) {
    boolean crowded() {
      return table.crowded(cells);
    }

    boolean breaksWords() {
      return table.breaksWords(cells);
    }
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    FirstRows all = new FirstRows(rows);
    List<Var> columns = rows.variables();
    Laid laid = laid(columns, all);
    while (settings.fewer()
        && (laid.crowded() || laid.breaksWords())
        && laid.columns().size() > LEAST
        && all.seen().size() > 1) {
      laid = laid(columns.subList(0, laid.columns().size() - 1), all);
    }
    try (TextOutput text = TextOutput.painted(out)) {
      if (laid.crowded()) {
        new VerticalWriter(settings).rows(columns, all, text);
        return;
      }
      write(laid, all, text);
      leftOut(columns.subList(laid.columns().size(), columns.size()), text);
    }
  }

  private Laid laid(List<Var> columns, FirstRows all) {
    TextTable table = new TextTable(settings.screen());
    columns.forEach(column -> table.column(column.getVarName(), all.numeric(column)));
    List<List<TextTable.Cell>> cells = new ArrayList<>();
    boolean[] marked = marked(columns, all);
    all.seen().forEach(row -> cells.add(cells(row, columns, terms, marked)));
    return new Laid(columns, table, cells);
  }

  private static boolean[] marked(List<Var> columns, FirstRows all) {
    boolean[] marked = new boolean[columns.size()];
    for (int i = 0; i < marked.length; i++) {
      marked[i] = all.marked(columns.get(i));
    }
    return marked;
  }

  private void write(Laid laid, FirstRows all, TextOutput text) {
    boolean[] marked = marked(laid.columns(), all);
    laid.table().begin(laid.cells(), text);
    Iterator<Binding> rows = all.all();
    int room = room();
    long shown = 0;
    while (rows.hasNext()) {
      List<TextTable.Cell> row = cells(rows.next(), laid.columns(), terms, marked);
      room -= laid.table().height(row);
      if (room < 0 && shown >= LEAST_ROWS) {
        note(shown + " of " + (shown + 1 + count(rows)) + " rows: see --all.", text);
        return;
      }
      laid.table().row(row, text);
      shown++;
    }
  }

  /** How many lines there are for rows. */
  private int room() {
    OptionalInt lines = settings.screenful() ? settings.screen().lines() : OptionalInt.empty();
    return lines.orElse(Integer.MAX_VALUE) - TextTable.HEAD - BELOW;
  }

  private static long count(Iterator<Binding> rows) {
    long count = 0;
    for (; rows.hasNext(); rows.next()) {
      count++;
    }
    return count;
  }

  /** Names the columns that there is no room for. */
  private void leftOut(List<Var> columns, TextOutput text) {
    if (columns.isEmpty()) {
      return;
    }
    String names = columns.stream().map(Var::getVarName).collect(Collectors.joining(", "));
    note("No room for " + names + ": see -o vertical, or choose by --columns.", text);
  }

  private void note(String words, TextOutput text) {
    TextWrap.wrap(words, settings.screen().textColumns())
        .forEach(line -> text.print(Style.FAINT.paint(settings.screen(), line)).line());
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
