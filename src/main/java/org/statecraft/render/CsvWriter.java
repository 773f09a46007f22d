package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.QueryResult;

/**
 * SPARQL 1.1 Query Results CSV, with a line feed at the end of a row. Blank nodes are written
 * {@code _:b0} as the standard's examples have them, which Jena's own writer does not do.
 */
final class CsvWriter implements RowsWriter {
  private final RenderSettings settings;
  private final Csv csv;
  private final NodeToLabel labels = NodeToLabel.createScopeByDocument();

  CsvWriter(RenderSettings settings) {
    this.settings = settings;
    this.csv = new Csv(settings.safeCsv());
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    QueryResult.Rows shown = LabelColumns.added(rows, settings);
    List<Var> variables = shown.variables();
    try (TextOutput text = new TextOutput(out)) {
      text.print(
          String.join(",", variables.stream().map(v -> csv.quoted(v.getVarName())).toList()));
      text.print(Csv.LINE_END);
      for (Iterator<Binding> bindings = shown.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        for (int i = 0; i < variables.size(); i++) {
          text.print(i == 0 ? "" : ",").print(cell(binding.get(variables.get(i))));
        }
        text.print(Csv.LINE_END);
      }
    }
  }

  private String cell(@Nullable Node term) {
    if (term == null) {
      return "";
    }
    if (term.isURI()) {
      return csv.text(term.getURI());
    }
    if (term.isLiteral()) {
      String text = term.getLiteralLexicalForm();
      return JsonValues.number(term).isPresent() ? csv.quoted(text) : csv.text(text);
    }
    return csv.quoted(term.isBlank() ? labels.get(null, term) : NodeFmtLib.strNT(term));
  }

  /** A table of one cell, whose column is called as in the JSON and XML of the standard. */
  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print("boolean" + Csv.LINE_END + value + Csv.LINE_END);
    }
  }
}
