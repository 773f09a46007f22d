package org.statecraft.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.statecraft.problem.LimitExceeded;

@Timeout(60)
class TaskTest {
  private static final Duration GRACE = Duration.ofMillis(300);

  private static int depth(int levels) {
    return levels == 0 ? 0 : 1 + depth(levels - 1);
  }

  @Test
  void theWorkHasRoomForDeepRecursion() throws Task.LeftBehind {
    assertThat(Task.start("test", GRACE, () -> depth(500_000)).await()).isEqualTo(500_000);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    Task<Integer> failing =
        Task.start(
            "test",
            GRACE,
            () -> {
              throw new IllegalArgumentException("so");
            });
    assertThatThrownBy(failing::await)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("so");
    Task<Integer> dying =
        Task.start(
            "test",
            GRACE,
            () -> {
              throw new StackOverflowError();
            });
    assertThatThrownBy(dying::await).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void workThatLooksIsStoppedByItsLimit() {
    assertThatThrownBy(
            () ->
                Limited.<Integer>to(
                    Duration.ofMillis(100),
                    () -> {
                      try {
                        while (true) {
                          Task.check();
                        }
                      } catch (QueryCancelledException stopped) {
                        throw Task.stopped("the work", ", here");
                      }
                    }))
        .isInstanceOf(LimitExceeded.class)
        .hasMessage("the work was stopped after 0.1 s, here");
  }

  @Test
  void workThatDoesNotLookIsLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    Task<Integer> deaf =
        Task.start(
            "test",
            GRACE,
            () -> {
              Task.limit(Duration.ofMillis(100));
              while (true) {
                try {
                  never.await();
                } catch (InterruptedException ignored) {
                  // it does not listen
                }
              }
            });
    assertThatThrownBy(deaf::await)
        .isInstanceOfSatisfying(
            Task.LeftBehind.class,
            left -> assertThat(left.reason()).isInstanceOf(LimitExceeded.class));
  }

  @Test
  void theUserStopsWorkWithoutAWordOfLimits() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Task<Integer> task =
        Task.start(
            "test",
            GRACE,
            () -> {
              begun.countDown();
              while (!Task.signal().get()) {
                Thread.onSpinWait();
              }
              throw Task.stopped("the work", "");
            });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    task.interrupt();
    assertThatThrownBy(task::await).isInstanceOf(QueryCancelledException.class);
    assertThat(task.interrupted()).isTrue();
  }

  @Test
  void outsideOfAnyTaskNothingIsStopped() {
    Task.limit(Duration.ofMillis(1));
    Task.check();
    assertThat(Task.stopping()).isFalse();
    assertThat(Task.signal().get()).isFalse();
  }

  @Test
  void piecesOfWorkAreDoneTogetherAndKeepTheirOrder() throws Task.LeftBehind {
    List<Supplier<Integer>> pieces = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      pieces.add(() -> depth(20_000) + number);
    }
    assertThat(Task.start("test", GRACE, () -> Parallel.all(pieces)).await())
        .containsExactlyElementsOf(IntStream.range(20_000, 20_040).boxed().toList());
    assertThat(Parallel.<String>all(List.of())).isEmpty();
  }

  @Test
  void whatAPieceThrowsIsThrownWhenTheOthersHaveEnded() {
    AtomicInteger ended = new AtomicInteger();
    List<Supplier<Integer>> pieces = new ArrayList<>();
    pieces.add(
        () -> {
          throw new IllegalArgumentException("so");
        });
    for (int i = 0; i < 1_000; i++) {
      pieces.add(
          () -> {
            int depth = depth(100_000);
            return ended.addAndGet(depth / 100_000);
          });
    }
    assertThatThrownBy(() -> Task.start("test", GRACE, () -> Parallel.all(pieces)).await())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("so");
    assertThat(ended.get()).isLessThan(1_000);
  }

  @Test
  void aLimitStopsAllPieces() {
    Supplier<Integer> endless =
        () -> {
          while (true) {
            Task.check();
          }
        };
    assertThatThrownBy(
            () ->
                Limited.<List<Integer>>to(
                    Duration.ofMillis(100), () -> Parallel.all(List.of(endless, endless, endless))))
        .isInstanceOf(QueryCancelledException.class);
  }
}
