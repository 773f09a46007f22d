package org.statecraft.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Pieces of a task that are worked on at once. */
public final class Parallel {
  private Parallel() {}

  /**
   * Does pieces of work, as many at once as there are processors. They belong to the task at work
   * in this thread and are stopped with it.
   *
   * @return what the pieces returned, in their order
   * @throws RuntimeException what one of them threw, when all that had begun have ended
   */
  public static <T> List<T> all(List<? extends Supplier<T>> pieces) {
    int width = Math.min(pieces.size(), Runtime.getRuntime().availableProcessors());
    Queue<FutureTask<T>> waiting = new ConcurrentLinkedQueue<>();
    List<FutureTask<T>> all = pieces.stream().map(piece -> new FutureTask<>(piece::get)).toList();
    waiting.addAll(all);
    Runnable worker =
        () -> {
          for (FutureTask<T> next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
            if (next.state() == Future.State.FAILED) {
              waiting.clear();
            }
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < width; i++) {
      others.add(Task.beside(worker));
    }
    worker.run();
    others.forEach(Parallel::join);
    Optional<FutureTask<T>> failed =
        all.stream().filter(each -> each.state() == Future.State.FAILED).findFirst();
    if (failed.isPresent()) {
      throw Task.rethrown(failed.get().exceptionNow());
    }
    return all.stream().map(FutureTask::resultNow).toList();
  }

  /** Waits until a thread has ended, which it does soon where the task was stopped. */
  public static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
