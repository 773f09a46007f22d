package org.statecraft.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.RuleSet;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Perspective;
import org.statecraft.task.Parallel;

/** One choice from several perspectives: its sources and rules are read once for all of them. */
public final class Viewpoints {
  private final Selection common;
  private final Materializer.Progress progress;
  private final KnowledgeBase all;
  private @Nullable RuleSet rules;

  Viewpoints(Selection common, Materializer.Progress progress) {
    this.common = common;
    this.progress = progress;
    this.all =
        KnowledgeBase.open(common.sources(), SnapshotFile.of(common).flatMap(SnapshotFile::read));
  }

  /**
   * What follows from what is seen from each of some perspectives, as many at once as there are
   * processors. None of it is kept.
   *
   * @param use makes of each what is wanted of it
   * @return what was wanted, in the order of the perspectives
   */
  public <T> List<T> closures(List<Perspective> perspectives, Function<Closure, T> use) {
    List<T> wanted = new ArrayList<>();
    each(perspectives, (seen, closure) -> wanted.add(use.apply(closure)));
    return wanted;
  }

  /**
   * What is known from each of some perspectives, with all that follows; made anew each time.
   *
   * @param use is given it in the order of the perspectives
   */
  public void knowledge(List<Perspective> perspectives, Consumer<Session.Supposition> use) {
    each(
        perspectives,
        (seen, closure) -> {
          KnowledgeBase known = seen.knowledge();
          closure.conclusions((rule, triple) -> known.conclude(rule.graph(), triple));
          closure.workings((rule, triple) -> known.work(triple));
          use.accept(seen);
        });
  }

  /**
   * All graphs share one dictionary, to which nobody may add while others ask: only closures are
   * computed at once.
   */
  private void each(
      List<Perspective> perspectives, BiConsumer<Session.Supposition, Closure> consumer) {
    int width = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < perspectives.size(); i += width) {
      List<Session.Supposition> seen = new ArrayList<>();
      for (Perspective each : perspectives.subList(i, Math.min(perspectives.size(), i + width))) {
        KnowledgeBase stated = stated(each);
        seen.add(new Session.Supposition(stated, rules(stated)));
      }
      List<Supplier<Closure>> work = new ArrayList<>();
      for (Session.Supposition one : seen) {
        // There is one line to say on how far the work is.
        Materializer.Progress watcher = work.isEmpty() ? progress : Materializer.Progress.NONE;
        work.add(
            () -> new Materializer(one.rules(), common.bounds(), watcher).close(one.knowledge()));
      }
      List<Closure> closures = Parallel.all(work);
      for (int j = 0; j < seen.size(); j++) {
        consumer.accept(seen.get(j), closures.get(j));
      }
    }
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
