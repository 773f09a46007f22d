package org.statecraft.power;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.KnowledgeBase;

/** The terms of initiatives as two readers coded them, each without sight of the other's work. */
public final class Terms {
  /** What of a coding a rule takes over to its initiative. */
  static final List<Node> VARIABLES =
      List.of(
          SC.ACCESSION,
          SC.GROUND,
          SC.TARGETING,
          SC.CAPABILITY_AIM,
          SC.SCOPE,
          SC.DOCUMENT_KIND,
          SC.VISION);

  private final Graph stated;

  /** Whom an initiative is directed at, and how that is known. */
  private record Meant(Set<Node> targets, Set<Node> bases) {}

  /** The terms that are stated. */
  public Terms(KnowledgeBase knowledge) {
    this.stated = knowledge.statements();
  }

  /** The parameters by which one of the two readings is put in force. */
  public Set<Node> parameters() {
    Set<Node> parameters = new LinkedHashSet<>();
    for (Node reading : List.of(SC.FIRST_READING, SC.SECOND_READING)) {
      parameters.addAll(subjects(SC.PARAMETER_VALUE, reading));
      parameters.addAll(subjects(SC.ALTERNATIVE_VALUE, reading));
    }
    return parameters;
  }

  /** What is stated of which reading is in force. */
  public Set<Triple> inForce() {
    return parameters().stream()
        .flatMap(each -> stated.stream(each, SC.PARAMETER_VALUE, Node.ANY))
        .collect(Collectors.toSet());
  }

  /** The coding of each initiative by a reading, by the names of the initiatives. */
  public Map<Node, Node> codings(Node reading) {
    Map<Node, Node> codings = new LinkedHashMap<>();
    subjects(SC.READING, reading).stream()
        .flatMap(coding -> stated.stream(coding, SC.TERMS_OF, Node.ANY))
        .sorted((one, other) -> NodeCmp.compareRDFTerms(one.getObject(), other.getObject()))
        .forEach(of -> codings.putIfAbsent(of.getObject(), of.getSubject()));
    return codings;
  }

  /** What one reading says of an initiative and the other does not. */
  public Set<Triple> disputed() {
    Map<Node, Node> first = codings(SC.FIRST_READING);
    Map<Node, Node> second = codings(SC.SECOND_READING);
    Set<Triple> disputed = new LinkedHashSet<>();
    first.forEach((of, coding) -> disputed.addAll(alone(coding, second.get(of))));
    second.forEach((of, coding) -> disputed.addAll(alone(coding, first.get(of))));
    return disputed;
  }

  private List<Triple> alone(Node coding, @Nullable Node other) {
    return VARIABLES.stream()
        .flatMap(variable -> stated.stream(coding, variable, Node.ANY))
        .filter(triple -> other == null || !says(other, triple))
        .toList();
  }

  /** Whether a coding has a value; targets are the same if the same is meant on the same basis. */
  private boolean says(Node coding, Triple triple) {
    if (!triple.getPredicate().equals(SC.TARGETING)) {
      return stated.contains(coding, triple.getPredicate(), triple.getObject());
    }
    Meant meant = meant(triple.getObject());
    return values(coding, SC.TARGETING).stream().map(this::meant).anyMatch(meant::equals);
  }

  private Meant meant(Node targeting) {
    return new Meant(values(targeting, SC.TARGET), values(targeting, SC.EVIDENCE_BASIS));
  }

  /** The values of a coding for a variable. */
  Set<Node> values(Node coding, Node variable) {
    return stated.stream(coding, variable, Node.ANY)
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }

  /** The value of a coding for a variable that has one. */
  Optional<Node> value(Node coding, Node variable) {
    return values(coding, variable).stream().min(NodeCmp::compareRDFTerms);
  }

  private List<Node> subjects(Node property, Node object) {
    return stated.stream(Node.ANY, property, object)
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }
}
