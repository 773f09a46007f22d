package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;
import org.statecraft.query.QueryResult;

/** Each row as a block of lines, one for each column: for rows that are too wide for a table. */
final class VerticalWriter implements RowsWriter {
  private static final int NARROWEST = 16;

  private final RenderSettings settings;

  VerticalWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    try (TextOutput text = TextOutput.painted(out)) {
      rows(rows.variables(), new FirstRows(rows), text);
    }
  }

  /** Writes rows to a text that goes on. */
  void rows(List<Var> variables, FirstRows rows, TextOutput text) {
    TermText terms = new TermText(settings);
    Screen screen = settings.screen();
    int names =
        variables.stream()
            .mapToInt(variable -> PlainText.width(PlainText.visible(variable.getVarName())))
            .max()
            .orElse(0);
    int width =
        screen.columns().isPresent()
            ? Math.max(NARROWEST, screen.columns().getAsInt() - names - 2)
            : Integer.MAX_VALUE;
    Set<Var> marked = variables.stream().filter(rows::marked).collect(Collectors.toSet());
    Iterator<Binding> bindings = rows.all();
    for (long number = 1; bindings.hasNext(); number++) {
      Binding binding = bindings.next();
      String stroke = screen.unicode() ? "─" : "-";
      String head = stroke.repeat(2) + " " + number + " " + stroke.repeat(Math.max(2, names - 2));
      text.print(Style.FAINT.paint(screen, head)).line();
      for (Var variable : variables) {
        String name = PlainText.padRight(PlainText.visible(variable.getVarName()), names);
        Node term = binding.get(variable);
        List<String> lines = TextWrap.wrap(terms.of(term, marked.contains(variable)), width);
        for (int i = 0; i < lines.size(); i++) {
          String line =
              term != null && term.isURI() ? Style.NAME.paint(screen, lines.get(i)) : lines.get(i);
          String before =
              i == 0 ? Style.STRONG.paint(screen, name) : " ".repeat(PlainText.width(name));
          text.print(line.isEmpty() ? before.stripTrailing() : before + "  " + line).line();
        }
      }
    }
  }
}
