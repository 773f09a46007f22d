package org.statecraft.power;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.RuleSet;

/**
 * Which conclusions are tentative: those whose proof takes a value of a variable from a coding of
 * an initiative's terms on which the two readings agree too little.
 */
public final class Tentative {
  private final KnowledgeBase knowledge;

  /** By the property that rules read, the variable. */
  private final Map<Node, ReadingAgreement.Variable> variables = new HashMap<>();

  /** What is tentative by the readings of what is stated. */
  public Tentative(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    new ReadingAgreement(knowledge)
        .variables().stream()
            .filter(variable -> variable.tentative().orElse(false))
            .forEach(variable -> variables.put(read(variable.name()), variable));
  }

  /** Rules read all grounds, of which only the first is compared. */
  private static Node read(Node variable) {
    return variable.equals(SC.MAIN_GROUND) ? SC.GROUND : variable;
  }

  /** The variables on which a proof rests and the readings agree too little. */
  public List<ReadingAgreement.Variable> of(Proof proof) {
    Map<Node, ReadingAgreement.Variable> found = new LinkedHashMap<>();
    collect(proof, found, Collections.newSetFromMap(new IdentityHashMap<>()));
    return List.copyOf(found.values());
  }

  private void collect(Proof proof, Map<Node, ReadingAgreement.Variable> found, Set<Proof> seen) {
    if (!seen.add(proof)) {
      return;
    }
    if (proof instanceof Proof.Derived derived) {
      ReadingAgreement.Variable variable = variables.get(derived.triple().getPredicate());
      if (variable != null && derived.proofs().keySet().stream().anyMatch(Tentative::coding)) {
        found.put(variable.name(), variable);
      }
      derived.proofs().values().forEach(part -> collect(part, found, seen));
    }
  }

  /** Whether a fact says that something is a coding of the terms of an initiative. */
  private static boolean coding(Triple fact) {
    return fact.getPredicate().equals(RDF.type.asNode())
        && fact.getObject().equals(SC.TERMS_CODING);
  }

  /** Of relations that rules infer those that are tentative by their smallest proof, and why. */
  public Map<Node, Node> of(Collection<Node> relations, RuleSet rules) {
    Prover prover = new Prover(knowledge, rules);
    Map<Node, Node> tentative = new HashMap<>();
    for (Node relation : variables.isEmpty() ? List.<Node>of() : relations) {
      Triple goal = Triple.create(relation, RDF.type.asNode(), SC.INFERRED_RELATION);
      Optional<Proof> proof = prover.best(goal);
      List<ReadingAgreement.Variable> rests = proof.map(this::of).orElse(List.of());
      if (!rests.isEmpty()) {
        tentative.put(relation, NodeFactory.createLiteralString(names(rests)));
      }
    }
    return tentative;
  }

  private static String names(List<ReadingAgreement.Variable> variables) {
    return String.join(
        ", ", variables.stream().map(each -> Panel.local(each.name())).sorted().toList());
  }
}
