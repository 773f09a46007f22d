package org.statecraft.render;

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
import org.statecraft.explain.Agreement;
import org.statecraft.explain.Counts;
import org.statecraft.explain.Reasons;
import org.statecraft.query.QueryResult;

/** How coding and inference agree, as rows. */
final class AgreementRows {
  private final Agreement agreement;
  private final Reasons reasons;
  private final RenderSettings told;
  private final ProofWords words;

  /**
   * Rows.
   *
   * @param told how terms are shown in sentences
   */
  AgreementRows(Agreement agreement, Reasons reasons, RenderSettings told) {
    this.agreement = agreement;
    this.reasons = reasons;
    this.told = told;
    this.words = new ProofWords(told);
  }

  /** The rows of a part. */
  QueryResult.Rows of(AgreementWriter.Part part) {
    return switch (part) {
      case COUNTS -> counts();
      case CODINGS -> codings();
      case DISAGREEMENTS -> disagreements();
    };
  }

  private static QueryResult.Rows table(
      AgreementWriter.Part part, List<List<Optional<Node>>> rows) {
    List<Var> variables = part.columns();
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
    return table(AgreementWriter.Part.COUNTS, rows);
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
    return table(AgreementWriter.Part.CODINGS, rows);
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
    return table(AgreementWriter.Part.DISAGREEMENTS, rows);
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
        .map(new NearMissWriter(told)::line)
        .orElse("no rule concludes relations of this mechanism");
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
