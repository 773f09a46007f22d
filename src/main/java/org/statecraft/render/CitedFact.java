package org.statecraft.render;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Derivation;
import org.statecraft.lookup.Citation;

/**
 * A fact with what it rests on.
 *
 * @param triple the fact
 * @param derivation how a rule concludes it; empty where sources state it
 * @param verification how far what it rests on was checked; empty where nothing is said of that
 * @param citations the sources, with the places in them; none where none was found
 */
public record CitedFact(
    Triple triple,
    Optional<Derivation> derivation,
    List<Node> verification,
    List<Citation> citations) {
  /** Copies the lists. */
  public CitedFact {
    verification = List.copyOf(verification);
    citations = List.copyOf(citations);
  }
}
