package org.statecraft.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.statecraft.lookup.Labels;
import org.statecraft.power.Relations.Direction;
import org.statecraft.power.Relations.Entry;
import org.statecraft.query.QueryResult;

/** Power relations as rows. */
public final class RelationRows {
  private static final List<Var> VARIABLES =
      List.of(
              "mode",
              "phase",
              "mechanism",
              "direction",
              "with",
              "basis",
              "from",
              "until",
              "origin",
              "relation",
              "tentative")
          .stream()
          .map(Var::alloc)
          .toList();

  private static final List<Var> FEW =
      List.of("mode", "mechanism", "direction", "with", "basis", "from", "until", "origin").stream()
          .map(Var::alloc)
          .toList();

  private RelationRows() {}

  /** The same rows without what the mode tells and what only programs need. */
  public static QueryResult.Rows few(QueryResult.Rows rows) {
    return new QueryResult.Rows(FEW, rows.bindings());
  }

  /**
   * One row for each relation with each other actor.
   *
   * @param entries the relations
   * @param labels what several things that one rests on are called
   * @param tentative by relation, on which variables it rests that two readers coded too
   *     differently
   */
  public static QueryResult.Rows each(
      List<Entry> entries, Labels labels, Map<Node, Node> tentative) {
    return rows(
        entries.stream()
            .flatMap(
                entry -> entry.others().stream().map(other -> row(entry, other, labels, tentative)))
            .toList());
  }

  /** One row for each relation; several other actors are counted. */
  public static QueryResult.Rows counted(
      List<Entry> entries, Labels labels, Map<Node, Node> tentative) {
    return rows(
        entries.stream()
            .map(
                entry ->
                    row(
                        entry,
                        entry.others().size() == 1
                            ? entry.others().getFirst()
                            : NodeFactory.createLiteralString(entry.others().size() + " actors"),
                        labels,
                        tentative))
            .toList());
  }

  private static QueryResult.Rows rows(List<Binding> rows) {
    return new QueryResult.Rows(VARIABLES, rows.iterator());
  }

  private static Binding row(Entry entry, Node with, Labels labels, Map<Node, Node> tentative) {
    BindingBuilder row = Binding.builder();
    entry.mode().ifPresent(mode -> row.add(VARIABLES.get(0), mode));
    entry.phase().ifPresent(phase -> row.add(VARIABLES.get(1), phase));
    row.add(VARIABLES.get(2), entry.mechanism());
    if (entry.direction() != Direction.NONE) {
      row.add(VARIABLES.get(3), word(entry.direction()));
    }
    row.add(VARIABLES.get(4), with);
    basis(entry.bases(), labels).ifPresent(basis -> row.add(VARIABLES.get(5), basis));
    entry.from().ifPresent(from -> row.add(VARIABLES.get(6), from));
    entry.until().ifPresent(until -> row.add(VARIABLES.get(7), until));
    row.add(VARIABLES.get(8), word(entry.origin()));
    row.add(VARIABLES.get(9), entry.nodes().getLast());
    entry.nodes().stream()
        .filter(tentative::containsKey)
        .findFirst()
        .ifPresent(relation -> row.add(VARIABLES.get(10), tentative.get(relation)));
    return row.build();
  }

  /** What a relation rests on: a thing, or the names of several. */
  private static Optional<Node> basis(List<Node> bases, Labels labels) {
    return bases.size() > 1
        ? Optional.of(
            NodeFactory.createLiteralString(
                bases.stream()
                    .map(basis -> labels.of(basis).orElse(basis.toString()))
                    .collect(Collectors.joining("; "))))
        : bases.stream().findFirst();
  }

  private static Node word(Enum<?> value) {
    return NodeFactory.createLiteralString(value.name().toLowerCase(Locale.ROOT));
  }
}
