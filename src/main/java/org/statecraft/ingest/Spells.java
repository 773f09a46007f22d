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
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * Solutions of rows that differ in their year alone, put together: years that follow on one another
 * are one spell, whatever order they come in. They are held in memory until the last row.
 */
final class Spells {
  /** Stands in a key for no value. */
  private static final Node NOTHING = Node.ANY;

  private final MappingHead.Spell names;
  private final List<Var> kept;
  private final Map<List<Node>, List<Run>> runs = new LinkedHashMap<>();

  /** Years that follow on one another, in rows that do. */
  private record Run(int from, int until, long firstRow, long lastRow) {}

  /**
   * Spells of a mapping.
   *
   * @param kept the variables by which one spell is told from another
   */
  Spells(MappingHead.Spell names, Set<Var> kept) {
    this.names = names;
    this.kept = List.copyOf(kept);
  }

  /** Takes the solution of a row in a year. */
  void take(Binding solution, int year, long row) {
    List<Node> key = new ArrayList<>(kept.size());
    for (Var variable : kept) {
      Node value = solution.get(variable);
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
  void each(BiConsumer<Binding, String> consumer) {
    runs.forEach((key, own) -> each(key, own, consumer));
  }

  private void each(List<Node> key, List<Run> own, BiConsumer<Binding, String> consumer) {
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

  private Binding solution(List<Node> key, int from, int until) {
    BindingBuilder solution = Binding.builder();
    for (int i = 0; i < key.size(); i++) {
      Node value = key.get(i);
      if (!value.equals(NOTHING)) {
        solution.add(kept.get(i), value);
      }
    }
    solution.add(Var.alloc(names.from()), number(from));
    solution.add(Var.alloc(names.until()), number(until));
    return solution.build();
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
