package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.statecraft.app.Replicate;
import org.statecraft.kb.Sources;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryText;
import org.statecraft.replication.Lock;
import org.statecraft.replication.OpenedBundle;
import org.statecraft.replication.OpenedLock;
import org.statecraft.replication.OpenedPast;

/**
 * What the command of a lock asks, here or where its files lie elsewhere.
 *
 * @param lock the lock
 * @param command reads its words
 * @param folder the working folder, or what stands for it
 */
record LockedInquiry(Lock lock, LockedCommand command, Path folder) {
  /**
   * What a lock asks from the working folder of this process, or from its bundle where none of the
   * files that its command names is here.
   */
  static LockedInquiry of(OpenedLock opened, boolean remote, Subcommand asking) {
    LockedCommand command =
        new LockedCommand(opened.name(), remote, asking.console(), asking.workspace());
    Path here = Path.of("");
    Path folder =
        opened
            .bundle()
            .filter(bundle -> opened.lock().files().noneIn(here))
            .map(OpenedBundle::own)
            .orElse(here);
    return new LockedInquiry(opened.lock(), command, folder);
  }

  /** What it asks today, of a knowledge base or of the one that its words mean. */
  Replicate.Side today(Optional<Path> home) {
    return in(home, folder);
  }

  /** What it asks of the knowledge base of then, and of one's own files if they have changed. */
  Replicate.Side past(OpenedPast past) {
    Path own = past.own().filter(there -> !lock.files().ownIn(folder)).orElse(folder);
    Replicate.Side side = in(Optional.of(past.home()), own);
    requireFiles(side);
    return side;
  }

  /** Refuses what is not in files. */
  static void requireFiles(Replicate.Side side) {
    if (!inFiles(side)) {
      throw new RequestProblem(
          "what a database or an endpoint held then is nowhere",
          "leave --was and --as-published out");
    }
  }

  /** Whether all that is asked is in files, so that it can be had as it was. */
  static boolean inFiles(Replicate.Side side) {
    Sources sources = side.inquiry().selection().sources();
    return sources.database().isEmpty() && sources.endpoint().isEmpty();
  }

  private Replicate.Side in(Optional<Path> home, Path own) {
    List<String> words = RelocatedWords.of(lock.command(), home, own);
    Path base = own.resolve(lock.text().file().orElse("")).toAbsolutePath().normalize();
    String iri = base.toUri().toString();
    boolean whole = lock.text().file().isPresent() || iri.endsWith("/");
    QueryText text = new QueryText(lock.text().text(), "query", whole ? iri : iri + "/");
    Lockable asked = command.of(words, home.isPresent());
    return new Replicate.Side(asked.inquiry(Optional.of(text)), own);
  }
}
