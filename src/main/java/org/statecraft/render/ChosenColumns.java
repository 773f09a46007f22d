package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;

/** Of a table the columns that are wanted, with labels instead of names if that is. */
final class ChosenColumns {
  private final RenderSettings settings;

  ChosenColumns(RenderSettings settings) {
    this.settings = settings;
  }

  /**
   * The rows as they are wanted.
   *
   * @throws RequestProblem if a column that is wanted is not there
   */
  QueryResult.Rows of(QueryResult.Rows rows) {
    List<Var> wanted = wanted(rows.variables());
    if (!settings.instead()) {
      return new QueryResult.Rows(wanted, rows.bindings());
    }
    return new QueryResult.Rows(wanted, Iter.map(rows.bindings(), this::labelled));
  }

  /** What follows when labels are in place already. */
  RenderSettings rest() {
    return settings.instead()
        ? new RenderSettings(
            settings.prefixes(), settings.screen(), java.util.Optional.empty(), settings.safeCsv())
        : settings;
  }

  private List<Var> wanted(List<Var> all) {
    if (settings.columns().isEmpty()) {
      return all;
    }
    List<Var> wanted = new ArrayList<>();
    for (String name : settings.columns()) {
      Var column = Var.alloc(name.replaceFirst("^[?$]", ""));
      if (!all.contains(column)) {
        throw new RequestProblem(
            "there is no column " + name,
            "those there are: " + String.join(", ", all.stream().map(Var::getVarName).toList()));
      }
      wanted.add(column);
    }
    return wanted;
  }

  private Binding labelled(Binding binding) {
    BindingBuilder labelled = Binding.builder();
    binding.forEach((column, term) -> labelled.add(column, label(term)));
    return labelled.build();
  }

  private Node label(Node term) {
    return settings.label(term).map(NodeFactory::createLiteralString).orElse(term);
  }
}
