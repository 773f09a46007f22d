package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.QueryResult;

/** A table in GitHub-flavoured Markdown. */
final class MarkdownWriter implements RowsWriter {
  private final TermText terms;

  MarkdownWriter(RenderSettings settings) {
    this.terms = new TermText(settings, /* lines= */ true);
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    FirstRows all = new FirstRows(rows);
    List<Var> variables = rows.variables();
    Set<Var> marked = variables.stream().filter(all::marked).collect(Collectors.toSet());
    try (TextOutput text = new TextOutput(out)) {
      text.print(line(variables.stream().map(v -> escape(v.getVarName())).toList()));
      text.print(line(variables.stream().map(v -> "---").toList()));
      for (Iterator<Binding> bindings = all.all(); bindings.hasNext(); ) {
        Binding row = bindings.next();
        text.print(
            line(variables.stream().map(v -> cell(row.get(v), marked.contains(v))).toList()));
      }
    }
  }

  /** An address of the web leads to its page, and so does the label of what has one. */
  private String cell(@Nullable Node term, boolean marked) {
    Optional<String> address = terms.address(term);
    if (address.isPresent()) {
      return autolink(address.get()) + escape(terms.beside(term));
    }
    String shown = escape(terms.of(term, marked)).replace("\n", "<br>");
    return WebAddress.of(term)
        .filter(page -> term != null && terms.titled(term))
        .map(page -> "[" + shown + "](<" + page + ">)")
        .orElse(shown);
  }

  /** An address that is a link in every dialect. */
  static String autolink(String address) {
    return "<" + address + ">";
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
