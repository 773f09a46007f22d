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
 * SPARQL 1.1 Query Results CSV. Blank nodes are written {@code _:b0} as the standard's examples
 * have them, which Jena's own writer does not do.
 */
final class CsvWriter implements RowsWriter {
  private static final String LINE_END = "\r\n";
  private static final String FORMULA = "=+-@\t\r";

  private final RenderSettings settings;
  private final NodeToLabel labels = NodeToLabel.createScopeByDocument();

  CsvWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    QueryResult.Rows shown = LabelColumns.added(rows, settings);
    List<Var> variables = shown.variables();
    try (TextOutput text = new TextOutput(out)) {
      text.print(String.join(",", variables.stream().map(v -> quoted(v.getVarName())).toList()));
      text.print(LINE_END);
      for (Iterator<Binding> bindings = shown.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        for (int i = 0; i < variables.size(); i++) {
          text.print(i == 0 ? "" : ",").print(cell(binding.get(variables.get(i))));
        }
        text.print(LINE_END);
      }
    }
  }

  private String cell(@Nullable Node term) {
    if (term == null) {
      return "";
    }
    if (term.isURI()) {
      return quoted(disarmed(term.getURI()));
    }
    if (term.isLiteral()) {
      return quoted(disarmed(term.getLiteralLexicalForm()));
    }
    return quoted(term.isBlank() ? labels.get(null, term) : NodeFmtLib.strNT(term));
  }

  /** With safe CSV, a leading apostrophe keeps spreadsheets from computing a cell. */
  private String disarmed(String text) {
    boolean formula = settings.safeCsv() && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean needed =
        text.isEmpty()
            || text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print("_askResult" + LINE_END + value + LINE_END);
    }
  }
}
