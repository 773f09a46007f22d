package org.statecraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.db.Database;
import org.statecraft.infer.Bounds;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Entailment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is inferred, and how much that may cost. */
@Command
final class InferenceOptions {
  @Option(
      names = "--entail",
      order = 54,
      paramLabel = "LEVEL",
      description =
          "What is inferred: none, rdfs, owl (OWL 2 RL) or full (the theory and OWL 2 RL, without"
              + " what holds of everything). Default: full; none with --no-kb.")
  private @Nullable Entailment entailment;

  @Option(
      names = "--rules",
      order = 55,
      paramLabel = "FILE|DIR",
      description = "Add rules: CONSTRUCT in .rq files, SPARQL 1.2 RL in .srl files. Repeatable.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--max-triples",
      order = 56,
      paramLabel = "N",
      description = "Stop inference after N conclusions; exit code 4.")
  private long maxTriples = Bounds.GENEROUS.triples();

  @Option(
      names = "--max-rounds",
      order = 57,
      paramLabel = "N",
      description = "Stop inference after N rounds in a stratum; exit code 4.")
  private int maxRounds = Bounds.GENEROUS.rounds();

  /** None of the options. */
  InferenceOptions() {}

  /** Another set of the same options, which may say more. */
  InferenceOptions(InferenceOptions other) {
    entailment = other.entailment;
    rules = new ArrayList<>(other.rules);
    maxTriples = other.maxTriples;
    maxRounds = other.maxRounds;
  }

  /** Whether nothing is said of what is inferred. */
  boolean none() {
    return entailment == null && rules.isEmpty();
  }

  /** The rules that are added. */
  List<Path> rules() {
    return rules;
  }

  /** How much inference may cost. */
  Bounds bounds() {
    if (maxRounds < 1 || maxTriples < 0) {
      throw new RequestProblem(
          "a limit of inference leaves nothing to do", "write --max-rounds from 1");
    }
    return new Bounds(maxRounds, maxTriples);
  }

  /** How much is inferred: what is asked for, what a database keeps, or what is usual. */
  Entailment level(SourceOptions sources) {
    if (entailment != null) {
      return entailment;
    }
    Optional<Path> database = sources.database();
    if (database.isPresent()) {
      return Database.level(database.get())
          .map(kept -> Entailment.valueOf(kept.toUpperCase(Locale.ROOT)))
          .orElse(Database.union(database.get()) ? Entailment.FULL : Entailment.NONE);
    }
    return sources.withoutKb() ? Entailment.NONE : Entailment.FULL;
  }
}
