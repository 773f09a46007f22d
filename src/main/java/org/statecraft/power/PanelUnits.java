package org.statecraft.power;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which units have rows.
 *
 * @param states by their ISO codes; empty for all
 * @param all whether each of them, or each two, has a row in every year
 * @param balanced whether each unit that has a row in any year has one in every year
 */
public record PanelUnits(Optional<Set<String>> states, boolean all, boolean balanced) {

  /**
   * The units of a year.
   *
   * @param own of which there is anything in it
   * @param any of which there is anything in any year
   * @param known codes of all states
   */
  Collection<PanelYear.Key> of(
      Panel.Unit unit, Set<PanelYear.Key> own, Set<PanelYear.Key> any, Set<String> known) {
    if (all) {
      return pairs(unit, List.copyOf(new TreeSet<>(states.orElse(known))));
    }
    return (balanced ? any : own).stream().filter(this::wanted).toList();
  }

  private boolean wanted(PanelYear.Key key) {
    Set<String> wanted = states.orElse(Set.of());
    boolean second = key.second().isEmpty() || wanted.contains(key.second());
    return states.isEmpty() || (wanted.contains(key.first()) && second);
  }

  private static List<PanelYear.Key> pairs(Panel.Unit unit, List<String> codes) {
    List<PanelYear.Key> keys = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      if (unit == Panel.Unit.STATE_YEAR) {
        keys.add(new PanelYear.Key(codes.get(i), ""));
      }
      for (int j = i + 1; unit == Panel.Unit.DYAD_YEAR && j < codes.size(); j++) {
        keys.add(new PanelYear.Key(codes.get(i), codes.get(j)));
      }
    }
    return keys;
  }
}
