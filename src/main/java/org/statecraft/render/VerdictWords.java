package org.statecraft.render;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;
import org.statecraft.explain.Coding;
import org.statecraft.explain.Evaluation;
import org.statecraft.explain.Evaluation.Judged;
import org.statecraft.explain.Reasons;
import org.statecraft.explain.Shortfall;

/** Why a coding was judged as it was, in plain words. */
final class VerdictWords {
  /** Relations that are named; more are counted. */
  private static final int NAMED = 2;

  private final Evaluation evaluation;
  private final Supplier<Reasons> reasons;
  private final RenderSettings told;
  private final ProofWords words;

  /** The reasons, once one was asked for. */
  private @Nullable Reasons found;

  /**
   * Words.
   *
   * @param told how terms are shown in sentences
   */
  VerdictWords(Evaluation evaluation, Supplier<Reasons> reasons, RenderSettings told) {
    this.evaluation = evaluation;
    this.reasons = reasons;
    this.told = told;
    this.words = new ProofWords(told);
  }

  /** The reason of a verdict. */
  String reason(Judged judged) {
    return switch (judged.verdict()) {
      case FOUND, OTHER_LEVEL ->
          (judged.reversed() ? "the other way round: " : "") + named(judged.by());
      case OTHER_MECHANISM -> lacking(judged.coding()) + " (inferred: " + mechanisms(judged) + ")";
      case MISSED -> lacking(judged.coding());
      case NOT_CODABLE -> notCodable(judged);
    };
  }

  private String named(List<Node> relations) {
    String some = relations.stream().limit(NAMED).map(this::name).collect(Collectors.joining("; "));
    int more = relations.size() - NAMED;
    return more > 0 ? some + "; and " + more + " more" : some;
  }

  /** The name of a relation, without its mechanism, which stands beside it anyway. */
  private String name(Node relation) {
    String name = words.name(relation);
    return evaluation.mechanisms(List.of(relation)).stream()
        .map(mechanism -> words.name(mechanism) + ": ")
        .filter(name::startsWith)
        .findFirst()
        .map(start -> name.substring(start.length()))
        .orElse(name);
  }

  private String mechanisms(Judged judged) {
    return evaluation.mechanisms(judged.by()).stream()
        .map(words::name)
        .collect(Collectors.joining(", "));
  }

  private String lacking(Coding coding) {
    Reasons why = found == null ? reasons.get() : found;
    found = why;
    return why.lacking(coding)
        .map(this::sentence)
        .or(() -> why.missing(coding).map(new NearMissWriter(told)::line))
        .orElse("no rule concludes relations of this mechanism");
  }

  private String sentence(Shortfall shortfall) {
    BindingBuilder values = Binding.builder();
    shortfall
        .values()
        .forEach(
            (variable, value) -> {
              if (!List.of("one", "other").contains(variable.getVarName())) {
                values.add(variable, value);
              }
            });
    values.add(Var.alloc("one"), joined(shortfall.ones()));
    values.add(
        Var.alloc("other"),
        shortfall.others().isEmpty()
            ? NodeFactory.createLiteralString("its members")
            : joined(shortfall.others()));
    return words.sentence(shortfall.sentence(), values.build())
        + (shortfall.eitherWay() ? ", nor the other way round" : "");
  }

  /** Names as in a sentence: A, B or C. */
  private Node joined(Collection<Node> actors) {
    List<String> names = actors.stream().map(words::name).toList();
    String last = names.getLast();
    String first = String.join(", ", names.subList(0, names.size() - 1));
    return NodeFactory.createLiteralString(first.isEmpty() ? last : first + " or " + last);
  }

  private String notCodable(Judged judged) {
    if (!judged.unknown().isEmpty()) {
      return "nothing is known of " + joined(judged.unknown()).getLiteralLexicalForm();
    }
    Optional<Node> mechanism = judged.coding().mechanism();
    return mechanism.isEmpty()
        ? "the author finds none of the mechanisms"
        : "it names one actor, and a relation needs two";
  }
}
