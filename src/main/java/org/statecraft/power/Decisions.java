package org.statecraft.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.statecraft.kb.KnowledgeBase;

/**
 * What was decided in coding, and how it could have been decided otherwise: each value of a
 * variable of the codebook by each other concept of its list, and each parameter by its
 * alternatives. Where several values hold at once, one may be left out or come to them.
 */
public final class Decisions {
  private final Graph stated;

  /** A variable of the codebook whose values are those of a list. */
  private record Variable(Node property, Set<Node> classes, List<Node> list, boolean several) {}

  /** The decisions behind what is stated. */
  public Decisions(KnowledgeBase knowledge) {
    this.stated = knowledge.stated();
  }

  /** Each decision with each alternative: of parameters, then of coded variables, by name. */
  public List<Decision> all() {
    List<Decision> all = new ArrayList<>();
    for (Node parameter : instances(SC.PARAMETER)) {
      add(
          parameter,
          SC.PARAMETER_VALUE,
          objects(parameter, SC.ALTERNATIVE_VALUE),
          several(parameter),
          all);
    }
    for (Variable variable : variables()) {
      for (Node entity : bearers(variable)) {
        add(entity, variable.property(), variable.list(), variable.several(), all);
      }
    }
    return all;
  }

  private void add(
      Node entity, Node property, List<Node> list, boolean several, List<Decision> all) {
    List<Node> values = objects(entity, property);
    List<Node> others = list.stream().filter(other -> !values.contains(other)).toList();
    if (several) {
      values.forEach(
          value -> all.add(new Decision(entity, property, Optional.of(value), Optional.empty())));
      others.forEach(
          other -> all.add(new Decision(entity, property, Optional.empty(), Optional.of(other))));
      return;
    }
    for (Node value : values) {
      others.forEach(
          other -> all.add(new Decision(entity, property, Optional.of(value), Optional.of(other))));
    }
  }

  private List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    for (Node entry : instances(SC.CODEBOOK_ENTRY)) {
      List<Node> list =
          objects(entry, SC.CODE_LIST).stream()
              .flatMap(scheme -> subjects(SKOS.inScheme.asNode(), scheme).stream())
              .toList();
      // Rules read a variable by another property where that gathers what was coded piece by piece.
      List<Node> read = objects(entry, SC.READ_BY_RULES_AS);
      Set<Node> classes = new HashSet<>(objects(entry, SC.VARIABLE_OF));
      (read.isEmpty() ? objects(entry, SC.VARIABLE) : read)
          .forEach(
              property ->
                  variables.add(
                      new Variable(
                          property, read.isEmpty() ? classes : Set.of(), list, several(entry))));
    }
    return variables;
  }

  /** What has a value of a variable, by a coding that is in force. */
  private List<Node> bearers(Variable variable) {
    return stated.stream(Node.ANY, variable.property(), Node.ANY)
        .map(Triple::getSubject)
        .distinct()
        .filter(entity -> variable.classes().isEmpty() || ofClass(entity, variable.classes()))
        .filter(this::inForce)
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private boolean ofClass(Node entity, Set<Node> classes) {
    return objects(entity, RDF.type.asNode()).stream().anyMatch(classes::contains);
  }

  private boolean inForce(Node entity) {
    return objects(entity, SC.READING).stream()
        .allMatch(reading -> stated.contains(Node.ANY, SC.PARAMETER_VALUE, reading));
  }

  /** Whether another reading of the same thing decided so. */
  public boolean otherReading(Decision decision) {
    for (Node coded : objects(decision.entity(), SC.TERMS_OF)) {
      for (Node other : subjects(SC.TERMS_OF, coded)) {
        if (!other.equals(decision.entity()) && agrees(other, decision)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean agrees(Node other, Decision decision) {
    return decision
            .value()
            .map(value -> !stated.contains(other, decision.property(), value))
            .orElse(true)
        && decision
            .alternative()
            .map(value -> stated.contains(other, decision.property(), value))
            .orElse(true);
  }

  /**
   * Whether a decision is about something: its variable, what has the value, or what that is of.
   */
  public boolean about(Decision decision, Node what) {
    return what.equals(decision.property())
        || what.equals(decision.entity())
        || stated.contains(decision.entity(), Node.ANY, what);
  }

  private boolean several(Node variable) {
    return stated.contains(variable, SC.SEVERAL_VALUES, NodeConst.nodeTrue);
  }

  private List<Node> instances(Node type) {
    return subjects(RDF.type.asNode(), type);
  }

  private List<Node> subjects(Node property, Node object) {
    return stated.stream(Node.ANY, property, object)
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  private List<Node> objects(Node subject, Node property) {
    return stated.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }
}
