package org.statecraft.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.statecraft.db.Database;
import org.statecraft.db.KeptConclusions;
import org.statecraft.endpoint.Endpoint;
import org.statecraft.endpoint.EndpointDataset;
import org.statecraft.endpoint.Fetching;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Snapshot;
import org.statecraft.kb.Sources;

/**
 * What is read from some sources, by a snapshot where one is kept; read when it is asked for. What
 * a database holds is asked where it is, and read only for inference.
 */
final class Base {
  private static final Sources NOTHING = new Sources(Optional.empty(), List.of(), List.of());

  private final Sources sources;
  private final Optional<Database> database;
  private final Instant opened = Instant.now();
  private final Once<Read> read = new Once<>();
  private final Once<KnowledgeBase> premises = new Once<>();

  private record Read(
      KnowledgeBase all, Optional<SnapshotFile> file, Optional<Snapshot> snapshot) {}

  Base(Sources sources, Optional<Database> database) {
    this.sources = sources;
    this.database = database;
  }

  private Read read() {
    return read.get(
        () -> {
          if (database.isPresent()) {
            return new Read(
                database.get().stated().with(sources), Optional.empty(), Optional.empty());
          }
          if (sources.endpoint().isPresent()) {
            return new Read(
                remote(sources.endpoint().get()).with(sources), Optional.empty(), Optional.empty());
          }
          Optional<SnapshotFile> file = SnapshotFile.of(sources);
          Optional<Snapshot> kept = file.flatMap(SnapshotFile::read);
          return new Read(KnowledgeBase.open(sources, kept), file, kept);
        });
  }

  /** A moment before anything was read. */
  Instant opened() {
    return opened;
  }

  /** What an endpoint holds, with the prefixes of the knowledge base whose rules are applied. */
  private KnowledgeBase remote(Sources.Remote remote) {
    Endpoint endpoint = Endpoint.at(remote.address(), remote.logins());
    KnowledgeBase home =
        sources
            .home()
            .map(folder -> new Base(Sources.of(folder), Optional.empty()).all())
            .orElseGet(() -> KnowledgeBase.open(NOTHING));
    return remote.asked()
        ? KnowledgeBase.elsewhere(new EndpointDataset(endpoint), home.prefixes())
        : new Fetching(endpoint).all(home);
  }

  /** All that the sources state, each time with prefixes of its own. */
  KnowledgeBase all() {
    return read().all().apart();
  }

  /** The same in memory, to infer from. */
  KnowledgeBase premises() {
    return database.isEmpty()
        ? all()
        : premises.get(() -> read().all().copied(database.get().terms())).apart();
  }

  /** The file that keeps what follows from a choice, if it does keep all of that. */
  Optional<SnapshotFile> file(Selection wanted) {
    return read().file().filter(file -> file.covers(wanted));
  }

  /** What an earlier run left in that file. */
  Optional<Snapshot> snapshot(Selection wanted) {
    return file(wanted).flatMap(file -> read().snapshot());
  }

  /** What a database keeps of a choice with what follows, if that was kept for these rules. */
  Optional<KnowledgeBase> kept(Selection wanted) {
    return database
        .filter(own -> wanted.whole() && sources.data().isEmpty() && sources.graphs().isEmpty())
        .filter(
            own ->
                own.kept()
                    .filter(kept -> kept.rules().equals(wanted.rules().fingerprint()))
                    .isPresent())
        .map(own -> own.everything().apart());
  }

  /** What is to be said of what a database keeps, if what it follows from has changed. */
  Optional<String> stale() {
    return database
        .flatMap(Database::kept)
        .filter(KeptConclusions::stale)
        .flatMap(kept -> sources.database())
        .map(
            folder ->
                "what follows was inferred before the last change of "
                    + folder
                    + "; statecraft infer --db "
                    + folder
                    + " --save brings it up to date");
  }
}
