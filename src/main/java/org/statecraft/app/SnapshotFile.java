package org.statecraft.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.console.OutputFile;
import org.statecraft.kb.Fingerprint;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Snapshot;
import org.statecraft.kb.Sources;
import org.statecraft.problem.Problem;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;
import org.statecraft.rule.RuleSummaries;

/**
 * The file that keeps the built-in knowledge base and what follows from it from one run to the
 * next. It is made anew whenever the knowledge base, its rules or the program have changed.
 */
final class SnapshotFile {
  private static final Logger LOG = LoggerFactory.getLogger("kb");

  private final Path file;
  private final Path home;
  private @Nullable String fingerprint;

  private SnapshotFile(Path file, Path home) {
    this.file = file;
    this.home = home;
  }

  /** The snapshot of some sources, if the launcher named a place for it. */
  static Optional<SnapshotFile> of(Sources sources) {
    return place()
        .flatMap(
            place ->
                sources
                    .home()
                    .filter(home -> sources.database().isEmpty() && sources.endpoint().isEmpty())
                    .filter(home -> home.equals(Workspace.home()))
                    .map(home -> new SnapshotFile(place, home)));
  }

  /** What is known of rules from earlier runs; kept beside the snapshot. */
  static RuleSummaries summaries() {
    return place()
        .map(place -> RuleSummaries.in(place.resolveSibling(place.getFileName() + ".rules")))
        .orElseGet(RuleSummaries::fresh);
  }

  private static Optional<Path> place() {
    return Optional.ofNullable(System.getProperty("statecraft.snapshot"))
        .filter(place -> !place.isEmpty())
        .map(Path::of);
  }

  /** Whether it holds all that follows from what was chosen, and nothing else. */
  boolean covers(Selection selection) {
    return selection.sources().data().isEmpty()
        && selection.sources().graphs().isEmpty()
        && selection.whole()
        && selection.rules().equals(new RuleFiles(Optional.of(home), Entailment.FULL, List.of()));
  }

  Optional<Snapshot> read() {
    return Snapshot.read(file, fingerprint());
  }

  /** Keeps what was chosen and what follows for the next run, where that is possible. */
  void write(KnowledgeBase knowledge) {
    try (OutputFile output = OutputFile.create(file, true)) {
      if (!compute().equals(fingerprint())) {
        LOG.info("no snapshot is kept: files changed while they were read");
        return;
      }
      Snapshot.write(output.out(), fingerprint(), knowledge);
      output.commit();
    } catch (Problem | IOException failure) {
      LOG.info("no snapshot is kept: {}", failure.getMessage());
    }
  }

  private String fingerprint() {
    if (fingerprint == null) {
      fingerprint = compute();
    }
    return fingerprint;
  }

  private String compute() {
    return program(new Fingerprint().add(home.resolve("ontology")).add(home.resolve("cases")))
        .text();
  }

  /** Another version of the program may conclude something else from the same rules. */
  private static Fingerprint program(Fingerprint before) {
    try {
      Path program =
          Path.of(SnapshotFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.exists(program) ? before.add(program) : before;
    } catch (URISyntaxException | SecurityException unknown) {
      return before;
    }
  }
}
