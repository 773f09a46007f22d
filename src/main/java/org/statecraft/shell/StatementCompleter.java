package org.statecraft.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.statecraft.console.PlainText;

/**
 * Completes commands and queries. What the names are is read in the background and never waited
 * for.
 */
final class StatementCompleter implements Completer {
  private static final Set<String> FILES = Set.of("read", "open", "once", "output");

  private final Host host;
  private final Shell shell;

  /** What the vocabulary is read from. */
  private Map<String, List<String>> read = Map.of();

  private int opened;
  private CompletableFuture<Vocabulary> vocabulary;

  /** The names last known, which are better than none while others are read. */
  private Vocabulary last = Vocabulary.EMPTY;

  StatementCompleter(Host host, Shell shell) {
    this.host = host;
    this.shell = shell;
    this.vocabulary = load();
  }

  private CompletableFuture<Vocabulary> load() {
    Settings now = shell.settings().copy();
    read = now.seen();
    opened = host.opened();
    return CompletableFuture.supplyAsync(
        () -> {
          Vocabulary names = host.vocabulary(now);
          // The first word of a command must not wait for all commands to be read either.
          host.complete(List.of(""));
          return names;
        });
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, line.cursor());
    for (Suggestion suggestion : suggestions(before, line.line())) {
      candidates.add(
          new Candidate(
              suggestion.text(),
              PlainText.visible(suggestion.text()),
              null,
              suggestion.note().isEmpty() ? null : PlainText.visible(suggestion.note()),
              null,
              null,
              suggestion.whole()));
    }
  }

  /** What could stand in the place of the last word. */
  List<Suggestion> suggestions(String before, String whole) {
    if (StatementParser.command(before)) {
      String rest = StatementScanner.scan(before).rest().stripLeading();
      return command(rest.substring(1));
    }
    return new QueryCompletion(known()).complete(before, whole).suggestions();
  }

  private Vocabulary known() {
    if (!read.equals(shell.settings().seen())
        || opened != host.opened()
        || vocabulary.isCompletedExceptionally()) {
      vocabulary = load();
    }
    if (vocabulary.isDone() && !vocabulary.isCompletedExceptionally()) {
      last = vocabulary.join();
    }
    return last;
  }

  private List<Suggestion> command(String line) {
    Words split = Words.of(line);
    List<String> typed = new ArrayList<>(split.words());
    if (split.words().isEmpty() || split.lastStart() == line.length()) {
      typed.add("");
    }
    String last = typed.getLast();
    List<Suggestion> suggestions = new ArrayList<>();
    if (typed.size() == 1) {
      shell.commands().names().stream()
          .filter(name -> name.startsWith(last))
          .forEach(name -> suggestions.add(new Suggestion(name, "", true)));
      suggestions.addAll(host.complete(typed));
      return suggestions;
    }
    String command = typed.getFirst();
    if (FILES.contains(command)) {
      return files(last);
    }
    if (command.equals("set") && typed.size() == 2) {
      return host.options().stream()
          .filter(name -> name.startsWith(last))
          .map(name -> new Suggestion(name, "", true))
          .toList();
    }
    if (command.equals("set")) {
      List<Suggestion> values = host.complete(List.of("query", "--" + typed.get(1), last));
      return values.isEmpty() ? names(last) : values;
    }
    if (command.equals("help")) {
      return host.complete(typed.subList(1, typed.size()));
    }
    List<Suggestion> own = host.complete(typed);
    return own.isEmpty() && !last.startsWith("-") ? names(last) : own;
  }

  /** Names of things, as they are written on a command line. */
  private List<Suggestion> names(String typed) {
    return typed.isEmpty()
        ? List.of()
        : known().beginning(typed, Set.of(Vocabulary.Kind.INDIVIDUAL)).stream()
            .map(entry -> new Suggestion(entry.name(), entry.label(), true))
            .toList();
  }

  private static List<Suggestion> files(String typed) {
    int slash = typed.lastIndexOf('/');
    String folder = typed.substring(0, slash + 1);
    String begin = typed.substring(slash + 1);
    try (Stream<Path> found = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
      return found
          .filter(file -> file.getFileName().toString().startsWith(begin))
          .sorted()
          .map(
              file ->
                  new Suggestion(
                      folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""),
                      "",
                      !Files.isDirectory(file)))
          .toList();
    } catch (IOException | java.nio.file.InvalidPathException none) {
      return List.of();
    }
  }
}
