package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.jspecify.annotations.Nullable;
import org.statecraft.power.PanelColumn;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;

/** Writes rows of plain values for programs that know nothing of RDF. */
public final class PanelWriter {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  /** How the rows are written. */
  public enum Format {
    /** Comma-separated. */
    CSV,
    /** Tab-separated. */
    TSV,
    /** One JSON object a line. */
    JSONL,
    /** Aligned columns for reading. */
    TABLE,
    /** A Markdown table. */
    MARKDOWN,
    /** A web page. */
    HTML,
    /** A table for a paper. */
    LATEX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<String> columns;
  private final List<List<Object>> rows;

  /**
   * A writer of rows.
   *
   * @param columns their head
   * @param rows texts and numbers; an empty text stands for no value
   */
  public PanelWriter(List<String> columns, List<List<Object>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** A writer of what columns mean. */
  public static PanelWriter codebook(List<PanelColumn> columns) {
    return new PanelWriter(
        List.of("name", "question", "values", "source", "missing"),
        columns.stream()
            .map(
                each ->
                    List.<Object>of(
                        each.name(), each.question(), each.values(), each.source(), each.missing()))
            .toList());
  }

  /**
   * Writes the columns that are wanted.
   *
   * @throws RequestProblem if one of them is not there
   */
  public void write(Format format, RenderSettings settings, OutputStream out) {
    List<Var> all = columns.stream().map(Var::alloc).toList();
    int[] chosen =
        new ChosenColumns(settings, /* read= */ false)
            .wanted(all).stream().mapToInt(all::indexOf).toArray();
    List<String> head = pick(columns, chosen);
    try (TextOutput text = new TextOutput(out)) {
      switch (format) {
        case CSV -> separated(new Csv(settings.safeCsv()), head, chosen, text);
        case TSV -> separated(new Csv('\t', settings.safeCsv()), head, chosen, text);
        case JSONL -> rows.forEach(row -> text.print(object(head, pick(row, chosen))).line());
        case TABLE, MARKDOWN, HTML, LATEX ->
            OutputFormat.valueOf(format.name()).write(terms(all), settings, out);
      }
    }
  }

  private void separated(Csv csv, List<String> head, int[] chosen, TextOutput text) {
    text.print(csv.row(head));
    rows.forEach(row -> text.print(csv.row(pick(row, chosen))));
  }

  private static String object(List<String> names, List<Object> values) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      object.put(names.get(i), values.get(i).equals("") ? null : values.get(i));
    }
    return GSON.toJson(object);
  }

  private static <T> List<T> pick(List<T> values, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(values::get).toList();
  }

  /** The rows as those of a query. */
  private QueryResult.Rows terms(List<Var> variables) {
    return new QueryResult.Rows(
        variables,
        rows.stream()
            .map(
                row -> {
                  BindingBuilder binding = Binding.builder();
                  for (int i = 0; i < row.size(); i++) {
                    if (row.get(i) instanceof Integer number) {
                      binding.add(variables.get(i), NodeFactoryExtra.intToNode(number));
                    } else if (row.get(i) instanceof BigDecimal number) {
                      binding.add(
                          variables.get(i),
                          NodeFactory.createLiteralDT(
                              number.toPlainString(), XSDDatatype.XSDdecimal));
                    } else if (!row.get(i).toString().isEmpty()) {
                      binding.add(
                          variables.get(i), NodeFactory.createLiteralString(row.get(i).toString()));
                    }
                  }
                  return binding.build();
                })
            .iterator());
  }
}
