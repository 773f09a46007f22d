package org.statecraft.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.statecraft.console.Console;

/** A program that remembers what it was told to run and has a small vocabulary. */
final class ToldHost implements Host {
  /** What was run, each as its words. */
  final List<List<String>> ran = new CopyOnWriteArrayList<>();

  /** Until it is open, no vocabulary is had. */
  final CountDownLatch vocabulary;

  /** Whether what ran last was interrupted. */
  volatile boolean interrupted;

  volatile boolean abandoned;

  ToldHost() {
    this(new CountDownLatch(0));
  }

  ToldHost(CountDownLatch vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Ended run(List<String> words, Settings settings, Console console) {
    ran.add(List.copyOf(words));
    String text = words.getLast();
    if (text.contains("?forever")) {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException stopped) {
        interrupted = true;
        return new Ended(130, -1);
      }
    }
    if (text.contains("?exhausting")) {
      throw new OutOfMemoryError("as much as there is");
    }
    if (text.contains("?wrong")) {
      return new Ended(3, -1);
    }
    if (text.contains("?half")) {
      write(console, "half an answer\n");
      return new Ended(4, -1);
    }
    while (text.contains("?deaf") && !abandoned) {
      Thread.onSpinWait();
    }
    write(console, "answer " + ran.size() + "\n");
    return new Ended(0, 1);
  }

  private static void write(Console console, String text) {
    try {
      console.out().write(text.getBytes(StandardCharsets.UTF_8));
      console.out().flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void abandon() {
    abandoned = true;
  }

  @Override
  public Vocabulary vocabulary(Settings settings) {
    try {
      vocabulary.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Vocabulary(
        List.of(
            new Vocabulary.Entry(Vocabulary.Kind.CLASS, "sc:Initiative", "initiative"),
            new Vocabulary.Entry(Vocabulary.Kind.PROPERTY, "sc:participation", "participation"),
            new Vocabulary.Entry(Vocabulary.Kind.INDIVIDUAL, "kb:Bletchley", "Bletchley"),
            new Vocabulary.Entry(Vocabulary.Kind.INDIVIDUAL, "kb:USA", "United States"),
            new Vocabulary.Entry(Vocabulary.Kind.INDIVIDUAL, "kb:USSR", "Soviet Union")),
        List.of("kb", "sc"));
  }

  @Override
  public List<Suggestion> complete(List<String> words) {
    return List.of("show", "report").stream()
        .filter(name -> words.size() == 1 && name.startsWith(words.getLast()))
        .map(name -> new Suggestion(name, "", true))
        .toList();
  }

  @Override
  public int opened() {
    return 0;
  }

  @Override
  public List<Integer> exitCodes() {
    return List.of(0, 3);
  }

  @Override
  public List<String> options() {
    return List.of("as-of", "format");
  }

  @Override
  public void check(Settings wanted, String name) {}

  @Override
  public int failed(Throwable failure, Console console) {
    console.note("error: " + failure.getMessage());
    return 2;
  }
}
