package org.statecraft.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.statecraft.problem.LimitExceeded;

class InOrderTest {
  private static Consumer<Consumer<Integer>> numbers(int many) {
    return hand -> IntStream.range(0, many).forEach(hand::accept);
  }

  /** Work of which some takes longer. */
  private static Function<Integer, String> uneven() {
    Random random = new Random(7);
    return number -> {
      long end = System.nanoTime() + random.nextInt(200_000);
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      return "n" + number;
    };
  }

  @Test
  void whatIsMadeIsTakenInTheOrderOfTheThings() {
    List<String> taken = new ArrayList<>();
    InOrder.run(numbers(2_000), InOrderTest::uneven, taken::add);
    assertThat(taken)
        .containsExactlyElementsOf(IntStream.range(0, 2_000).mapToObj(i -> "n" + i).toList());
    assertThat(threads()).isEmpty();
  }

  @Test
  void eachThreadHasWorkOfItsOwn() {
    AtomicInteger made = new AtomicInteger();
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Supplier<Function<Integer, Boolean>> workers =
        () -> {
          made.incrementAndGet();
          Thread[] own = new Thread[1];
          return number -> {
            seen.add(Thread.currentThread());
            boolean same = own[0] == null || own[0].equals(Thread.currentThread());
            own[0] = Thread.currentThread();
            return same;
          };
        };
    List<Boolean> taken = new ArrayList<>();
    InOrder.run(numbers(500), workers, taken::add);
    assertThat(taken).hasSize(500).containsOnly(true);
    assertThat(seen).hasSizeLessThanOrEqualTo(made.get());
  }

  @Test
  void whatGoesWrongIsToldAfterWhatWasBeforeIt() {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                InOrder.<Integer, Integer>run(
                    numbers(1_000),
                    () ->
                        number -> {
                          if (number >= 300) {
                            throw new IllegalStateException("at " + number);
                          }
                          return number;
                        },
                    taken::add))
        .hasMessage("at 300");
    assertThat(taken).hasSize(300);
    taken.clear();
    assertThatThrownBy(
            () ->
                InOrder.<Integer, Integer>run(
                    hand -> {
                      numbers(40).accept(hand);
                      throw new IllegalStateException("no more");
                    },
                    Function::identity,
                    taken::add))
        .hasMessage("no more");
    assertThat(taken).hasSize(40);
    assertThat(threads()).isEmpty();
  }

  @Test
  void itEndsWhenNothingIsTakenAnyMore() {
    assertThatThrownBy(
            () ->
                InOrder.<Integer, Integer>run(
                    numbers(1_000_000),
                    Function::identity,
                    number -> {
                      if (number == 20) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .hasMessage("enough");
    assertThat(threads()).isEmpty();
  }

  @Test
  void itIsStoppedWithItsTask() {
    assertThatThrownBy(
            () ->
                Limited.to(
                    Duration.ofMillis(200),
                    () -> {
                      InOrder.<Integer, Integer>run(
                          numbers(Integer.MAX_VALUE), Function::identity, number -> Task.check());
                      return 0;
                    }))
        .isInstanceOfAny(LimitExceeded.class, org.apache.jena.query.QueryCancelledException.class);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("(beside)") && thread.isAlive())
        .toList();
  }
}
