package org.statecraft.validate;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.statecraft.kb.Place;
import org.statecraft.lint.Finding;
import org.statecraft.problem.SourcePosition;

/** Gathers findings; each is told once, and what has a word for a place is not told by another. */
final class Findings {
  private final Set<Finding> all = new LinkedHashSet<>();
  private final Map<String, Document> documents = new HashMap<>();
  private final Set<SourcePosition> places = new HashSet<>();

  Findings(List<Document> read) {
    for (Document document : read) {
      documents.put(document.file().path().toString(), document);
      all.addAll(document.faults());
    }
  }

  /**
   * Adds what is the matter at a place.
   *
   * @param kind a short stable name for scripts
   */
  void add(
      Finding.Severity severity,
      String kind,
      String sentence,
      String remedy,
      Document document,
      Place place) {
    SourcePosition position = document.position(place);
    places.add(position);
    all.add(new Finding(severity, kind, sentence, remedy, position));
  }

  void violation(String kind, String sentence, String remedy, Document document, Place place) {
    add(Finding.Severity.VIOLATION, kind, sentence, remedy, document, place);
  }

  void warning(String kind, String sentence, String remedy, Document document, Place place) {
    add(Finding.Severity.WARNING, kind, sentence, remedy, document, place);
  }

  /** Whether something was found at a place. */
  boolean at(Document document, Place place) {
    return place.line() > 0 && places.contains(document.position(place));
  }

  /**
   * All of them by file, in the order of the files, and place, with the lines that they stand in.
   */
  List<Finding> sorted(List<Document> order) {
    List<String> files =
        order.stream().map(document -> document.file().path().toString()).distinct().toList();
    Map<String, Map<Long, String>> texts = texts();
    return all.stream()
        .sorted(
            Comparator.comparingInt((Finding each) -> files.indexOf(each.position().source()))
                .thenComparingLong(each -> each.position().line())
                .thenComparingLong(each -> each.position().column())
                .thenComparing(Finding::sentence))
        .map(each -> shown(each, texts))
        .distinct()
        .toList();
  }

  private Map<String, Map<Long, String>> texts() {
    Map<String, Set<Long>> lines =
        all.stream()
            .map(Finding::position)
            .collect(
                Collectors.groupingBy(
                    SourcePosition::source,
                    Collectors.mapping(SourcePosition::line, Collectors.toSet())));
    Map<String, Map<Long, String>> texts = new HashMap<>();
    lines.forEach(
        (source, numbers) -> {
          Document document = documents.get(source);
          texts.put(source, document == null ? Map.of() : document.file().lines(numbers));
        });
    return texts;
  }

  private static Finding shown(Finding finding, Map<String, Map<Long, String>> texts) {
    SourcePosition place = finding.position();
    String text =
        place.text() == null
            ? texts.getOrDefault(place.source(), Map.of()).get(place.line())
            : place.text();
    return new Finding(
        finding.severity(),
        finding.kind(),
        finding.sentence(),
        finding.remedy(),
        new SourcePosition(place.source(), place.line(), place.column(), text));
  }

  /** The name of a file without its folders. */
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
