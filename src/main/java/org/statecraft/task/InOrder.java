package org.statecraft.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Work on things that one thread hands out: as many threads do it as there are processors, and what
 * they make is taken by another in the order of the things. Used for one run. On a machine with one
 * processor all is done by one thread.
 */
public final class InOrder<A, B> {
  private final BlockingQueue<Piece<A, B>> waiting = new LinkedBlockingQueue<>();

  /** A thing, and what is made of it; or the end, which has none. */
  private static final class Piece<A, B> {
    private final @Nullable A thing;
    private @Nullable Function<A, B> work;
    private final FutureTask<B> made = new FutureTask<>(this::make);

    Piece(@Nullable A thing) {
      this.thing = thing;
    }

    private B make() {
      return Objects.requireNonNull(work).apply(Objects.requireNonNull(thing));
    }
  }

  private InOrder() {}

  /**
   * Hands things out, works on them and takes what was made.
   *
   * @param source works in another thread and hands things out; what it throws is thrown here when
   *     all was taken that was made of the things before
   * @param workers gives each thread the work that it does alone
   * @param taker works in this thread; when it throws, all others end soon
   * @throws RuntimeException what work on a thing threw, when all before it was taken
   */
  public static <A, B> void run(
      Consumer<Consumer<A>> source, Supplier<Function<A, B>> workers, Consumer<B> taker) {
    int width = Runtime.getRuntime().availableProcessors();
    if (width > 1) {
      new InOrder<A, B>().start(source, workers, taker, width);
    } else {
      Function<A, B> worker = workers.get();
      source.accept(thing -> taker.accept(worker.apply(thing)));
    }
  }

  private void start(
      Consumer<Consumer<A>> source,
      Supplier<Function<A, B>> workers,
      Consumer<B> taker,
      int width) {
    List<Thread> threads = new ArrayList<>();
    try {
      for (int i = 0; i < width; i++) {
        Function<A, B> worker = workers.get();
        threads.add(Task.beside(() -> work(worker)));
      }
      Ahead.<Piece<A, B>>run(
          hand -> source.accept(thing -> hand(thing, hand)),
          piece -> taker.accept(made(piece)),
          2 * width);
    } finally {
      waiting.clear();
      threads.forEach(each -> waiting.add(new Piece<>(null)));
      threads.forEach(Parallel::join);
    }
  }

  /** Waits where much is waiting, and then has somebody work on a thing. */
  private void hand(A thing, Consumer<Piece<A, B>> hand) {
    Piece<A, B> piece = new Piece<>(thing);
    hand.accept(piece);
    waiting.add(piece);
  }

  private void work(Function<A, B> worker) {
    try {
      for (Piece<A, B> next = waiting.take(); next.thing != null; next = waiting.take()) {
        next.work = worker;
        next.made.run();
      }
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }

  private B made(Piece<A, B> piece) {
    try {
      return piece.made.get();
    } catch (ExecutionException failure) {
      throw Task.rethrown(failure.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }
}
