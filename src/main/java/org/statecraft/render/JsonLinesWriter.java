package org.statecraft.render;

import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.query.QueryResult;

/**
 * One JSON object of plain values a row, so that rows can be read one by one by programs that know
 * nothing of RDF. A column without a value is left out.
 */
final class JsonLinesWriter implements RowsWriter {
  private final RenderSettings settings;
  private final JsonValues values = new JsonValues();

  JsonLinesWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    QueryResult.Rows shown = LabelColumns.added(rows, settings);
    try (TextOutput text = new TextOutput(out)) {
      for (Iterator<Binding> bindings = shown.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        JsonObject row = new JsonObject();
        for (Var variable : shown.variables()) {
          Node term = binding.get(variable);
          if (term != null) {
            row.add(variable.getVarName(), values.value(term));
          }
        }
        text.print(row.toString()).line();
      }
    }
  }

  /** The last line of a result that is not whole. */
  static String incomplete(String why) {
    JsonObject json = new JsonObject();
    json.addProperty("incomplete", why);
    return json.toString();
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      JsonObject json = new JsonObject();
      json.addProperty("boolean", value);
      text.print(json.toString()).line();
    }
  }
}
