package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.CodeSpells;
import org.statecraft.power.CodeSpells.Spell;
import org.statecraft.power.SC;

/**
 * The states of a knowledge base, and what else has a code of ISO 3166, by codes and names. Codes
 * move from state to state: where it is recorded from when to when one stood, it is found for these
 * years alone, and for any year else.
 */
public final class States {
  private final Map<Register, Map<String, List<Spell>>> registers = new EnumMap<>(Register.class);
  private final Map<Register, Map<Node, List<Spell>>> byState = new EnumMap<>(Register.class);
  private final Set<Node> all = new LinkedHashSet<>();

  /** The states that are known. */
  public States(KnowledgeBase knowledge) {
    Graph graph = knowledge.everything();
    graph.stream(Node.ANY, SC.ISO3, Node.ANY)
        .map(Triple::getSubject)
        .sorted(NodeCmp::compareRDFTerms)
        .forEach(all::add);
    for (Register register : Register.values()) {
      for (Node property : register.properties()) {
        read(graph, register, property);
      }
    }
  }

  private void read(Graph graph, Register register, Node property) {
    CodeSpells spells = new CodeSpells(graph, property);
    for (Node state : all) {
      for (Spell spell : spells.of(state)) {
        byState
            .computeIfAbsent(register, none -> new HashMap<>())
            .computeIfAbsent(state, none -> new ArrayList<>())
            .add(spell);
        registers
            .computeIfAbsent(register, none -> new HashMap<>())
            .computeIfAbsent(register.key(spell.code()), none -> new ArrayList<>())
            .add(spell);
      }
    }
  }

  /** All of them, in a fixed order. */
  public Set<Node> all() {
    return all;
  }

  /**
   * The states that a code or name stood for.
   *
   * @param year in which it did; without one in any year
   */
  public Set<Node> of(Register register, String text, OptionalInt year) {
    Set<Node> found = new LinkedHashSet<>();
    for (Spell spell : spells(register, text)) {
      if (year.isEmpty() || spell.in(year.getAsInt())) {
        found.add(spell.actor());
      }
    }
    return found;
  }

  /** When a code or name stood for whom. */
  public List<Spell> spells(Register register, String text) {
    return registers.getOrDefault(register, Map.of()).getOrDefault(register.key(text), List.of());
  }

  /**
   * The code or name of a state in a year, or without one that of the last; empty if it has none.
   */
  public Optional<String> code(Node state, Register register, OptionalInt year) {
    return byState.getOrDefault(register, Map.of()).getOrDefault(state, List.of()).stream()
        .filter(spell -> year.isEmpty() || spell.in(year.getAsInt()))
        .max(Comparator.comparingInt(Spell::from).thenComparing(Spell::code))
        .map(Spell::code);
  }

  /** By what most of some values name states, in whatever year. */
  Register best(Collection<String> values) {
    Set<String> different = new LinkedHashSet<>(values);
    return Arrays.stream(Register.values())
        .max(
            Comparator.comparingLong(
                    (Register register) ->
                        different.stream()
                            .filter(value -> !of(register, value, OptionalInt.empty()).isEmpty())
                            .count())
                .thenComparing(Comparator.reverseOrder()))
        .orElse(Register.NAME);
  }
}
