package org.statecraft.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.rule.Condition;

/** Explanations as short lines: terms by their local names or values, the rest in few words. */
public final class Told {
  private Told() {}

  public static List<String> of(List<NearMiss> misses) {
    return misses.stream().map(Told::of).toList();
  }

  /** The rule, how many conditions hold of how many, the kind of failure and what it is about. */
  public static String of(NearMiss miss) {
    return miss.rule().name()
        + " "
        + miss.held()
        + "/"
        + miss.outcomes().size()
        + " "
        + miss.failure().kind()
        + ": "
        + of(miss.failure());
  }

  public static String of(Failure failure) {
    return switch (failure) {
      case Failure.Unstated unstated -> of(unstated.sought()) + of(", but ", unstated.instead());
      case Failure.Hidden hidden -> of(hidden.sought());
      case Failure.Nothing nothing -> of(nothing.sought());
      case Failure.Untrue untrue ->
          untrue.values().entrySet().stream()
              .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
              .sorted()
              .collect(Collectors.joining(" "));
      case Failure.Blocked blocked -> of(blocked.sought()) + of(", found ", blocked.found());
    };
  }

  private static String of(Premise.Absence absence) {
    List<String> parts = new ArrayList<>();
    absence.patterns().forEach(pattern -> parts.add(of(pattern)));
    absence.tests().forEach(test -> parts.add("where"));
    return String.join(" . ", parts);
  }

  private static String of(String start, List<Triple> triples) {
    return triples.isEmpty()
        ? ""
        : start + triples.stream().map(Told::of).sorted().collect(Collectors.joining(" . "));
  }

  private static String of(Condition condition) {
    return switch (condition) {
      case Condition.TriplePattern match -> of(match.pattern());
      case Condition.PathPattern reach ->
          of(reach.pattern().getSubject())
              + " "
              + reach.pattern().getPath().toString().replaceAll("<http[^>]*[/#]([^>]*)>", "$1")
              + " "
              + of(reach.pattern().getObject());
      default -> condition.getClass().getSimpleName();
    };
  }

  public static String of(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(Told::of)
        .collect(Collectors.joining(" "));
  }

  public static String of(Node node) {
    if (node.isURI()) {
      return node.getURI().replaceFirst(".*[/#]", "");
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.isBlank() ? "_" : node.toString();
  }
}
