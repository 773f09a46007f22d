package org.statecraft.app;

import java.util.Optional;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Snapshot;
import org.statecraft.kb.Sources;

/** What is read from some sources, by a snapshot where one is kept; read when it is asked for. */
final class Base {
  private final Sources sources;
  private final Once<Read> read = new Once<>();

  private record Read(
      KnowledgeBase all, Optional<SnapshotFile> file, Optional<Snapshot> snapshot) {}

  Base(Sources sources) {
    this.sources = sources;
  }

  private Read read() {
    return read.get(
        () -> {
          Optional<SnapshotFile> file = SnapshotFile.of(sources);
          Optional<Snapshot> kept = file.flatMap(SnapshotFile::read);
          return new Read(KnowledgeBase.open(sources, kept), file, kept);
        });
  }

  /** All that the sources state, each time with prefixes of its own. */
  KnowledgeBase all() {
    return read().all().apart();
  }

  /** The file that keeps what follows from a choice, if it does keep all of that. */
  Optional<SnapshotFile> file(Selection wanted) {
    return read().file().filter(file -> file.covers(wanted));
  }

  /** What an earlier run left in that file. */
  Optional<Snapshot> snapshot(Selection wanted) {
    return file(wanted).flatMap(file -> read().snapshot());
  }
}
