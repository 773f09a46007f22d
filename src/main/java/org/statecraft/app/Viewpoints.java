package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
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

  /** Rules that can apply to all that is stated; empty where something else is supposed. */
  private final Optional<RuleSet> rules;

  Viewpoints(Selection common, KnowledgeBase all, Materializer.Progress progress) {
    this.common = common;
    this.progress = progress;
    this.all = all;
    this.rules =
        common.hypothesis().none() ? Optional.of(View.rules(common, all)) : Optional.empty();
  }

  /**
   * Looks at what is known from each of some perspectives, with all that follows; it is made anew
   * each time.
   *
   * @param look is given a perspective and what is known from it, several at once
   * @return what the looks gave, in the order of the perspectives
   */
  public <T> List<T> knowledge(
      List<Perspective> perspectives, BiFunction<Perspective, Workspace.Supposition, T> look) {
    List<T> looked = new ArrayList<>();
    int width = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < perspectives.size(); i += width) {
      List<Supplier<T>> work = new ArrayList<>();
      for (Perspective each : perspectives.subList(i, Math.min(perspectives.size(), i + width))) {
        // There is one line to say on how far the work is.
        Materializer.Progress watcher = work.isEmpty() ? progress : Materializer.Progress.NONE;
        work.add(() -> look.apply(each, known(each, watcher)));
      }
      looked.addAll(Parallel.all(work));
    }
    return looked;
  }

  private Workspace.Supposition known(Perspective perspective, Materializer.Progress watcher) {
    KnowledgeBase stated = View.supposed(common, perspective.of(all));
    RuleSet own = rules.orElseGet(() -> View.rules(common, stated));
    return new Workspace.Supposition(
        new Materializer(own, common.bounds(), watcher).close(stated).with(stated), own);
  }
}
