package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.query.QueryResult;

/** A table in GitHub-flavoured Markdown. */
final class MarkdownWriter implements RowsWriter {
  private final TermText terms;

  MarkdownWriter(RenderSettings settings) {
    this.terms = new TermText(settings);
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    List<Var> variables = rows.variables();
    try (TextOutput text = new TextOutput(out)) {
      text.print(line(variables.stream().map(v -> escape(v.getVarName())).toList()));
      text.print(line(variables.stream().map(v -> "---").toList()));
      for (Iterator<Binding> bindings = rows.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        text.print(
            line(variables.stream().map(v -> escape(terms.of(binding.get(v), true))).toList()));
      }
    }
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Keeps text from being taken for markup. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append("&amp;");
        case '|', '\\', '`', '*', '[', ']' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
