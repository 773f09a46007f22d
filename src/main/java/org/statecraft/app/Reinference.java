package org.statecraft.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.infer.Bounds;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.Relevance;
import org.statecraft.infer.Revision;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Parallel;
import org.statecraft.task.Task;

/**
 * Infers again and again, each time from something else, with as many at work as there are
 * processors. Where it is known that nothing that matters can be otherwise, it does not infer.
 */
final class Reinference {
  private final KnowledgeBase knowledge;
  private final RuleSet rules;
  private final Bounds bounds;
  private final Optional<Supplier<Relevance>> relevance;

  /** Those who have read all that is stated and are not at work. */
  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

  /**
   * What is otherwise in one of them.
   *
   * @param removed what is not stated
   * @param added what is stated, too
   */
  record Supposed(Collection<Triple> removed, Collection<Triple> added) {}

  /** Takes what follows. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes what follows in the case of a number, from 0.
     *
     * @param closure empty if it is known that nothing that matters is otherwise
     */
    void take(int number, Optional<Closure> closure);
  }

  /** One at work, with a memory of its own. */
  private record Worker(Revision revision, Optional<Relevance> relevance) {
    Optional<Closure> closure(Supposed supposed, Materializer.Progress progress) {
      if (relevance.isPresent() && !relevance.get().of(supposed.removed(), supposed.added())) {
        return Optional.empty();
      }
      List<Quad> added =
          supposed.added().stream()
              .map(triple -> Quad.create(KnowledgeBase.SUPPOSED, triple))
              .toList();
      return Optional.of(revision.with(supposed.removed(), added, progress));
    }
  }

  /**
   * Inferences in all of which everything matters.
   *
   * @param knowledge what is stated
   * @param rules the rules by which something follows from that
   */
  Reinference(KnowledgeBase knowledge, RuleSet rules, Bounds bounds) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.bounds = bounds;
    this.relevance = Optional.empty();
  }

  /**
   * Inferences of some conclusions.
   *
   * @param base what follows as things are
   * @param goals patterns of the conclusions that matter
   */
  Reinference(
      KnowledgeBase knowledge,
      RuleSet rules,
      Bounds bounds,
      Closure base,
      Collection<Triple> goals) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.bounds = bounds;
    this.relevance =
        Optional.of(() -> new Relevance(knowledge.stated(), base.graph(), rules, goals));
  }

  /**
   * Infers in each case.
   *
   * @param cases how many there are
   * @param supposed what is otherwise in the case of a number, from 0
   * @param taker takes what follows, in several threads
   * @param enough whether no more is wanted
   * @param progress is told how far one of those at work is
   * @throws org.statecraft.problem.LimitExceeded if a bound was hit, or the task stopped
   */
  void each(
      int cases,
      IntFunction<Supposed> supposed,
      Taker taker,
      BooleanSupplier enough,
      Materializer.Progress progress) {
    AtomicInteger next = new AtomicInteger();
    int width = Math.min(cases, Runtime.getRuntime().availableProcessors());
    Parallel.all(
        IntStream.range(0, width)
            .<Supplier<Integer>>mapToObj(
                // There is one line to say on how far the work is.
                i ->
                    () ->
                        work(
                            cases,
                            next,
                            supposed,
                            taker,
                            enough,
                            i == 0 ? progress : Materializer.Progress.NONE))
            .toList());
  }

  private int work(
      int cases,
      AtomicInteger next,
      IntFunction<Supposed> supposed,
      Taker taker,
      BooleanSupplier enough,
      Materializer.Progress progress) {
    Worker rested = idle.poll();
    Worker worker = rested == null ? worker() : rested;
    int done = 0;
    for (int i = next.getAndIncrement();
        i < cases && !Task.stopping() && !enough.getAsBoolean();
        i = next.getAndIncrement()) {
      taker.take(i, worker.closure(supposed.apply(i), progress));
      done++;
    }
    idle.add(worker);
    return done;
  }

  private Worker worker() {
    return new Worker(
        new Revision(knowledge.stated(), knowledge.sources(), rules, bounds),
        relevance.map(Supplier::get));
  }
}
