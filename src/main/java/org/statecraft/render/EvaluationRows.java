package org.statecraft.render;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Evaluation.Judged;
import org.statecraft.power.Tally;
import org.statecraft.power.Verdict;
import org.statecraft.query.QueryResult;
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
  QueryResult.Rows of(EvaluationWriter.Part part) {
    return switch (part) {
      case MECHANISMS -> mechanisms();
      case CODERS -> coders();
      case PRECISION -> precision();
      case CODINGS -> codings();
    };
  }

  private static QueryResult.Rows table(
      EvaluationWriter.Part part, Iterator<List<Optional<Node>>> rows) {
    List<Var> variables = part.columns();
    return new QueryResult.Rows(
        variables,
        Iter.map(
            rows,
            row -> {
              BindingBuilder binding = Binding.builder();
              for (int i = 0; i < row.size(); i++) {
                Var variable = variables.get(i);
                row.get(i).ifPresent(value -> binding.add(variable, value));
              }
              return binding.build();
            }));
  }

  private QueryResult.Rows mechanisms() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    evaluation.byMechanism().forEach((mechanism, tally) -> rows.add(row(mechanism, tally)));
    Tally none = evaluation.ofNoMechanism();
    if (none.count(Verdict.NOT_CODABLE) > 0) {
      rows.add(row(text("none of these"), none));
    }
    rows.add(row(text("all codings"), evaluation.total()));
    return table(EvaluationWriter.Part.MECHANISMS, rows.iterator());
  }

  private QueryResult.Rows coders() {
    List<List<Optional<Node>>> rows = new ArrayList<>();
    Map<Node, Tally> tallies = evaluation.byCoder();
    tallies.forEach((coder, tally) -> rows.add(row(coder, tally)));
    List<Tally> some = tallies.values().stream().filter(tally -> tally.codable() > 0).toList();
    List<Optional<Node>> mean = new ArrayList<>();
    mean.add(Optional.of(text("mean (n: coders)")));
    mean.add(number(some.size()));
    Stream.of(Verdict.values()).forEach(none -> mean.add(Optional.empty()));
    mean.add(
        share(some.stream().map(Tally::found).flatMapToDouble(OptionalDouble::stream).average()));
    rows.add(mean);
    return table(EvaluationWriter.Part.CODERS, rows.iterator());
  }

  private static List<Optional<Node>> row(Node what, Tally tally) {
    List<Optional<Node>> row = new ArrayList<>();
    row.add(Optional.of(what));
    row.add(number(tally.codable()));
    for (Verdict verdict : Verdict.values()) {
      row.add(number(tally.count(verdict)));
    }
    Optional<Interval> interval = tally.interval();
    row.add(share(tally.found()));
    row.add(interval.flatMap(each -> share(OptionalDouble.of(each.low()))));
    row.add(interval.flatMap(each -> share(OptionalDouble.of(each.high()))));
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
                        number(precision.inferred()),
                        number(precision.coded()),
                        share(precision.share()))));
    return table(EvaluationWriter.Part.PRECISION, rows.iterator());
  }

  /** Looking for reasons takes time, so that each row comes as soon as it is known. */
  private QueryResult.Rows codings() {
    return table(
        EvaluationWriter.Part.CODINGS, Iter.map(evaluation.judged().iterator(), this::row));
  }

  private List<Optional<Node>> row(Judged judged) {
    return List.of(
        Optional.of(judged.coding().node()),
        judged.coding().coders().stream().findFirst(),
        judged.coding().mechanism(),
        Optional.of(text(judged.verdict().toString())),
        Optional.of(text(words.reason(judged))));
  }

  private static Node text(String words) {
    return NodeFactory.createLiteralString(words);
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
  static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
