package org.statecraft.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.SC;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Similar;
import org.statecraft.rule.Lack;
import org.statecraft.rule.Rule;

/** Looks at what a rule's file says about the rule. */
final class HeaderCheck {
  private static final Set<String> KNOWN =
      Set.of("title", "description", "paragraph", "mechanism", "say", "lacks", "source", "levels");

  private final Rule rule;
  private final KnowledgeBase knowledge;
  private final List<Finding> findings = new ArrayList<>();

  HeaderCheck(Rule rule, KnowledgeBase knowledge) {
    this.rule = rule;
    this.knowledge = knowledge;
    entries();
    paragraphs();
    mechanism();
    lacks();
  }

  List<Finding> findings() {
    return findings;
  }

  private void entries() {
    for (String name : rule.header().entries().keySet()) {
      if (!KNOWN.contains(name)) {
        warn(
            "unknown-entry",
            name + ": in the head means nothing",
            Similar.to(name, KNOWN)
                .map(similar -> "did you mean " + similar + ":?")
                .orElse("known are " + String.join(", ", KNOWN.stream().sorted().toList())),
            place(name));
      }
    }
    List<String> missing =
        Stream.of("title", "description", "say")
            .filter(name -> rule.header().get(name).isEmpty() && !(name.equals("say") && said()))
            .toList();
    if (!missing.isEmpty()) {
      warn(
          "missing-entry",
          "the head has no " + String.join(", no ", missing),
          "write #+ "
              + missing.getFirst()
              + (missing.getFirst().equals("say")
                  ? ": a sentence with {variables}, by which conclusions are told"
                  : ": … in a line of its own"),
          rule.text().first());
    }
  }

  /** A rule whose entry for the sentence is misspelt has been told so. */
  private boolean said() {
    return rule.header().entries().keySet().stream()
        .anyMatch(name -> !KNOWN.contains(name) && Similar.to(name, List.of("say")).isPresent());
  }

  private void paragraphs() {
    rule.header()
        .get("paragraph")
        .filter(numbers -> !numbers.matches("[0-9]+(, *[0-9]+)*"))
        .ifPresent(
            numbers ->
                warn(
                    "paragraph",
                    "paragraph: " + numbers + " is no list of numbers",
                    "write #+ paragraph: 12, 13",
                    place("paragraph")));
  }

  /** The mechanism that the head names must be one, and the one that the rule concludes. */
  private void mechanism() {
    @Nullable String named = rule.header().get("mechanism").orElse(null);
    if (named == null) {
      return;
    }
    List<String> known =
        knowledge.everything().stream(Node.ANY, RDF.type.asNode(), SC.MECHANISM_CLASS)
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .map(HeaderCheck::localName)
            .sorted()
            .toList();
    if (!known.isEmpty() && !known.contains(named)) {
      findings.add(
          Finding.error(
              "unknown-mechanism",
              named + " is no mechanism",
              Similar.to(named, known)
                  .map(similar -> "did you mean " + similar + "?")
                  .orElse("mechanisms are " + String.join(", ", known)),
              place("mechanism")));
      return;
    }
    rule.head().stream()
        .filter(triple -> triple.getPredicate().equals(SC.MECHANISM) && triple.getObject().isURI())
        .filter(triple -> !localName(triple.getObject()).equals(named))
        .findFirst()
        .ifPresent(
            triple ->
                warn(
                    "other-mechanism",
                    "the head says mechanism: "
                        + named
                        + ", but the rule concludes "
                        + knowledge.prefixes().display(triple.getObject()),
                    null,
                    place("mechanism")));
  }

  /** What is said to be lacking must be something that a condition asks for. */
  private void lacks() {
    for (Lack lack : rule.lacks()) {
      lack.names().stream()
          .filter(
              name ->
                  rule.body().conditions().stream().noneMatch(new Lack(Set.of(name), "")::about))
          .forEach(
              name ->
                  warn(
                      "idle-lack",
                      "lacks: names " + name + ", which no condition mentions",
                      "name the local part of a term in the rule's body",
                      place("lacks")));
    }
  }

  private static String localName(Node node) {
    return node.getURI().replaceFirst(".*[#/]", "");
  }

  private SourcePosition place(String entry) {
    return rule.text().entry(entry);
  }

  private void warn(
      String kind, String sentence, @Nullable String remedy, SourcePosition position) {
    findings.add(Finding.warning(kind, sentence, remedy, position));
  }
}
