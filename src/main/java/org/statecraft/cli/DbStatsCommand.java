package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.db.Database;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.QueryResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells the size of a database. */
@Command(
    name = "stats",
    header = "Tell what a database holds.",
    customSynopsis = "statecraft db stats --db DIR [OPTION…]",
    description =
        "Triples that sources state, each counted once; graphs; what follows, if it is kept, by"
            + " which level of inference and whether it is up to date; and the size of the files, which have room"
            + " to grow.",
    footer = {
      "  statecraft db stats --db target/kb.db",
      "  statecraft db stats --db target/kb.db -o json"
    })
final class DbStatsCommand extends Subcommand {
  private static final Var WHAT = Var.alloc("what");
  private static final Var VALUE = Var.alloc("value");

  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  DbStatsCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Database own = workspace().database(database.folder());
    Database.Statistics size = own.statistics();
    KnowledgeBase knowledge = own.stated();
    List<Binding> rows = new ArrayList<>();
    add(rows, "stated triples", size.stated());
    add(rows, "graphs", size.graphs());
    add(rows, "stated and inferred triples", size.all());
    add(rows, "graphs of rules", size.concluding());
    String kept =
        own.kept()
            .map(each -> each.level() + (each.stale() ? ", out of date" : ", up to date"))
            .orElse("nothing");
    rows.add(
        BindingFactory.binding(
            WHAT,
            NodeFactory.createLiteralString("inference kept"),
            VALUE,
            NodeFactory.createLiteralString(kept)));
    add(rows, "bytes of files", size.bytes());
    rows(
        format.write(
            new QueryResult.Rows(List.of(WHAT, VALUE), rows.iterator()),
            knowledge,
            output,
            console()));
    return ExitStatus.OK;
  }

  private static void add(List<Binding> rows, String what, long value) {
    rows.add(
        BindingFactory.binding(
            WHAT, NodeFactory.createLiteralString(what), VALUE, NodeFactoryExtra.intToNode(value)));
  }
}
