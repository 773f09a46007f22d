package org.statecraft.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Snapshot;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Belief;
import org.statecraft.power.CutOff;
import org.statecraft.power.OutOfSight;
import org.statecraft.power.Perspective;
import org.statecraft.problem.AccessProblem;
import org.statecraft.query.Hints;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Task;

/** What stays open from one command to the next: the knowledge base last used, and its names. */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger("kb");

  private @Nullable Selection selection;
  private @Nullable KnowledgeBase knowledge;
  private @Nullable RuleSet rules;
  private @Nullable Closure closure;
  private @Nullable Directory directory;

  private Optional<SnapshotFile> file = Optional.empty();

  /** What was kept of an earlier run with the same knowledge base. */
  private @Nullable Snapshot snapshot;

  /** Whether what follows is part of the knowledge by now. */
  private boolean concluded;

  private long rows = -1;

  private Materializer.Progress progress = Materializer.Progress.NONE;

  /** Tells how many rows or triples the last result had; -1 for none of these. */
  public void rows(long number) {
    rows = number;
  }

  /** How many rows or triples the last result had; -1 if it had none of these. */
  public long rows() {
    return rows;
  }

  /** Has somebody told how far inference is. */
  public void watch(Materializer.Progress watcher) {
    progress = watcher;
  }

  /** What was chosen, with all that follows; read again only when the choice is another. */
  public KnowledgeBase knowledge(Selection wanted) {
    KnowledgeBase open = facts(wanted);
    if (!concluded && !wanted.rules().none()) {
      try {
        conclude(wanted, open);
        concluded = true;
      } finally {
        // What is half concluded, after a limit was hit, must not be taken for all that follows.
        if (!concluded) {
          knowledge = null;
        }
      }
    }
    return open;
  }

  private void conclude(Selection wanted, KnowledgeBase open) {
    Optional<SnapshotFile> complete = file.filter(each -> each.covers(wanted));
    if (complete.isPresent() && snapshot != null) {
      open.conclude(snapshot);
      return;
    }
    Closure computed = closure(wanted);
    computed.addTo(open);
    complete.ifPresent(each -> each.write(open));
  }

  /** What was chosen; what follows from it is a part of it only if that was asked for before. */
  public KnowledgeBase facts(Selection wanted) {
    if (knowledge == null || !wanted.equals(selection)) {
      file = SnapshotFile.of(wanted);
      Optional<Snapshot> kept = file.flatMap(SnapshotFile::read);
      knowledge = seen(wanted, kept);
      snapshot = kept.orElse(null);
      selection = wanted;
      rules = null;
      closure = null;
      concluded = false;
      directory = null;
    }
    Task.check();
    return knowledge;
  }

  /**
   * Why conclusions are out of sight from the perspective that was chosen; empty where all is seen.
   */
  public Optional<OutOfSight> outOfSight(Selection wanted) {
    if (wanted.perspective().whole()) {
      return Optional.empty();
    }
    Selection all = wanted.from(Perspective.WHOLE);
    Session other = new Session();
    KnowledgeBase whole = other.knowledge(all);
    Perspective time = wanted.perspective().believing(Belief.ALL);
    return Optional.of(
        new OutOfSight(
            whole, other.rules(all), knowledge(wanted), time.of(other.facts(all)).stated()));
  }

  /** What was chosen as it is seen from other perspectives. */
  public Viewpoints viewpoints(Selection wanted) {
    return new Viewpoints(wanted, progress);
  }

  /** What was chosen with sources taken away. */
  public Withdrawals withdrawals(Selection wanted) {
    return new Withdrawals(knowledge(wanted), rules(wanted), wanted, progress);
  }

  private static KnowledgeBase seen(Selection wanted, Optional<Snapshot> kept) {
    KnowledgeBase all = KnowledgeBase.open(wanted.sources(), kept);
    wanted.perspective().period().flatMap(new CutOff(all)::beyond).ifPresent(LOG::warn);
    KnowledgeBase seen = wanted.perspective().whole() ? all : wanted.perspective().of(all);
    return wanted.hypothesis().none() ? seen : supposed(wanted, seen);
  }

  /** A copy of what is seen, with what a choice supposes. */
  static KnowledgeBase supposed(Selection wanted, KnowledgeBase seen) {
    Hypothesis hypothesis = wanted.hypothesis();
    List<Triple> added = hypothesis.added(seen);
    new Hints(seen).forSupposed(added).forEach(LOG::warn);
    return seen.supposing(added, hypothesis.removed(seen, LOG::warn));
  }

  /** What follows from what was chosen. */
  public Closure closure(Selection wanted) {
    KnowledgeBase open = facts(wanted);
    if (closure == null) {
      // What a snapshot has added to the facts by now must not be taken for stated.
      KnowledgeBase stated =
          concluded && snapshot != null ? seen(wanted, Optional.of(snapshot)) : open;
      closure = new Materializer(rules(wanted), wanted.bounds(), progress).close(stated);
    }
    return closure;
  }

  /** The rules that are applied. */
  public RuleSet rules(Selection wanted) {
    KnowledgeBase open = facts(wanted);
    if (rules == null) {
      rules =
          new RuleSet(
              wanted.rules().read(open.prefixes(), open.everything(), SnapshotFile.summaries()));
    }
    return rules;
  }

  /**
   * What would be known if other facts held: with some triples added and others taken away. Nothing
   * of it is kept.
   */
  public Supposition suppose(Selection wanted, List<Triple> added, Set<Triple> removed) {
    KnowledgeBase supposed = facts(wanted).supposing(added, removed);
    RuleSet own =
        new RuleSet(
            wanted
                .rules()
                .read(supposed.prefixes(), supposed.everything(), SnapshotFile.summaries()));
    Closure computed = new Materializer(own, wanted.bounds(), progress).close(supposed);
    computed.addTo(supposed);
    return new Supposition(supposed, own);
  }

  /**
   * What would be known if other facts held.
   *
   * @param knowledge the facts and what follows
   * @param rules the rules by which it follows
   */
  public record Supposition(KnowledgeBase knowledge, RuleSet rules) {}

  /** The names in what was chosen. */
  public Directory directory(Selection wanted) {
    KnowledgeBase known = knowledge(wanted);
    if (directory == null) {
      directory = new Directory(known, beyond(wanted));
    }
    return directory;
  }

  private static Optional<Directory.Beyond> beyond(Selection wanted) {
    return wanted.perspective().whole()
        ? Optional.empty()
        : Optional.of(
            new Directory.Beyond(
                () -> KnowledgeBase.open(wanted.sources()), wanted.perspective().words()));
  }

  /**
   * The folder of the built-in knowledge base: where the launcher says it is, else beside the
   * program's own files.
   *
   * @throws AccessProblem if it is nowhere
   */
  public static Path home() {
    return Optional.ofNullable(System.getProperty("statecraft.home"))
        .map(Path::of)
        .or(Session::besideProgram)
        .filter(Files::isDirectory)
        .orElseThrow(
            () ->
                new AccessProblem(
                    "the built-in knowledge base is missing",
                    "start the program by its launcher, or name a folder with --kb",
                    null));
  }

  private static Optional<Path> besideProgram() {
    try {
      Path program =
          Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path library = program.getParent();
      return library == null ? Optional.empty() : Optional.ofNullable(library.getParent());
    } catch (java.net.URISyntaxException | SecurityException unknown) {
      return Optional.empty();
    }
  }
}
