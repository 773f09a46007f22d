package org.statecraft.app;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Snapshot;
import org.statecraft.lookup.Directory;
import org.statecraft.power.CutOff;
import org.statecraft.query.Hints;
import org.statecraft.rule.RuleSet;

/** What is known by one choice; each part of it is worked out when it is first asked for. */
final class View {
  private static final Logger LOG = LoggerFactory.getLogger("kb");

  private final Selection wanted;
  private final Workspace workspace;
  private final Base base;
  private final Once<KnowledgeBase> facts = new Once<>();
  private final Once<RuleSet> rules = new Once<>();
  private final Once<Closure> closure = new Once<>();
  private final Once<KnowledgeBase> knowledge = new Once<>();
  private final Once<Directory> directory = new Once<>();
  private final Once<Optional<KnowledgeBase>> kept = new Once<>();

  View(Selection wanted, Workspace workspace) {
    this.wanted = wanted;
    this.workspace = workspace;
    this.base = workspace.base(wanted.sources());
  }

  /** What is stated; where nothing is inferred from it, it is asked where it is. */
  KnowledgeBase facts() {
    return facts.get(
        () -> {
          KnowledgeBase all = asked() ? base.all() : base.premises();
          wanted.perspective().period().flatMap(new CutOff(all)::beyond).ifPresent(LOG::warn);
          return supposed(wanted, wanted.perspective().of(all));
        });
  }

  /** What a database keeps of this choice, with what follows. */
  private Optional<KnowledgeBase> kept() {
    return kept.get(() -> base.kept(wanted));
  }

  private boolean asked() {
    return wanted.rules().none() || kept().isPresent();
  }

  /** What is stated, in memory, to infer from. */
  KnowledgeBase premises() {
    return asked() && !wanted.rules().none() ? base.premises() : facts();
  }

  /** What is seen, with what a choice supposes. */
  static KnowledgeBase supposed(Selection wanted, KnowledgeBase seen) {
    Hypothesis hypothesis = wanted.hypothesis();
    if (hypothesis.none()) {
      return seen;
    }
    wanted.rules().offer(seen.prefixes());
    List<Triple> added = hypothesis.added(seen);
    new Hints(seen).forSupposed(added).forEach(LOG::warn);
    return seen.supposing(added, hypothesis.removed(seen, LOG::warn));
  }

  RuleSet rules() {
    return rules.get(() -> rules(wanted, facts()));
  }

  /** The rules that a choice applies to some facts. */
  static RuleSet rules(Selection wanted, KnowledgeBase facts) {
    return new RuleSet(
        wanted.rules().read(facts.prefixes(), facts.everything(), SnapshotFile.summaries()));
  }

  Closure closure() {
    return closure.get(
        () -> new Materializer(rules(), wanted.bounds(), workspace.progress()).close(premises()));
  }

  KnowledgeBase knowledge() {
    return wanted.rules().none() ? facts() : knowledge.get(this::concluded);
  }

  private KnowledgeBase concluded() {
    Optional<Snapshot> kept = base.snapshot(wanted);
    if (kept.isPresent()) {
      return facts().with(kept.get());
    }
    Optional<KnowledgeBase> database = kept();
    if (database.isPresent()) {
      base.stale().ifPresent(LOG::warn);
      return database.get();
    }
    KnowledgeBase concluded = closure().with(premises());
    base.file(wanted).ifPresent(file -> file.write(concluded));
    return concluded;
  }

  Directory directory() {
    return directory.get(() -> new Directory(knowledge(), beyond()));
  }

  private Optional<Directory.Beyond> beyond() {
    return wanted.perspective().whole()
        ? Optional.empty()
        : Optional.of(new Directory.Beyond(base::all, wanted.perspective().words()));
  }
}
