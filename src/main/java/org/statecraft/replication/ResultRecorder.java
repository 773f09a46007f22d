package org.statecraft.replication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.QueryResult;

/** Records a result while somebody else reads it. */
public final class ResultRecorder {
  /** Larger results have to be sorted on disk, which nobody has asked for. */
  private static final int MOST = 1_000_000;

  private static final String ROW = "_:row";

  private final PortableText names;
  private final boolean ordered;
  private final List<Var> variables = new ArrayList<>();
  private final List<Binding> rows = new ArrayList<>();
  private final Set<Triple> triples = new HashSet<>();
  private ResultRecord.Kind kind = ResultRecord.Kind.BOOLEAN;
  private boolean truth;

  /**
   * A recorder of one result.
   *
   * @param ordered whether the query asks for an order of rows
   */
  public ResultRecorder(PortableText names, boolean ordered) {
    this.names = names;
    this.ordered = ordered;
  }

  /**
   * The same result, which is recorded as it is read.
   *
   * @throws LimitExceeded while it is read, if it is too large to be recorded
   */
  public QueryResult noting(QueryResult result) {
    return switch (result) {
      case QueryResult.Rows all -> {
        kind = ResultRecord.Kind.ROWS;
        variables.addAll(all.variables());
        yield new QueryResult.Rows(all.variables(), noted(all.bindings()));
      }
      case QueryResult.Triples all -> {
        kind = ResultRecord.Kind.GRAPH;
        yield new QueryResult.Triples(Iter.map(all.triples(), this::noted));
      }
      case QueryResult.Quads all -> {
        kind = ResultRecord.Kind.GRAPH;
        yield new QueryResult.Quads(Iter.map(all.quads(), this::noted));
      }
      case QueryResult.Truth all -> {
        truth = all.value();
        yield all;
      }
    };
  }

  /** Reads a whole result. */
  public void read(QueryResult result) {
    switch (noting(result)) {
      case QueryResult.Rows all -> all.bindings().forEachRemaining(row -> {});
      case QueryResult.Triples all -> all.triples().forEachRemaining(triple -> {});
      case QueryResult.Quads all -> all.quads().forEachRemaining(quad -> {});
      case QueryResult.Truth all -> {}
    }
  }

  private Iterator<Binding> noted(Iterator<Binding> all) {
    return Iter.map(
        all,
        row -> {
          require(rows.size());
          rows.add(row);
          return row;
        });
  }

  private Triple noted(Triple triple) {
    require(triples.size());
    triples.add(triple);
    return triple;
  }

  private Quad noted(Quad quad) {
    noted(quad.asTriple());
    return quad;
  }

  private static void require(int sofar) {
    if (sofar >= MOST) {
      throw LimitExceeded.ofMeans(
          "a result of more than a million rows cannot be locked",
          "narrow the query, or leave --lock out");
    }
  }

  /** The rows that were read, for who asks what they rest on. */
  public List<Binding> rows() {
    return rows;
  }

  /** What was recorded; asked for when all has been read. */
  public ResultRecord record() {
    return switch (kind) {
      case BOOLEAN ->
          ResultRecord.of(kind, List.of(), List.of(String.valueOf(truth)), /* ordered= */ false);
      case GRAPH -> ResultRecord.of(kind, List.of(), graph(), /* ordered= */ false);
      case ROWS ->
          ResultRecord.of(kind, variables.stream().map(Var::getVarName).toList(), lines(), ordered);
    };
  }

  /** The lines of the rows, in the order in which they were read. */
  public List<String> lines() {
    TermLines terms = new TermLines(names, rowLabels());
    return rows.stream()
        .map(
            row ->
                variables.stream()
                    .map(column -> row.contains(column) ? terms.of(row.get(column)) : "")
                    .collect(Collectors.joining("\t")))
        .toList();
  }

  /** What blank nodes of rows are called: a row is taken as a node with a property a column. */
  private Map<String, String> rowLabels() {
    if (rows.stream().noneMatch(this::blank)) {
      return Map.of();
    }
    CanonicalLabels labels = new CanonicalLabels(names);
    int number = 0;
    for (Binding row : rows) {
      number++;
      if (blank(row)) {
        for (Var column : variables) {
          Node value = row.get(column);
          if (value != null) {
            labels.add(ROW + number, "urn:x-column:" + column.getVarName(), value);
          }
        }
      }
    }
    return labels.labels();
  }

  private boolean blank(Binding row) {
    return variables.stream().anyMatch(column -> blank(row.get(column)));
  }

  private static boolean blank(@org.jspecify.annotations.Nullable Node value) {
    return value != null && TermLines.blank(value);
  }

  private List<String> graph() {
    return CanonicalGraph.lines(triples, names);
  }
}
