package org.statecraft.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.statecraft.kb.SC;

/** Puts smallest proofs together, each made once however many others rest on it. */
final class SmallestProofs {

  private final EvaluationDataset view;
  private final ProofSizes sizes;
  private final Map<Triple, Proof> made = new HashMap<>();

  SmallestProofs(EvaluationDataset view, ProofSizes sizes) {
    this.view = view;
    this.sizes = sizes;
  }

  /** The smallest proof; those of its parts are made first, since it can be deep. */
  Proof of(Triple triple) {
    List<Triple> parts = new ArrayList<>(List.of(triple));
    Set<Triple> seen = new HashSet<>(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (!made.containsKey(parts.get(i))) {
        way(parts.get(i)).stream()
            .flatMap(way -> way.facts().stream())
            .filter(seen::add)
            .forEach(parts::add);
      }
    }
    parts.sort(sizes.inOrder());
    parts.forEach(part -> made.computeIfAbsent(part, this::make));
    return Objects.requireNonNull(made.get(triple));
  }

  /** The way with the smallest proof; none to what sources state. */
  private Optional<Derivation> way(Triple triple) {
    return view.statedIn(triple).isEmpty() ? Optional.of(sizes.best(triple)) : Optional.empty();
  }

  private Proof make(Triple triple) {
    Optional<Derivation> way = way(triple);
    if (way.isEmpty()) {
      return asserted(triple, view.statedIn(triple));
    }
    Map<Triple, Proof> proofs = new LinkedHashMap<>();
    for (Triple fact : way.get().facts()) {
      proofs.put(fact, Objects.requireNonNull(made.get(fact)));
    }
    return Proof.Derived.of(triple, way.get(), proofs);
  }

  /** The proof of what sources state. */
  Proof asserted(Triple triple, List<Node> graphs) {
    return new Proof.Asserted(
        triple, graphs.stream().map(graph -> evidence(triple, graph)).toList());
  }

  /** What a statement rests on: what its subject says of that, else what its graph says. */
  private Proof.Evidence evidence(Triple triple, Node graph) {
    Node subject = triple.getSubject();
    List<Node> sources = objects(subject, DCTerms.source.asNode());
    // A page can bear out that an initiative exists, and still its aim is how we read it.
    List<Node> marks = objects(triple.getPredicate(), SC.VERIFICATION);
    return new Proof.Evidence(
        graph,
        sources.isEmpty() ? objects(graph, DCTerms.source.asNode()) : sources,
        objects(subject, SC.PARAGRAPH),
        marks.isEmpty() ? objects(subject, SC.VERIFICATION) : marks,
        objects(subject, SC.LOCATOR));
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
