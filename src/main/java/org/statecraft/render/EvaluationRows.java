package org.statecraft.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.statecraft.power.CodingAgreement;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Evaluation.Judged;
import org.statecraft.power.Tally;
import org.statecraft.power.Verdict;
import org.statecraft.query.QueryResult;
import org.statecraft.statistics.AgreementCoefficient;
import org.statecraft.statistics.Interval;

/** What the rules make of codings, as rows. */
final class EvaluationRows {
  private final Evaluation evaluation;
  private final VerdictWords words;

  EvaluationRows(Evaluation evaluation, VerdictWords words) {
    this.evaluation = evaluation;
    this.words = words;
  }

  /** The rows of a part. */
  QueryResult.Rows of(EvaluationPart part) {
    return switch (part) {
      case MECHANISMS -> mechanisms();
      case CODERS -> coders();
      case PERIODS -> periods();
      case CAMPS -> camps();
      case PRECISION -> precision();
      case AGREEMENT -> agreement();
      case CODINGS -> codings();
      case READINGS, HOLDING, RELATIONS ->
          throw new IllegalArgumentException(part + " is told by ReadingsWriter");
    };
  }

  private static QueryResult.Rows table(EvaluationPart part, Iterator<List<Optional<Node>>> rows) {
    return Cells.rows(part.columns(), rows);
  }

  private QueryResult.Rows mechanisms() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    evaluation.byMechanism().forEach((mechanism, tally) -> rows.add(row(mechanism, tally)));
    Tally none = evaluation.ofNoMechanism();
    if (none.count(Verdict.NOT_CODABLE) > 0) {
      rows.add(row(Cells.text("none of these"), none));
    }
    rows.add(row(Cells.text("all codings"), evaluation.total()));
    return table(EvaluationPart.MECHANISMS, rows.iterator());
  }

  private QueryResult.Rows coders() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    Map<Node, Tally> tallies = evaluation.byCoder();
    tallies.forEach((coder, tally) -> rows.add(row(coder, tally)));
    List<Tally> some = tallies.values().stream().filter(tally -> tally.codable() > 0).toList();
    List<Optional<Node>> mean = new ArrayList<>();
    mean.add(Optional.of(Cells.text("mean (n: coders)")));
    mean.add(Cells.number(some.size()));
    Stream.of(Verdict.values()).forEach(none -> mean.add(Optional.empty()));
    mean.add(
        Cells.decimal(
            some.stream().map(Tally::found).flatMapToDouble(OptionalDouble::stream).average()));
    rows.add(mean);
    return table(EvaluationPart.CODERS, rows.iterator());
  }

  private QueryResult.Rows periods() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    evaluation
        .byYear()
        .forEach(
            (year, tally) -> rows.add(row(Cells.text(year.isEmpty() ? "not dated" : year), tally)));
    return table(EvaluationPart.PERIODS, rows.iterator());
  }

  private QueryResult.Rows camps() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    evaluation.byCamp().forEach((camp, tally) -> rows.add(row(camp, tally)));
    return table(EvaluationPart.CAMPS, rows.iterator());
  }

  private static List<Optional<Node>> row(Node what, Tally tally) {
    List<Optional<Node>> row = new ArrayList<>();
    row.add(Optional.of(what));
    row.add(Cells.number(tally.codable()));
    for (Verdict verdict : Verdict.values()) {
      row.add(Cells.number(tally.count(verdict)));
    }
    Optional<Interval> interval = tally.interval();
    row.add(Cells.decimal(tally.found()));
    row.add(interval.flatMap(each -> Cells.decimal(OptionalDouble.of(each.low()))));
    row.add(interval.flatMap(each -> Cells.decimal(OptionalDouble.of(each.high()))));
    return row;
  }

  private QueryResult.Rows precision() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    evaluation
        .precisions()
        .forEach(
            (coder, precision) ->
                rows.add(
                    List.of(
                        Optional.of(coder),
                        Cells.number(precision.inferred()),
                        Cells.number(precision.coded()),
                        Cells.decimal(precision.share()))));
    return table(EvaluationPart.PRECISION, rows.iterator());
  }

  private QueryResult.Rows agreement() {
    CodingAgreement agreement = evaluation.agreement();
    AgreementCoefficient all = agreement.all();
    List<List<Optional<Node>>> rows = new ArrayList<>();
    for (CodingAgreement.Two two : agreement.twos()) {
      rows.add(
          List.of(
              Optional.of(two.one()),
              Optional.of(two.other()),
              Cells.number(two.alpha().units()),
              Cells.number(two.agreed()),
              Cells.decimal(two.alpha().coefficient()),
              Cells.decimal(two.kappa().coefficient())));
    }
    rows.add(
        List.of(
            Optional.of(Cells.text("all coders")),
            Optional.empty(),
            Cells.number(all.units()),
            Cells.number(agreement.agreed()),
            Cells.decimal(all.coefficient()),
            Optional.empty()));
    return table(EvaluationPart.AGREEMENT, rows.iterator());
  }

  /** Looking for reasons takes time, so that each row comes as soon as it is known. */
  private QueryResult.Rows codings() {
    return table(EvaluationPart.CODINGS, Iter.map(evaluation.judged().iterator(), this::row));
  }

  private List<Optional<Node>> row(Judged judged) {
    return List.of(
        Optional.of(judged.coding().node()),
        judged.coding().coders().stream().findFirst(),
        judged.coding().mechanism(),
        Optional.of(Cells.text(judged.verdict().toString())),
        Optional.of(Cells.text(words.reason(judged))));
  }
}
