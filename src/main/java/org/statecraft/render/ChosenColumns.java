package org.statecraft.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final boolean replaced;

  /**
   * A choice.
   *
   * @param read whether people read the format: there a label stands for what it labels, which a
   *     link can still lead to; in others it is all that there is
   */
  ChosenColumns(RenderSettings settings, boolean read) {
    this.settings = settings;
    this.replaced = settings.instead() && !read;
  }

  /**
   * The rows as they are wanted.
   *
   * @throws RequestProblem if a column that is wanted is not there
   */
  QueryResult.Rows of(QueryResult.Rows rows) {
    List<Var> wanted = wanted(rows.variables());
    if (!replaced) {
      return new QueryResult.Rows(wanted, rows.bindings());
    }
    return new QueryResult.Rows(wanted, Iter.map(rows.bindings(), this::labelled));
  }

  /** What follows when labels are in place already. */
  RenderSettings rest() {
    return replaced
        ? new RenderSettings(
            settings.prefixes(), settings.screen(), Optional.empty(), settings.safeCsv())
        : settings;
  }

  /**
   * The columns that are wanted among those there are.
   *
   * @throws RequestProblem if one is not there
   */
  List<Var> wanted(List<Var> all) {
    require(all);
    return settings.columns().isEmpty() ? all : named().toList();
  }

  private Stream<Var> named() {
    return settings.columns().stream().map(name -> Var.alloc(name.replaceFirst("^[?$]", "")));
  }

  /** Whether all columns that are wanted are among some. */
  boolean in(List<Var> all) {
    return all.containsAll(named().toList());
  }

  /**
   * Makes sure that all columns that are wanted are among some.
   *
   * @throws RequestProblem if one is not, naming those that are
   */
  void require(List<Var> all) {
    named()
        .filter(column -> !all.contains(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw new RequestProblem(
                  "there is no column " + column.getVarName(),
                  "those there are: "
                      + String.join(", ", all.stream().map(Var::getVarName).toList()));
            });
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
