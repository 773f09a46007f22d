package org.statecraft.ingest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/** The variables of a mapping, each of which has a place among the values of a row. */
final class RowVariables {
  private final Map<Var, Integer> places = new HashMap<>();
  private final Var[] all;

  /**
   * The variables of a mapping for a table.
   *
   * @param columns those that stand for cells, whose places are the first, in their order
   */
  RowVariables(Mapping mapping, Set<Var> columns) {
    Set<Var> known = new LinkedHashSet<>(columns);
    known.add(Mapping.ROW);
    known.addAll(mapping.used());
    known.addAll(mapping.where().assigned());
    known.addAll(mapping.spellNames());
    all = known.toArray(Var[]::new);
    for (int place = 0; place < all.length; place++) {
      places.put(all[place], place);
    }
  }

  /** How many there are. */
  int size() {
    return all.length;
  }

  /** The variable at a place. */
  Var at(int place) {
    return all[place];
  }

  /** The place of a variable; -1 of one that the mapping does not know. */
  int place(Var variable) {
    return places.getOrDefault(variable, -1);
  }

  /** The places of variables, in their order. */
  int[] places(Set<Var> variables) {
    return variables.stream().mapToInt(this::place).toArray();
  }
}
