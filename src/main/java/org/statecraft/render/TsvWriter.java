package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.QueryResult;

/**
 * SPARQL 1.1 Query Results TSV: terms as in Turtle, blank nodes numbered in order of appearance.
 */
final class TsvWriter implements RowsWriter {
  private final RenderSettings settings;
  private final NodeFormatter formatter =
      new NodeFormatterTTL(null, null, NodeToLabel.createScopeByDocument());

  TsvWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    QueryResult.Rows shown = LabelColumns.added(rows, settings);
    List<Var> variables = shown.variables();
    try (TextOutput text = new TextOutput(out)) {
      text.print(String.join("\t", variables.stream().map(v -> "?" + v.getVarName()).toList()));
      text.line();
      for (Iterator<Binding> bindings = shown.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        for (int i = 0; i < variables.size(); i++) {
          text.print(i == 0 ? "" : "\t").print(cell(binding.get(variables.get(i))));
        }
        text.line();
      }
    }
  }

  private String cell(@Nullable Node term) {
    if (term == null) {
      return "";
    }
    StringWriterI text = new StringWriterI();
    formatter.format(text, term);
    return text.toString();
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print("?boolean\n" + value + "\n");
    }
  }
}
