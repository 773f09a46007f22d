package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.console.Style;
import org.statecraft.explain.Agreement;
import org.statecraft.explain.Counts;
import org.statecraft.explain.Reasons;
import org.statecraft.query.QueryResult;

/** Writes how coding and inference agree. */
public final class AgreementWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Agreement agreement;
  private final Reasons reasons;
  private final RenderSettings settings;
  private final ProofWords words;
  private final List<Part> parts;

  /** A part of what there is to say. */
  public enum Part {
    /** Counts and measures by mechanism. */
    COUNTS("Agreement by mechanism"),
    /** Each coding and what the rules make of it. */
    CODINGS("Codings"),
    /** Each pair on which the two differ. */
    DISAGREEMENTS("Disagreements");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A writer.
   *
   * @param settings how terms are shown; entities in sentences are called by their labels
   * @param part what is wanted; empty for all that the format can hold
   */
  public AgreementWriter(
      Agreement agreement, Reasons reasons, RenderSettings settings, Optional<Part> part) {
    this.agreement = agreement;
    this.reasons = reasons;
    this.settings = settings;
    this.words = new ProofWords(settings);
    this.parts = part.map(List::of).orElse(List.of(Part.values()));
  }

  /** Writes what is wanted; a format for programs but JSON holds the first part alone. */
  public void write(OutputFormat format, OutputStream out) {
    RenderSettings plain =
        new RenderSettings(
            settings.prefixes(), settings.screen(), Optional.empty(), settings.safeCsv());
    switch (format) {
      case JSON -> json(out);
      case TABLE, VERTICAL, MARKDOWN -> {
        for (Part part : parts) {
          heading(format, part, out);
          format.write(rows(part), plain, out);
        }
      }
      case CSV, TSV, JSONL, XML, HTML, TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML ->
          format.write(rows(parts.getFirst()), plain, out);
    }
  }

  private void heading(OutputFormat format, Part part, OutputStream out) {
    if (parts.size() > 1) {
      try (TextOutput text = TextOutput.painted(out)) {
        if (part != parts.getFirst()) {
          text.line();
        }
        if (format == OutputFormat.MARKDOWN) {
          text.print("## " + part.title).line();
          text.line();
        } else {
          text.print(Style.STRONG.paint(settings.screen(), part.title)).line();
        }
      }
    }
  }

  private QueryResult.Rows rows(Part part) {
    return switch (part) {
      case COUNTS -> counts();
      case CODINGS -> codings();
      case DISAGREEMENTS -> disagreements();
    };
  }

  private static QueryResult.Rows table(String columns, List<List<Optional<Node>>> rows) {
    List<Var> variables = List.of(columns.split(" ", -1)).stream().map(Var::alloc).toList();
    Iterator<Binding> bindings =
        rows.stream()
            .map(
                row -> {
                  BindingBuilder binding = Binding.builder();
                  for (int i = 0; i < row.size(); i++) {
                    Var variable = variables.get(i);
                    row.get(i).ifPresent(value -> binding.add(variable, value));
                  }
                  return binding.build();
                })
            .iterator();
    return new QueryResult.Rows(variables, bindings);
  }

  private QueryResult.Rows counts() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    agreement.counts().forEach((mechanism, counts) -> rows.add(row(mechanism, counts)));
    rows.add(row(NodeFactory.createLiteralString("total"), agreement.total()));
    return table("mechanism tp fp fn tn precision recall f1 kappa", rows);
  }

  private static List<Optional<Node>> row(Node mechanism, Counts counts) {
    return List.of(
        Optional.of(mechanism),
        number(counts.both()),
        number(counts.inferredOnly()),
        number(counts.codedOnly()),
        number(counts.neither()),
        share(counts.precision()),
        share(counts.recall()),
        share(counts.f1()),
        share(counts.kappa()));
  }

  private QueryResult.Rows codings() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    for (Agreement.Coding coding : agreement.codings()) {
      rows.add(
          List.of(
              Optional.of(coding.relation()),
              Optional.of(coding.mechanism()),
              number(coding.found()),
              number(coding.pairs()),
              Optional.of(NodeFactory.createLiteralString(coding.sameBasis() ? "yes" : "no"))));
    }
    return table("coding mechanism pairs_inferred pairs on_its_basis", rows);
  }

  private QueryResult.Rows disagreements() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    for (Agreement.Disagreement each : agreement.disagreements()) {
      rows.add(
          List.of(
              Optional.of(NodeFactory.createLiteralString(kind(each))),
              Optional.of(each.pair().mechanism()),
              Optional.of(each.pair().one()),
              Optional.of(each.pair().other()),
              Optional.of(NodeFactory.createLiteralString(reason(each)))));
    }
    return table("disagreement mechanism one other reason", rows);
  }

  private static String kind(Agreement.Disagreement disagreement) {
    return disagreement.coded().isEmpty() ? "inferred only" : "coded only";
  }

  private String reason(Agreement.Disagreement disagreement) {
    if (disagreement.coded().isEmpty()) {
      return reasons
          .inferred(disagreement)
          .map(
              way ->
                  "rule:"
                      + way.rule().name()
                      + way.rule()
                          .say()
                          .map(say -> ": " + words.sentence(say, way.solution()))
                          .orElse(""))
          .orElse("stated as it is, and concluded by no rule");
    }
    return reasons
        .missing(disagreement)
        .map(new NearMissWriter(settings)::line)
        .orElse("no rule concludes relations of this mechanism");
  }

  private void json(OutputStream out) {
    JsonObject json = new JsonObject();
    for (Part part : parts) {
      QueryResult.Rows rows = rows(part);
      JsonArray array = new JsonArray();
      rows.bindings().forEachRemaining(row -> array.add(json(rows.variables(), row)));
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

  private static Optional<Node> number(long value) {
    return Optional.of(NodeFactoryExtra.intToNode(value));
  }

  private static Optional<Node> share(OptionalDouble value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NodeFactory.createLiteralDT(rounded(value.getAsDouble()), XSDDatatype.XSDdecimal));
  }

  /** A share with three digits. */
  public static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
