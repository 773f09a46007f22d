package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.console.Style;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Reasons;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;

/** Writes what the rules make of codings. */
public final class EvaluationWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final EvaluationRows rows;
  private final RenderSettings settings;
  private final List<Part> parts;

  /** A part of what there is to say. */
  public enum Part {
    /** Verdicts and shares by mechanism. */
    MECHANISMS("By mechanism", "mechanism" + Part.SHARES),
    /** Verdicts and shares by coder. */
    CODERS("By coder", "coder" + Part.SHARES),
    /** How much of what is inferred was coded by those who coded everything. */
    PRECISION("Precision", "coder inferred coded precision"),
    /** Each coding with its verdict and the reason. */
    CODINGS("Codings", "coding coder mechanism verdict reason");

    private static final String SHARES = " n found level other missed uncodable share low high";

    private final String title;
    private final String columns;

    Part(String title, String columns) {
      this.title = title;
      this.columns = columns;
    }

    List<Var> columns() {
      return List.of(columns.split(" ", -1)).stream().map(Var::alloc).toList();
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A writer.
   *
   * @param reasons asked for only where codings are told with their reasons
   * @param told how terms are shown in sentences, where entities are called by their labels
   * @param settings how tables are shown; parts without the columns that are wanted are left out
   * @param part what is wanted; empty for all that the format can hold
   * @throws RequestProblem if no part has the columns that are wanted
   */
  public EvaluationWriter(
      Evaluation evaluation,
      Supplier<Reasons> reasons,
      RenderSettings told,
      RenderSettings settings,
      Optional<Part> part) {
    this.rows = new EvaluationRows(evaluation, new VerdictWords(evaluation, reasons, told));
    this.settings = settings;
    List<Part> asked = part.map(List::of).orElseGet(() -> parts(evaluation));
    ChosenColumns wanted = new ChosenColumns(settings, /* read= */ true);
    List<Part> able = asked.stream().filter(each -> wanted.in(each.columns())).toList();
    this.parts = able.isEmpty() ? asked : able;
    if (able.isEmpty()) {
      wanted.require(asked.stream().flatMap(each -> each.columns().stream()).distinct().toList());
      throw new RequestProblem(
          "no part has all of the columns " + String.join(", ", settings.columns()),
          "ask for those of one part; --show names it");
    }
  }

  /** All parts there is something to say in: precision is that of exhaustive coders alone. */
  private static List<Part> parts(Evaluation evaluation) {
    return Stream.of(Part.values())
        .filter(part -> part != Part.PRECISION || !evaluation.precisions().isEmpty())
        .toList();
  }

  /** Writes what is wanted; a format for programs but JSON holds the first part alone. */
  public void write(OutputFormat format, OutputStream out) {
    switch (format) {
      case JSON -> json(out);
      case TABLE, VERTICAL, MARKDOWN, LATEX -> {
        for (Part part : parts) {
          heading(format, part, out);
          format.write(rows.of(part), settings, out);
        }
      }
      case CSV, TSV, JSONL, XML, HTML, TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML ->
          format.write(rows.of(parts.getFirst()), settings, out);
    }
  }

  private void heading(OutputFormat format, Part part, OutputStream out) {
    if (parts.size() > 1) {
      try (TextOutput text = TextOutput.painted(out)) {
        if (part != parts.getFirst()) {
          text.line();
        }
        text.print(
                switch (format) {
                  case MARKDOWN -> "## " + part.title + "\n";
                  case LATEX -> "% " + part.title;
                  default -> Style.STRONG.paint(settings.screen(), part.title);
                })
            .line();
      }
    }
  }

  private void json(OutputStream out) {
    JsonObject json = new JsonObject();
    for (Part part : parts) {
      QueryResult.Rows own = new ChosenColumns(settings, /* read= */ false).of(rows.of(part));
      JsonArray array = new JsonArray();
      own.bindings().forEachRemaining(row -> array.add(json(own.variables(), row)));
      json.add(part.toString(), array);
    }
    try (TextOutput text = new TextOutput(out)) {
      text.print(GSON.toJson(json)).line();
    }
  }

  private static JsonObject json(List<Var> variables, Binding row) {
    JsonObject json = new JsonObject();
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value == null) {
        continue;
      }
      json.add(variable.getVarName(), new JsonValues().value(value));
    }
    return json;
  }

  /** A share with three digits. */
  public static String rounded(double value) {
    return EvaluationRows.rounded(value);
  }
}
