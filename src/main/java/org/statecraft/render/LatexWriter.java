package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.PlainText;
import org.statecraft.query.QueryResult;

/**
 * A table in LaTeX with the rules of booktabs, to be read into a document by {@code \input}.
 * Columns with long texts become paragraphs, so that the table is as wide as the page and no wider.
 */
final class LatexWriter implements RowsWriter {
  private static final String HEAD =
      """
      % \\usepackage[T1]{fontenc} \\usepackage{array,booktabs} \\usepackage[hyphens]{url}
      % Scripts other than Latin need XeLaTeX or LuaLaTeX and a font that has them.
      """;

  /** How many characters go into a line of an article. */
  private static final int LINE = 74;

  /** What the space around a column takes. */
  private static final int GAP = 2;

  private final TermText terms;

  LatexWriter(RenderSettings settings) {
    this.terms = new TermText(settings, /* lines= */ true);
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    List<Var> variables = rows.variables();
    FirstRows all = new FirstRows(rows);
    Set<Var> marked = variables.stream().filter(all::marked).collect(Collectors.toSet());
    try (TextOutput text = new TextOutput(out)) {
      text.print(HEAD).print("\\begin{tabular}{" + columns(variables, all) + "}\n\\toprule\n");
      text.print(line(variables.stream().map(v -> LatexText.escape(v.getVarName())).toList()));
      text.print("\\midrule\n");
      for (Iterator<Binding> bindings = all.all(); bindings.hasNext(); ) {
        Binding row = bindings.next();
        text.print(
            line(variables.stream().map(v -> cell(row.get(v), marked.contains(v))).toList()));
      }
      text.print("\\bottomrule\n\\end{tabular}\n");
    }
  }

  private static String line(List<String> cells) {
    return String.join(" & ", cells) + " \\\\\n";
  }

  private String cell(@Nullable Node term, boolean marked) {
    return terms
        .address(term)
        .map(
            address ->
                "\\url{"
                    + WebAddress.encoded(address, /* ascii= */ true)
                    + "}"
                    + LatexText.escape(terms.beside(term)))
        .orElseGet(() -> LatexText.escape(terms.of(term, marked)));
  }

  /** Numbers stand right, and texts for which the line has no room become paragraphs. */
  private String columns(List<Var> variables, FirstRows rows) {
    int[] natural = new int[variables.size()];
    int[] words = new int[variables.size()];
    for (int i = 0; i < natural.length; i++) {
      Var variable = variables.get(i);
      Stream<String> texts = rows.seen().stream().map(row -> terms.of(row.get(variable), false));
      for (String text : Stream.concat(Stream.of(variable.getVarName()), texts).toList()) {
        natural[i] = Math.max(natural[i], PlainText.width(text));
        words[i] = Math.max(words[i], TextTable.longestWord(text));
      }
    }
    int[] widths = ColumnWidths.fit(natural, words, LINE - GAP * natural.length);
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      columns.append(
          rows.numeric(variables.get(i))
              ? "r"
              : widths[i] == natural[i]
                  ? "l"
                  : String.format(
                      Locale.ROOT,
                      ">{\\raggedright\\arraybackslash}p{%.2f\\linewidth}",
                      (double) widths[i] / LINE));
    }
    return columns.toString();
  }
}
