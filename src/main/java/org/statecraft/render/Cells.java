package org.statecraft.render;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.query.QueryResult;

/** The cells of tables that are made here and not by a query. */
final class Cells {
  private Cells() {}

  /** The names of columns, as a text of words. */
  static List<Var> columns(String names) {
    return List.of(names.split(" ", -1)).stream().map(Var::alloc).toList();
  }

  /** Rows of cells as solutions; an empty cell is no value. */
  static QueryResult.Rows rows(List<Var> columns, Iterator<List<Optional<Node>>> rows) {
    return new QueryResult.Rows(
        columns,
        Iter.map(
            rows,
            row -> {
              BindingBuilder binding = Binding.builder();
              for (int i = 0; i < row.size(); i++) {
                Var column = columns.get(i);
                row.get(i).ifPresent(value -> binding.add(column, value));
              }
              return binding.build();
            }));
  }

  static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  static Optional<Node> number(long value) {
    return Optional.of(NodeFactoryExtra.intToNode(value));
  }

  /** A number with three digits after the point. */
  static Optional<Node> decimal(OptionalDouble value) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NodeFactory.createLiteralDT(rounded(value.getAsDouble()), XSDDatatype.XSDdecimal));
  }

  /** The same as text. */
  static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
