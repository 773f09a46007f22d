package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.console.Style;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;

/** Writes a result that is several tables. */
public final class PartsWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final List<Part> parts;
  private final RenderSettings settings;

  /**
   * One of the tables.
   *
   * @param name what it is called in JSON and in options
   * @param title what stands over it
   * @param columns its columns
   * @param rows its rows, asked for only where it is written, and once
   */
  public record Part(
      String name, String title, List<Var> columns, Supplier<QueryResult.Rows> rows) {}

  /**
   * A writer.
   *
   * @param parts the tables in their order, at least one
   * @param settings how they are shown; those without the columns that are wanted are left out
   * @throws RequestProblem if none has the columns that are wanted
   */
  public PartsWriter(List<Part> parts, RenderSettings settings) {
    this.settings = settings;
    ChosenColumns wanted = new ChosenColumns(settings, /* read= */ true);
    this.parts = parts.stream().filter(part -> wanted.in(part.columns())).toList();
    if (this.parts.isEmpty()) {
      wanted.require(parts.stream().flatMap(part -> part.columns().stream()).distinct().toList());
      throw new RequestProblem(
          "no part has all of the columns " + String.join(", ", settings.columns()),
          "ask for those of one part; --show names it");
    }
  }

  /** Writes the tables; a format for programs but JSON holds the first alone. */
  public void write(OutputFormat format, OutputStream out) {
    switch (format) {
      case JSON -> json(out);
      case TABLE, VERTICAL, MARKDOWN, LATEX -> {
        for (int i = 0; i < parts.size(); i++) {
          heading(format, i, out);
          format.write(parts.get(i).rows().get(), settings, out);
        }
      }
      case CSV, TSV, JSONL, XML, HTML, TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML ->
          format.write(parts.getFirst().rows().get(), settings, out);
    }
  }

  private void heading(OutputFormat format, int number, OutputStream out) {
    if (parts.size() > 1) {
      try (TextOutput text = TextOutput.painted(out)) {
        if (number > 0) {
          text.line();
        }
        String title = parts.get(number).title();
        text.print(
                switch (format) {
                  case MARKDOWN -> "## " + title + "\n";
                  case LATEX -> "% " + title;
                  default -> Style.STRONG.paint(settings.screen(), title);
                })
            .line();
      }
    }
  }

  private void json(OutputStream out) {
    JsonObject json = new JsonObject();
    for (Part part : parts) {
      QueryResult.Rows own = new ChosenColumns(settings, /* read= */ false).of(part.rows().get());
      JsonArray array = new JsonArray();
      own.bindings().forEachRemaining(row -> array.add(json(own.variables(), row)));
      json.add(part.name(), array);
    }
    try (TextOutput text = new TextOutput(out)) {
      text.print(GSON.toJson(json)).line();
    }
  }

  private static JsonObject json(List<Var> variables, Binding row) {
    JsonObject json = new JsonObject();
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value != null) {
        json.add(variable.getVarName(), new JsonValues().value(value));
      }
    }
    return json;
  }
}
