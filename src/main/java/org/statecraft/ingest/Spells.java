package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/**
 * Solutions of rows that differ in their year alone, put together: years that follow on one another
 * are one spell, whatever order they come in. They are held in memory until the last row.
 */
final class Spells {
  /** Stands in a key for no value. */
  private static final Node NOTHING = Node.ANY;

  private final RowVariables variables;
  private final int[] kept;
  private final int from;
  private final int until;
  private final Map<List<Node>, List<Run>> runs = new LinkedHashMap<>();

  /** Years that follow on one another, in rows that do. */
  private record Run(int from, int until, long firstRow, long lastRow) {}

  /**
   * Spells of a mapping.
   *
   * @param kept the variables by which one spell is told from another
   */
  Spells(RowVariables variables, MappingHead.Spell names, Set<Var> kept) {
    this.variables = variables;
    this.kept = variables.places(kept);
    this.from = variables.place(Var.alloc(names.from()));
    this.until = variables.place(Var.alloc(names.until()));
  }

  /** Takes the solution of a row in a year. */
  void take(RowValues solution, int year, long row) {
    List<Node> key = new ArrayList<>(kept.length);
    for (int place : kept) {
      Node value = solution.at(place);
      key.add(value == null ? NOTHING : value);
    }
    List<Run> own = runs.computeIfAbsent(key, none -> new ArrayList<>());
    Run last = own.isEmpty() ? null : own.getLast();
    boolean follows =
        last != null
            && (year == last.until() || year == last.until() + 1)
            && row <= last.lastRow() + 1;
    if (last != null && follows) {
      own.set(own.size() - 1, new Run(last.from(), year, last.firstRow(), row));
    } else {
      own.add(new Run(year, year, row, row));
    }
  }

  /** Hands out the spells, each with the rows that it is made of, as RFC 7111 writes them. */
  void each(BiConsumer<RowValues, String> consumer) {
    runs.forEach((key, own) -> each(key, own, consumer));
  }

  private void each(List<Node> key, List<Run> own, BiConsumer<RowValues, String> consumer) {
    own.sort(Comparator.comparingInt(Run::from).thenComparingLong(Run::firstRow));
    int start = 0;
    int until = own.getFirst().until();
    for (int i = 1; i <= own.size(); i++) {
      if (i == own.size() || own.get(i).from() > until + 1) {
        List<Run> spell = own.subList(start, i);
        consumer.accept(solution(key, spell.getFirst().from(), until), rows(spell));
        start = i;
        until = i < own.size() ? own.get(i).until() : until;
      } else {
        until = Math.max(until, own.get(i).until());
      }
    }
  }

  private RowValues solution(List<Node> key, int first, int last) {
    RowValues solution = RowValues.none(variables);
    for (int i = 0; i < kept.length; i++) {
      Node value = key.get(i);
      if (!value.equals(NOTHING)) {
        solution.set(kept[i], value);
      }
    }
    solution.set(from, number(first));
    solution.set(until, number(last));
    return solution;
  }

  private static Node number(int year) {
    return NodeFactory.createLiteralDT(
        Integer.toString(year), org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger);
  }

  private static String rows(List<Run> spell) {
    List<String> ranges = new ArrayList<>();
    for (Run run : spell) {
      ranges.add(
          run.firstRow() == run.lastRow()
              ? Long.toString(run.firstRow())
              : run.firstRow() + "-" + run.lastRow());
    }
    return String.join(";", ranges);
  }
}
