package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Replicate;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.replication.OpenedLock;
import org.statecraft.replication.OpenedPast;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which lock is replicated, and on what. */
@Command
final class ReplicateOptions {
  @Parameters(paramLabel = "FILE", description = "A lock, or an archive that bundle made.")
  private @Nullable Path file;

  @Option(
      names = "--was",
      order = 10,
      paramLabel = "DIR|FILE",
      description =
          "The knowledge base of then, or a bundle with it: tells which facts and conclusions differ"
              + " and which rows rest on them. Of a bundle that is replicated its own is taken.")
  private @Nullable Path was;

  @Option(
      names = "--as-published",
      order = 11,
      description =
          "Ask the data in the bundle instead of today's: whether what was published is right by"
              + " itself.")
  private boolean asPublished;

  @Option(
      names = "--kb",
      order = 12,
      paramLabel = "DIR",
      description = "Ask the knowledge base in DIR as today's.")
  private @Nullable Path kb;

  @Option(
      names = "--allow-remote",
      order = 13,
      description = "Ask the endpoint, or the services, that the command of the lock names.")
  private boolean allowRemote;

  @Option(
      names = "--limit",
      order = 14,
      paramLabel = "N",
      description =
          "As text, show at most so many rows, files, facts and changes of each rule (default"
              + " ${DEFAULT-VALUE}).")
  private int limit = 20;

  Path file() {
    return java.util.Objects.requireNonNull(file);
  }

  /** The knowledge base of then, if it is at hand; to be closed. */
  @Nullable OpenedPast past(OpenedLock lock) {
    if (was != null) {
      return OpenedPast.of(was);
    }
    return asPublished ? null : lock.bundle().map(OpenedPast::in).orElse(null);
  }

  /** Refuses what was named as the knowledge base of then for what is in none. */
  void requirePast(Replicate.Side today) {
    if (was != null) {
      LockedInquiry.requireFiles(today);
    }
  }

  /** The knowledge base that was published with a lock. */
  OpenedPast published(OpenedLock lock) {
    return OpenedPast.in(
        lock.bundle()
            .orElseThrow(
                () ->
                    new RequestProblem(
                        lock.name() + " is a lock alone, and --as-published asks a bundle",
                        "leave it out, or name what bundle has made")));
  }

  Optional<Path> home() {
    return Optional.ofNullable(kb);
  }

  boolean asPublished() {
    return asPublished;
  }

  boolean allowRemote() {
    return allowRemote;
  }

  /** How many of each kind are shown. */
  int limit() {
    return limit;
  }

  /** Checks the options before anything is read. */
  void require() {
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
    if (asPublished && (was != null || kb != null)) {
      throw new RequestProblem(
          "--as-published asks the data in the bundle alone", "leave --was and --kb out");
    }
    for (@Nullable Path path : new @Nullable Path[] {file, was, kb}) {
      if (path != null && !java.nio.file.Files.exists(path)) {
        throw AccessProblem.missing(path);
      }
    }
  }
}
