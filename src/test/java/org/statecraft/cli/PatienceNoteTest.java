package org.statecraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A long inference is told of once, and one that has ended is not. */
class PatienceNoteTest {
  @Test
  void whatStillRunsIsToldOf() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    PatienceNote note = new PatienceNote(Duration.ofMillis(1), told::countDown);
    note.started();
    note.round(1, 1, 5);
    assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void whatHasEndedIsNot() throws InterruptedException {
    AtomicInteger told = new AtomicInteger();
    PatienceNote ended = new PatienceNote(Duration.ofMillis(200), told::incrementAndGet);
    ended.started();
    ended.done();
    ended.started();
    ended.done();
    CountDownLatch later = new CountDownLatch(1);
    new PatienceNote(Duration.ofMillis(400), later::countDown).started();
    assertThat(later.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(told).hasValue(0);
  }
}
