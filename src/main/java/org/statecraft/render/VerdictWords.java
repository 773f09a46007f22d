package org.statecraft.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.power.Coding;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Evaluation.Judged;
import org.statecraft.power.Reasons;

/** Why a coding was judged as it was, in plain words. */
final class VerdictWords {
  /** Relations that are named; more are counted. */
  private static final int NAMED = 2;

  private final Evaluation evaluation;
  private final Supplier<Reasons> reasons;
  private final RenderSettings told;
  private final ProofWords words;
  private final ShortfallWords shortfalls;

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
    this.shortfalls = new ShortfallWords(words);
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
        .map(shortfalls::sentence)
        .or(() -> why.missing(coding).map(new NearMissWriter(told)::line))
        .orElse("no rule concludes relations of this mechanism");
  }

  private String notCodable(Judged judged) {
    if (!judged.unknown().isEmpty()) {
      return "nothing is known of " + shortfalls.joined(judged.unknown()).getLiteralLexicalForm();
    }
    Optional<Node> mechanism = judged.coding().mechanism();
    return mechanism.isEmpty()
        ? "the author finds none of the mechanisms"
        : "it names one actor, and a relation needs two";
  }
}
