package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.statecraft.console.Style;
import org.statecraft.query.QueryResult;

/**
 * Aligned columns that fit the screen. The first rows decide the widths, so that any number of rows
 * can follow without being held in memory. Where there are more columns than a screen has room for,
 * rows become blocks of lines.
 */
final class TableWriter implements RowsWriter {
  private static final int LOOKED_AT = 1_000;

  private final RenderSettings settings;

  TableWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    List<Binding> first = take(rows.bindings());
    List<Var> variables = rows.variables();
    TextTable table = new TextTable(settings.screen());
    TermText terms = new TermText(settings);
    boolean[] language = new boolean[variables.size()];
    for (int i = 0; i < variables.size(); i++) {
      Var variable = variables.get(i);
      language[i] = severalLanguages(first, variable);
      table.column(variable.getVarName(), numeric(first, variable));
    }
    List<List<TextTable.Cell>> cells = new ArrayList<>();
    first.forEach(binding -> cells.add(cells(binding, variables, terms, language)));
    try (TextOutput text = TextOutput.painted(out)) {
      if (table.crowded(cells)) {
        new VerticalWriter(settings)
            .rows(variables, Iter.concat(first.iterator(), rows.bindings()), text);
        return;
      }
      table.begin(cells, text);
      cells.forEach(row -> table.row(row, text));
      rows.bindings()
          .forEachRemaining(binding -> table.row(cells(binding, variables, terms, language), text));
    }
  }

  private static List<TextTable.Cell> cells(
      Binding binding, List<Var> variables, TermText terms, boolean[] language) {
    List<TextTable.Cell> row = new ArrayList<>(variables.size());
    for (int i = 0; i < variables.size(); i++) {
      Node term = binding.get(variables.get(i));
      Style style = term != null && term.isURI() ? Style.NAME : null;
      row.add(new TextTable.Cell(terms.of(term, language[i]), style));
    }
    return row;
  }

  private static List<Binding> take(Iterator<Binding> bindings) {
    List<Binding> first = new ArrayList<>();
    while (first.size() < LOOKED_AT && bindings.hasNext()) {
      first.add(bindings.next());
    }
    return first;
  }

  /** Language tags are shown only where they tell texts apart. */
  private static boolean severalLanguages(List<Binding> rows, Var variable) {
    Set<String> languages = new HashSet<>();
    for (Binding row : rows) {
      Node term = row.get(variable);
      if (term != null && term.isLiteral()) {
        languages.add(TermText.languageTag(term));
      }
    }
    return languages.size() > 1;
  }

  private static boolean numeric(List<Binding> rows, Var variable) {
    boolean any = false;
    for (Binding row : rows) {
      Node term = row.get(variable);
      if (term != null) {
        if (!term.isLiteral()
            || !(term.getLiteralDatatype() instanceof XSDDatatype datatype)
            || !XSDFuncOp.isNumericDatatype(datatype)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
