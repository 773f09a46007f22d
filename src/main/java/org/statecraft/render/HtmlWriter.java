package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.PlainText;
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
    this.terms = new TermText(settings, /* lines= */ true);
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    FirstRows all = new FirstRows(rows);
    List<Var> variables = rows.variables();
    Set<Var> marked = variables.stream().filter(all::marked).collect(Collectors.toSet());
    try (TextOutput text = new TextOutput(out)) {
      text.print(HEAD).print("<table>\n<thead><tr>");
      for (Var variable : variables) {
        text.print("<th>" + HtmlText.escape(variable.getVarName()) + "</th>");
      }
      text.print("</tr></thead>\n<tbody>\n");
      for (Iterator<Binding> bindings = all.all(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        text.print("<tr>");
        for (Var variable : variables) {
          text.print(cell(binding.get(variable), marked.contains(variable)));
        }
        text.print("</tr>\n");
      }
      text.print("</tbody>\n</table>\n").print(FOOT);
    }
  }

  private String cell(@Nullable Node term, boolean marked) {
    return "<td" + language(term) + ">" + content(term, marked) + "</td>";
  }

  /** What a browser has to know of a text in another language than the page's. */
  private static String language(@Nullable Node term) {
    if (term == null || !term.isLiteral()) {
      return "";
    }
    String language = term.getLiteralLanguage();
    TextDirection direction = term.getLiteralBaseDirection();
    return (language.isEmpty() || language.equals("en")
            ? ""
            : " lang=\"" + HtmlText.escape(language) + "\"")
        + (direction == null ? "" : " dir=\"" + direction.direction() + "\"");
  }

  /** An address of the web leads to its page; another name tells its IRI when it is pointed at. */
  private String content(@Nullable Node term, boolean marked) {
    Optional<String> page = WebAddress.of(term);
    if (page.isPresent()) {
      String shown =
          terms
              .address(term)
              .map(address -> address + terms.beside(term))
              .orElseGet(() -> terms.of(term, marked));
      return "<a href=\"" + HtmlText.escape(page.get()) + "\">" + HtmlText.escape(shown) + "</a>";
    }
    String shown = HtmlText.escape(terms.of(term, marked)).replace("\n", "<br>");
    return term != null && term.isURI()
        ? "<span title=\""
            + HtmlText.escape(PlainText.visible(term.getURI()))
            + "\">"
            + shown
            + "</span>"
        : shown;
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print(HEAD).print("<p>" + value + "</p>\n").print(FOOT);
    }
  }
}
