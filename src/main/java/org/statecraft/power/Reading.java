package org.statecraft.power;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.RequestProblem;

/** Which reading of the terms of initiatives the rules use. */
public enum Reading {
  /** The one that names the places in the texts. */
  FIRST,
  /** The one that was made from the codebook alone. */
  SECOND,
  /** What both say; where they differ there is no value, and nothing follows from it. */
  AGREED;

  /** The reading that is put in force; of what both say, either would do. */
  private Node used() {
    return this == SECOND ? SC.SECOND_READING : SC.FIRST_READING;
  }

  /**
   * Facts that are supposed so that the rules use this reading.
   *
   * @throws RequestProblem if nothing is known that was read twice
   */
  public List<Triple> added(KnowledgeBase knowledge) {
    Terms terms = terms(knowledge);
    Set<Triple> inForce = terms.inForce();
    return terms.parameters().stream()
        .map(parameter -> Triple.create(parameter, SC.PARAMETER_VALUE, used()))
        .filter(value -> !inForce.contains(value))
        .toList();
  }

  /**
   * Facts that are supposed not to hold for that.
   *
   * @throws RequestProblem if nothing is known that was read twice
   */
  public Set<Triple> removed(KnowledgeBase knowledge) {
    Terms terms = terms(knowledge);
    Set<Triple> removed = new HashSet<>(terms.inForce());
    removed.removeIf(value -> value.getObject().equals(used()));
    if (this == AGREED) {
      removed.addAll(terms.disputed());
    }
    return removed;
  }

  /** Whether the rules use this reading as things are stated. */
  public boolean inForce(KnowledgeBase knowledge) {
    return added(knowledge).isEmpty() && removed(knowledge).isEmpty();
  }

  private static Terms terms(KnowledgeBase knowledge) {
    Terms terms = new Terms(knowledge);
    if (terms.parameters().isEmpty()) {
      throw new RequestProblem(
          "no parameter puts a reading of terms in force here",
          "one has sc:first-reading or sc:second-reading as its value; the built-in knowledge base"
              + " has it");
    }
    return terms;
  }

  /** The reading in a few words, for titles. */
  public String words() {
    return this == AGREED ? "by what both readings say" : "by the " + this + " reading";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
