package org.statecraft.power;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.statecraft.power.CodeSpells.Spell;

/** The code of each state in a register, year by year. */
final class StateCodes {
  private final CodeSpells spells;

  /**
   * The codes that a graph gives.
   *
   * @param graph what is known of all years
   * @param property what gives an actor its code in the register
   */
  StateCodes(Graph graph, Node property) {
    this.spells = new CodeSpells(graph, property);
  }

  /** The code that stood for a state in a year, of several the one that began last. */
  Optional<String> in(Node state, int year) {
    return spells.of(state).stream()
        .filter(spell -> spell.in(year))
        .max(Comparator.comparingInt(Spell::from).thenComparing(Spell::code))
        .map(Spell::code);
  }
}
