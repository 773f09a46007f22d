package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.statecraft.query.QueryResult;
import org.statecraft.replication.FilesDifference;
import org.statecraft.replication.Replication;

/** What came of a replication, as a table. */
final class ReplicationRows {
  private static final List<Var> VARIABLES =
      List.of("part", "change", "what", "because").stream().map(Var::alloc).toList();

  private final Replication found;
  private final ReplicationWords words;
  private final ChangeWriter changes;

  ReplicationRows(Replication found, RenderSettings settings) {
    this.found = found;
    this.words = new ReplicationWords(found, settings);
    this.changes = new ChangeWriter(settings);
  }

  /** All as rows: of what it is a part, how it changed, what it is, and because of what. */
  QueryResult.Rows rows() {
    List<Binding> rows = new ArrayList<>();
    rows.add(row("result", found.same() ? "same" : "differs", words.summary(), ""));
    rows.add(row("lock", "made", found.lock().made(), "version " + found.lock().program()));
    found
        .rows()
        .ifPresent(
            difference -> {
              difference.lost().forEach(line -> rows.add(resultRow("lost", line)));
              difference.gained().forEach(line -> rows.add(resultRow("gained", line)));
            });
    files("file", found.files(), rows);
    found
        .otherwise()
        .forEach(
            (what, each) -> rows.add(row(what, "changed", each.now(), "it was " + each.then())));
    found.causes().ifPresent(causes -> causes(causes, rows));
    Stream.concat(found.lock().unchecked().stream(), found.unchecked().stream())
        .distinct()
        .forEach(text -> rows.add(row("unchecked", "", text, "")));
    return new QueryResult.Rows(VARIABLES, rows.iterator());
  }

  private void causes(Replication.Causes causes, List<Binding> rows) {
    rows.add(row("result of --was", causes.same() ? "same" : "differs", "", ""));
    files("file of --was", causes.files(), rows);
    causes
        .facts()
        .lost()
        .forEach(
            quad ->
                rows.add(row("fact", "lost", words.triple(quad.asTriple()), words.graph(quad))));
    causes
        .facts()
        .gained()
        .forEach(
            quad ->
                rows.add(row("fact", "gained", words.triple(quad.asTriple()), words.graph(quad))));
    causes
        .conclusions()
        .forEach(
            change ->
                rows.add(
                    row(
                        "conclusion",
                        change.appears() ? "gained" : "lost",
                        words.triple(change.triple()),
                        changes.reason(change))));
  }

  private Binding resultRow(String change, String line) {
    return row("row", change, line, words.reason(line, change.equals("lost")).orElse(""));
  }

  private static void files(String part, FilesDifference files, List<Binding> rows) {
    files.changed().forEach(path -> rows.add(row(part, "changed", path, "")));
    files.gone().forEach(path -> rows.add(row(part, "gone", path, "")));
    files.added().forEach(path -> rows.add(row(part, "new", path, "")));
  }

  private static Binding row(String... cells) {
    BindingBuilder row = Binding.builder();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        Node text = NodeFactory.createLiteralString(cells[i]);
        row.add(VARIABLES.get(i), text);
      }
    }
    return row.build();
  }
}
