package org.statecraft.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Perspective;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Parallel;

/** One choice from several perspectives: its sources and rules are read once for all of them. */
public final class Viewpoints {
  private final Selection common;
  private final Materializer.Progress progress;
  private final KnowledgeBase all;
  private @Nullable RuleSet rules;

  /** What is seen from a perspective, with what follows from it. */
  private record Seen(Session.Supposition supposition, Closure closure) {}

  Viewpoints(Selection common, Materializer.Progress progress) {
    this.common = common;
    this.progress = progress;
    this.all =
        KnowledgeBase.open(common.sources(), SnapshotFile.of(common).flatMap(SnapshotFile::read));
  }

  /**
   * Looks at what is known from each of some perspectives, with all that follows; it is made anew
   * each time.
   *
   * @param look is given a perspective and what is known from it, several at once, and only reads
   * @return what the looks gave, in the order of the perspectives
   */
  public <T> List<T> knowledge(
      List<Perspective> perspectives, BiFunction<Perspective, Session.Supposition, T> look) {
    List<T> looked = new ArrayList<>();
    int width = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < perspectives.size(); i += width) {
      List<Perspective> some = perspectives.subList(i, Math.min(perspectives.size(), i + width));
      List<Supplier<Seen>> work = new ArrayList<>();
      for (Perspective each : some) {
        // There is one line to say on how far the work is.
        work.add(seen(each, work.isEmpty() ? progress : Materializer.Progress.NONE));
      }
      List<Seen> seen = Parallel.all(work);
      // All graphs share one dictionary, to which nobody may add while others ask.
      seen.forEach(each -> each.closure().addTo(each.supposition().knowledge()));
      List<Supplier<T>> looks = new ArrayList<>();
      for (int at = 0; at < some.size(); at++) {
        Perspective perspective = some.get(at);
        Session.Supposition known = seen.get(at).supposition();
        looks.add(() -> look.apply(perspective, known));
      }
      looked.addAll(Parallel.all(looks));
    }
    return looked;
  }

  private Supplier<Seen> seen(Perspective perspective, Materializer.Progress watcher) {
    if (common.hypothesis().none()) {
      RuleSet known = rules(all);
      return () -> closed(new Session.Supposition(stated(perspective), known), watcher);
    }
    KnowledgeBase supposed = stated(perspective);
    Session.Supposition seen = new Session.Supposition(supposed, rules(supposed));
    return () -> closed(seen, watcher);
  }

  private Seen closed(Session.Supposition seen, Materializer.Progress watcher) {
    return new Seen(
        seen, new Materializer(seen.rules(), common.bounds(), watcher).close(seen.knowledge()));
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
