package org.statecraft.validate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.kb.Place;

/**
 * Finds words of the knowledge base's namespaces that nobody describes, and properties of others
 * that look like typing errors. What was probably meant stands for them in further checks, so that
 * one mistake is told once and does not hide others.
 */
final class TermCheck {
  private static final Node TYPE = RDF.type.asNode();

  private final Vocabulary vocabulary;
  private final Findings findings;
  private final Map<Node, Node> subjects = new HashMap<>();

  TermCheck(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  /** What a statement means. */
  Statement check(Statement said) {
    Node subject = subjects.computeIfAbsent(said.s(), term -> subject(said));
    Node predicate = predicate(said);
    return said.meaning(Triple.create(subject, predicate, object(said, predicate)));
  }

  private Node subject(Statement said) {
    Node term = said.s();
    if (!Vocabulary.ours(term) || vocabulary.typed(term)) {
      return term;
    }
    Optional<Node> meant = vocabulary.likeThing(term, TYPE);
    findings.violation(
        "unknown-thing",
        "nothing says what " + vocabulary.name(term) + " is",
        meant.map(this::question).orElse("")
            + "say what it is, as in "
            + vocabulary.name(term)
            + " a sc:Initiative",
        said.document(),
        said.subject());
    return meant.orElse(term);
  }

  private Node predicate(Statement said) {
    Node term = said.p();
    if (Vocabulary.ours(term)) {
      return vocabulary.isProperty(term)
          ? term
          : told(
              said,
              "unknown-property",
              "property",
              term,
              said.predicate(),
              vocabulary.likeProperty(term));
    }
    if (vocabulary.uses(term) || vocabulary.described(term)) {
      return term;
    }
    Optional<Node> meant = vocabulary.likeUsed(term);
    meant.ifPresent(
        like ->
            findings.warning(
                "unknown-property",
                vocabulary.name(term) + " is not used in the knowledge base",
                question(like) + "leave it if it is meant so",
                said.document(),
                said.predicate()));
    return meant.orElse(term);
  }

  private Node object(Statement said, Node predicate) {
    Node term = said.o();
    if (!Vocabulary.ours(term)) {
      return term;
    }
    if (predicate.equals(TYPE)) {
      return vocabulary.isClass(term)
          ? term
          : told(said, "unknown-class", "class", term, said.object(), vocabulary.likeClass(term));
    }
    return vocabulary.described(term)
        ? term
        : told(
            said, "unknown-thing", "", term, said.object(), vocabulary.likeThing(term, predicate));
  }

  private Node told(
      Statement said, String kind, String noun, Node term, Place place, Optional<Node> meant) {
    String name = vocabulary.name(term);
    String sentence =
        !noun.isEmpty() && vocabulary.described(term)
            ? name + " is no " + noun
            : noun.isEmpty() ? name + " is not known" : name + " is no known " + noun;
    String otherwise =
        noun.isEmpty()
            ? "describe it in this file, or look for its name by statecraft search "
                + Vocabulary.local(term)
            : "declare it in this file, or use one of the ontology";
    findings.violation(
        kind, sentence, meant.map(this::question).orElse("") + otherwise, said.document(), place);
    return meant.orElse(term);
  }

  private String question(Node meant) {
    return "did you mean " + vocabulary.name(meant) + "? or ";
  }
}
