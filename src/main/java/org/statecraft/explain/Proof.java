package org.statecraft.explain;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Why a triple holds, down to what sources state. */
public sealed interface Proof {
  /** What is proved. */
  Triple triple();

  /** How many steps it has, those of stating included. */
  long size();

  /**
   * Sources state it.
   *
   * @param triple what they state
   * @param evidence in which graphs, and what those rest on
   */
  record Asserted(Triple triple, List<Evidence> evidence) implements Proof {
    @Override
    public long size() {
      return 1;
    }
  }

  /**
   * A rule concludes it.
   *
   * @param triple the conclusion
   * @param derivation how the rule comes to it
   * @param proofs the proofs of the facts that it rests on
   */
  record Derived(Triple triple, Derivation derivation, Map<Triple, Proof> proofs) implements Proof {
    @Override
    public long size() {
      return 1 + proofs.values().stream().mapToLong(Proof::size).sum();
    }
  }

  /**
   * Where a triple is stated.
   *
   * @param graph the graph
   * @param sources the pages or works it was taken from
   * @param paragraphs paragraphs of the article that ground it
   * @param verification how far it was checked; empty where nothing is said of that
   */
  record Evidence(Node graph, List<Node> sources, List<Node> paragraphs, List<Node> verification) {}
}
