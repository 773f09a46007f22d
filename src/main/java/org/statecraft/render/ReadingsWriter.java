package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.power.ReadingAgreement;
import org.statecraft.power.ReadingComparison;
import org.statecraft.power.ReadingComparison.Holding;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;

/** Writes how far two readings agree, and what follows from both. */
public final class ReadingsWriter {
  private final ReadingComparison comparison;
  private final PartsWriter writer;

  /**
   * A writer.
   *
   * @param settings how tables are shown; parts without the columns that are wanted are left out
   * @param part what is wanted; empty for all that the format can hold
   * @throws RequestProblem if no part has the columns that are wanted
   */
  public ReadingsWriter(
      ReadingComparison comparison, RenderSettings settings, Optional<EvaluationPart> part) {
    this.comparison = comparison;
    this.writer =
        new PartsWriter(
            Stream.of(EvaluationPart.values())
                .filter(EvaluationPart::ofReadings)
                .filter(each -> part.isEmpty() || part.get() == each)
                .map(
                    each ->
                        new PartsWriter.Part(
                            each.toString(), each.title(), each.columns(), () -> rows(each)))
                .toList(),
            settings);
  }

  /** Writes what is wanted; a format for programs but JSON holds the first part alone. */
  public void write(OutputFormat format, OutputStream out) {
    writer.write(format, out);
  }

  private QueryResult.Rows rows(EvaluationPart part) {
    List<List<Optional<Node>>> rows =
        switch (part) {
          case HOLDING -> counts();
          case RELATIONS -> comparison.relations().stream().map(ReadingsWriter::row).toList();
          default -> comparison.variables().stream().map(ReadingsWriter::row).toList();
        };
    return Cells.rows(part.columns(), rows.iterator());
  }

  private static List<Optional<Node>> row(ReadingAgreement.Variable variable) {
    return List.of(
        Optional.of(variable.name()),
        Cells.number(variable.alpha().units()),
        Cells.decimal(variable.alpha().coefficient()),
        Cells.decimal(variable.kappa().coefficient()),
        variable.tentative().flatMap(ReadingsWriter::truth),
        Optional.of(Cells.text(variable.compared())));
  }

  private static List<Optional<Node>> row(Holding holding) {
    return List.of(
        Optional.of(holding.mechanism()),
        Optional.of(holding.relation()),
        truth(holding.first()),
        truth(holding.second()));
  }

  private static Optional<Node> truth(boolean value) {
    return Optional.of(value ? NodeConst.nodeTrue : NodeConst.nodeFalse);
  }

  private List<List<Optional<Node>>> counts() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    comparison.relations().stream()
        .map(Holding::mechanism)
        .distinct()
        .forEach(each -> rows.add(counts(each, holding -> holding.mechanism().equals(each))));
    rows.add(counts(Cells.text("all relations"), holding -> true));
    return rows;
  }

  private List<Optional<Node>> counts(Node what, Predicate<Holding> wanted) {
    List<Holding> some = comparison.relations().stream().filter(wanted).toList();
    return List.of(
        Optional.of(what),
        Cells.number(some.size()),
        Cells.number(some.stream().filter(Holding::both).count()),
        Cells.number(some.stream().filter(each -> !each.second()).count()),
        Cells.number(some.stream().filter(each -> !each.first()).count()));
  }
}
