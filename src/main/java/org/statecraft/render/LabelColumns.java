package org.statecraft.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.statecraft.query.QueryResult;

/** Puts labels into columns of their own, for formats that keep a term and its label apart. */
final class LabelColumns {
  private static final String SUFFIX = "Label";

  private LabelColumns() {}

  /**
   * The rows with a column {@code xLabel} after each column {@code x} that holds a labelled entity;
   * the same rows if no labels are wanted. To know the columns, labelled rows are held in memory.
   */
  static QueryResult.Rows added(QueryResult.Rows rows, RenderSettings settings) {
    if (settings.labels().isEmpty()) {
      return rows;
    }
    List<Binding> all = new ArrayList<>();
    Set<Var> labelled = new HashSet<>();
    rows.bindings()
        .forEachRemaining(
            binding -> {
              all.add(binding);
              rows.variables().stream()
                  .filter(variable -> label(binding, variable, settings).isPresent())
                  .forEach(labelled::add);
            });
    Set<Var> columns = new LinkedHashSet<>();
    for (Var variable : rows.variables()) {
      columns.add(variable);
      if (labelled.contains(variable) && !rows.variables().contains(labelOf(variable))) {
        columns.add(labelOf(variable));
      }
    }
    List<Binding> extended =
        all.stream().map(binding -> extend(binding, rows.variables(), columns, settings)).toList();
    return new QueryResult.Rows(List.copyOf(columns), extended.iterator());
  }

  private static Binding extend(
      Binding binding, List<Var> variables, Set<Var> columns, RenderSettings settings) {
    BindingBuilder builder = Binding.builder(binding);
    for (Var variable : variables) {
      Var column = labelOf(variable);
      if (columns.contains(column) && !binding.contains(column)) {
        label(binding, variable, settings)
            .ifPresent(label -> builder.add(column, NodeFactory.createLiteralString(label)));
      }
    }
    return builder.build();
  }

  private static Optional<String> label(Binding binding, Var variable, RenderSettings settings) {
    Node term = binding.get(variable);
    return term == null ? Optional.empty() : settings.label(term);
  }

  private static Var labelOf(Var variable) {
    return Var.alloc(variable.getVarName() + SUFFIX);
  }
}
