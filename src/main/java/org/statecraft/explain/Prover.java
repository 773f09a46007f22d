package org.statecraft.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.statecraft.infer.Rule;
import org.statecraft.infer.RuleSet;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;

/**
 * Proves triples on the finished graphs. A proof is finite: nothing in it supports itself, and each
 * of its leaves is stated by a source. The smallest proof comes first, counted in steps.
 */
public final class Prover {
  /** Triples that are looked at for one proof; beyond that smaller proofs may be missed. */
  private static final int MOST = 20_000;

  private static final Node PARAGRAPH = NodeFactory.createURI(Namespaces.ONTOLOGY + "paragraph");
  private static final Node VERIFICATION =
      NodeFactory.createURI(Namespaces.ONTOLOGY + "verification");

  private final View view;
  private final Derivations derivations;

  private final ProofSizes sizes = new ProofSizes();

  /** Proofs that are a part of others, each made once however many others rest on it. */
  private final Map<Triple, Proof> smallest = new HashMap<>();

  private boolean more;

  /** A prover of what some rules concluded from what is known. */
  public Prover(KnowledgeBase knowledge, RuleSet rules) {
    this.view = new View(knowledge);
    this.derivations = new Derivations(view, rules.rules());
  }

  /** A smallest proof of a triple, if it holds. */
  public Optional<Proof> best(Triple triple) {
    if (!view.holds(triple)) {
      return Optional.empty();
    }
    explore(triple);
    return sizes.proved(triple) ? Optional.of(smallest(triple)) : Optional.empty();
  }

  /**
   * All proofs of a triple that differ in any step, smaller ones first.
   *
   * @param most how many are wanted; see {@link #cut} for whether there are more
   */
  public List<Proof> all(Triple triple, int most) {
    if (!view.holds(triple)) {
      return List.of();
    }
    explore(triple);
    Enumeration enumeration =
        new Enumeration(
            sizes::waysTo,
            each -> {
              List<Node> graphs = view.statedIn(each);
              return graphs.isEmpty() ? Optional.empty() : Optional.of(asserted(each, graphs));
            },
            most);
    List<Proof> proofs = enumeration.of(triple);
    more |= enumeration.more();
    return proofs;
  }

  /** What lies behind a contradiction. */
  public Clash clash(Rule rule, Binding solution) {
    Derivation derivation = derivations.constrained(rule, solution);
    Map<Triple, Proof> proofs = new LinkedHashMap<>();
    for (Triple fact : derivation.facts()) {
      best(fact).ifPresent(proof -> proofs.put(fact, proof));
    }
    return new Clash(derivation, proofs);
  }

  /** Whether there may be more or smaller proofs than were found. */
  public boolean cut() {
    return more || derivations.cut() || sizes.looked() >= MOST;
  }

  /**
   * Collects all that a triple can rest on, then measures proofs from the leaves up. A condition
   * that can be fulfilled in several ways, such as a path, may have been told in one that rests on
   * the triple itself; then it is told anew with what is proved by now.
   */
  private void explore(Triple root) {
    collect(List.of(root));
    sizes.measure();
    boolean more = true;
    while (more && !sizes.proved(root) && sizes.looked() < MOST) {
      List<Triple> unproved = sizes.unproved();
      for (Triple triple : unproved) {
        collect(derivations.candidates(triple));
      }
      sizes.measure();
      int before = sizes.count();
      for (Triple triple : unproved) {
        if (!sizes.proved(triple)) {
          sizes.add(triple, derivations.again(triple, this::proved));
        }
      }
      sizes.measure();
      more = sizes.count() > before;
    }
  }

  private boolean proved(Triple triple) {
    return sizes.proved(triple) || !view.statedIn(triple).isEmpty();
  }

  private void collect(Iterable<Triple> roots) {
    Deque<Triple> open = new ArrayDeque<>();
    roots.forEach(open::add);
    while (!open.isEmpty() && sizes.looked() < MOST) {
      Triple triple = open.removeFirst();
      if (sizes.known(triple)) {
        continue;
      }
      if (!view.statedIn(triple).isEmpty()) {
        sizes.stated(triple);
        continue;
      }
      sizes.add(triple, derivations.of(triple)).stream()
          .filter(fact -> !sizes.known(fact))
          .forEach(open::add);
    }
  }

  private Proof derived(Triple triple, Derivation way) {
    Map<Triple, Proof> proofs = new LinkedHashMap<>();
    for (Triple fact : way.facts()) {
      proofs.put(fact, smallest(fact));
    }
    return Proof.Derived.of(triple, way, proofs);
  }

  /** Each step rests on smaller proofs, so that this comes to an end. */
  private Proof smallest(Triple triple) {
    Proof known = smallest.get(triple);
    if (known == null) {
      known = smallestAnew(triple);
      smallest.put(triple, known);
    }
    return known;
  }

  private Proof smallestAnew(Triple triple) {
    List<Node> graphs = view.statedIn(triple);
    if (!graphs.isEmpty()) {
      return asserted(triple, graphs);
    }
    Derivation best = sizes.waysTo(triple).getFirst();
    return derived(triple, best);
  }

  private Proof asserted(Triple triple, List<Node> graphs) {
    return new Proof.Asserted(
        triple, graphs.stream().map(graph -> evidence(triple, graph)).toList());
  }

  /** What a statement rests on: what its subject says of that, else what its graph says. */
  private Proof.Evidence evidence(Triple triple, Node graph) {
    Node subject = triple.getSubject();
    List<Node> sources = objects(subject, DCTerms.source.asNode());
    // A page can bear out that an initiative exists, and still its aim is how we read it.
    List<Node> marks = objects(triple.getPredicate(), VERIFICATION);
    return new Proof.Evidence(
        graph,
        sources.isEmpty() ? objects(graph, DCTerms.source.asNode()) : sources,
        objects(subject, PARAGRAPH),
        marks.isEmpty() ? objects(subject, VERIFICATION) : marks);
  }

  private List<Node> objects(Node subject, Node property) {
    Graph everything = view.everything();
    List<Node> objects = new ArrayList<>();
    everything
        .find(subject, property, Node.ANY)
        .forEachRemaining(found -> objects.add(found.getObject()));
    objects.sort(NodeCmp::compareRDFTerms);
    return objects;
  }
}
