package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.QueryResult;

/** A web page that needs nothing but itself. */
final class HtmlWriter implements RowsWriter {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Statecraft: query result</title>
      <style>
      body { font-family: system-ui, sans-serif; margin: 2rem; color: #1b1b1b; background: #fff; }
      table { border-collapse: collapse; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .8rem; border-bottom: 1px solid #ccc; }
      th { border-bottom: 2px solid #555; }
      a { color: #0b4f8a; }
      </style>
      </head>
      <body>
      """;

  private static final String FOOT = "</body>\n</html>\n";

  private final TermText terms;

  HtmlWriter(RenderSettings settings) {
    this.terms = new TermText(settings);
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print(HEAD).print("<table>\n<thead><tr>");
      for (Var variable : rows.variables()) {
        text.print("<th>" + escape(variable.getVarName()) + "</th>");
      }
      text.print("</tr></thead>\n<tbody>\n");
      for (Iterator<Binding> bindings = rows.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        text.print("<tr>");
        for (Var variable : rows.variables()) {
          text.print("<td>" + cell(binding.get(variable)) + "</td>");
        }
        text.print("</tr>\n");
      }
      text.print("</tbody>\n</table>\n").print(FOOT);
    }
  }

  private String cell(@Nullable Node term) {
    String shown = escape(terms.of(term, true));
    boolean web =
        term != null
            && term.isURI()
            && (term.getURI().startsWith("https://") || term.getURI().startsWith("http://"));
    return web && term != null
        ? "<a href=\"" + escape(term.getURI()) + "\">" + shown + "</a>"
        : shown;
  }

  /** Keeps text from being taken for markup, in content and in attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print(HEAD).print("<p>" + value + "</p>\n").print(FOOT);
    }
  }
}
