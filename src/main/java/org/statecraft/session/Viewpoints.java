package org.statecraft.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.RuleSet;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Perspective;

/** One choice from several perspectives: its sources and rules are read once for all of them. */
public final class Viewpoints {
  /** Closures that are kept; each holds all the facts. */
  private static final int KEPT = 16;

  private final Selection common;
  private final Materializer.Progress progress;
  private final KnowledgeBase all;
  private final Map<Perspective, Closure> kept = new HashMap<>();
  private @Nullable RuleSet rules;

  Viewpoints(Selection common, Materializer.Progress progress) {
    this.common = common;
    this.progress = progress;
    this.all =
        KnowledgeBase.open(common.sources(), SnapshotFile.of(common).flatMap(SnapshotFile::read));
  }

  /** What follows from what is seen from a perspective. */
  public Closure closure(Perspective perspective) {
    Closure known = kept.get(perspective);
    if (known == null) {
      KnowledgeBase stated = stated(perspective);
      known = close(stated, rules(stated));
      if (kept.size() >= KEPT) {
        kept.clear();
      }
      kept.put(perspective, known);
    }
    return known;
  }

  /** What is known from a perspective, with all that follows; made anew each time. */
  public Session.Supposition knowledge(Perspective perspective) {
    KnowledgeBase known = stated(perspective);
    RuleSet own = rules(known);
    Closure closure = close(known, own);
    closure.conclusions((rule, triple) -> known.conclude(rule.graph(), triple));
    closure.workings((rule, triple) -> known.work(triple));
    return new Session.Supposition(known, own);
  }

  private Closure close(KnowledgeBase stated, RuleSet own) {
    return new Materializer(own, common.bounds(), progress).close(stated);
  }

  private KnowledgeBase stated(Perspective perspective) {
    KnowledgeBase seen = perspective.of(all);
    // What the whole perspective leaves as it is must be a copy, too: conclusions are added to it.
    return common.hypothesis().none() && seen != all ? seen : Session.supposed(common, seen);
  }

  /**
   * Rules that can apply to all that is stated do for a part of it, but not for what is supposed.
   */
  private RuleSet rules(KnowledgeBase stated) {
    if (!common.hypothesis().none()) {
      return read(stated);
    }
    if (rules == null) {
      rules = read(all);
    }
    return rules;
  }

  private RuleSet read(KnowledgeBase facts) {
    return new RuleSet(
        common.rules().read(facts.prefixes(), facts.everything(), SnapshotFile.summaries()));
  }
}
