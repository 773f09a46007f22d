package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.power.Decision;
import org.statecraft.power.RelationSet.Change;
import org.statecraft.power.Sensitivity;
import org.statecraft.power.Sensitivity.Outcome;
import org.statecraft.query.QueryResult;

/** Writes what depends on which decision. */
public final class SensitivityWriter {
  private final Sensitivity sensitivity;
  private final Optional<Integer> limit;
  private final PartsWriter writer;

  /** A part of what there is to say. */
  public enum Part {
    /** What each variable and parameter can change. */
    VARIABLES(
        "By variable: the most that one decision changes",
        "variable tried effective lost gained pairs_lost pairs_gained found_least found_most"),
    /** Between which numbers of relations all outcomes lie. */
    MECHANISMS("By mechanism: relations", "mechanism now least most"),
    /** Each decision that changes something, with how much. */
    DECISIONS("Decisions on which most depends", "of variable value alternative" + Part.EFFECT),
    /** The same where two things are decided otherwise at once. */
    TOGETHER(
        "Two decisions at once",
        "of variable value alternative of_2 variable_2 value_2 alternative_2" + Part.EFFECT),
    /** Each relation with how many decisions undo it. */
    RELATIONS("Relations by how many decisions undo them", "relation mechanism undone");

    private static final String EFFECT = " alike reading lost gained pairs_lost pairs_gained found";

    private final String title;
    private final String columns;

    Part(String title, String columns) {
      this.title = title;
      this.columns = columns;
    }

    private List<Var> columns() {
      return Cells.columns(columns);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A writer.
   *
   * @param settings how tables are shown
   * @param part what is wanted; empty for all that the format can hold
   * @param pairs whether two things were decided otherwise at once
   * @param limit so many decisions and relations are told; empty for all
   * @throws org.statecraft.problem.RequestProblem if no part has the columns that are wanted
   */
  public SensitivityWriter(
      Sensitivity sensitivity,
      RenderSettings settings,
      Optional<Part> part,
      boolean pairs,
      Optional<Integer> limit) {
    this.sensitivity = sensitivity;
    this.limit = limit;
    this.writer = writer(settings, part, pairs, this::rows);
  }

  /**
   * Makes sure that a part has the columns that are wanted, before there is anything to tell.
   *
   * @throws org.statecraft.problem.RequestProblem if none has
   */
  public static void require(RenderSettings settings, Optional<Part> part, boolean pairs) {
    writer(settings, part, pairs, each -> Cells.rows(each.columns(), Collections.emptyIterator()));
  }

  private static PartsWriter writer(
      RenderSettings settings,
      Optional<Part> part,
      boolean pairs,
      Function<Part, QueryResult.Rows> rows) {
    Part decisions = pairs ? Part.TOGETHER : Part.DECISIONS;
    return new PartsWriter(
        part.map(
                each ->
                    Stream.of(each == Part.DECISIONS || each == Part.TOGETHER ? decisions : each))
            .orElseGet(() -> Stream.of(Part.VARIABLES, Part.MECHANISMS, decisions, Part.RELATIONS))
            .map(
                each ->
                    new PartsWriter.Part(
                        each.toString(), each.title, each.columns(), () -> rows.apply(each)))
            .toList(),
        settings);
  }

  /** Writes what is wanted; a format for programs but JSON holds the first part alone. */
  public void write(OutputFormat format, OutputStream out) {
    writer.write(format, out);
  }

  private QueryResult.Rows rows(Part part) {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    switch (part) {
      case VARIABLES ->
          sensitivity.byVariable().forEach((variable, own) -> rows.add(variable(variable, own)));
      case MECHANISMS ->
          sensitivity
              .byMechanism()
              .forEach(
                  (mechanism, range) ->
                      rows.add(
                          List.of(
                              Optional.of(mechanism),
                              Cells.number(range.now()),
                              Cells.number(range.least()),
                              Cells.number(range.most()))));
      case DECISIONS, TOGETHER -> sensitivity.alike().forEach(group -> rows.add(decision(group)));
      case RELATIONS ->
          sensitivity
              .undoing()
              .forEach(
                  (relation, times) ->
                      rows.add(
                          List.of(
                              Optional.of(relation),
                              Optional.ofNullable(sensitivity.base().get(relation)),
                              Cells.number(times))));
    }
    boolean cut = part != Part.VARIABLES && part != Part.MECHANISMS;
    return Cells.rows(
        part.columns(),
        cut && limit.isPresent() ? rows.stream().limit(limit.get()).iterator() : rows.iterator());
  }

  private List<Optional<Node>> variable(Node variable, List<Outcome> outcomes) {
    return List.of(
        Optional.of(variable),
        Cells.number(outcomes.size()),
        Cells.number(outcomes.stream().filter(outcome -> !outcome.change().none()).count()),
        most(outcomes, change -> change.lost().size()),
        most(outcomes, change -> change.gained().size()),
        most(outcomes, change -> change.pairsLost().size()),
        most(outcomes, change -> change.pairsGained().size()),
        Cells.decimal(shares(outcomes).min()),
        Cells.decimal(shares(outcomes).max()));
  }

  private static Optional<Node> most(List<Outcome> outcomes, ToIntFunction<Change> size) {
    return Cells.number(outcomes.stream().map(Outcome::change).mapToInt(size).max().orElse(0));
  }

  private static java.util.stream.DoubleStream shares(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(outcome -> outcome.codings().found())
        .flatMapToDouble(OptionalDouble::stream);
  }

  private static List<Optional<Node>> decision(List<Outcome> alike) {
    Outcome shown =
        alike.stream().filter(Outcome::otherReading).findFirst().orElse(alike.getFirst());
    Change change = shown.change();
    List<Optional<Node>> row = new ArrayList<>();
    for (Decision decision : shown.decisions()) {
      row.add(Optional.of(decision.entity()));
      row.add(Optional.of(decision.property()));
      row.add(decision.value());
      row.add(decision.alternative());
    }
    boolean reading = alike.stream().anyMatch(Outcome::otherReading);
    row.addAll(
        List.of(
            Cells.number(alike.size()),
            Optional.of(reading ? NodeConst.nodeTrue : NodeConst.nodeFalse),
            Cells.number(change.lost().size()),
            Cells.number(change.gained().size()),
            Cells.number(change.pairsLost().size()),
            Cells.number(change.pairsGained().size()),
            Cells.decimal(shown.codings().found())));
    return row;
  }
}
