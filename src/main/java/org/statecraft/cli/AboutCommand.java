package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Inventory;
import org.statecraft.query.QueryResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what the knowledge base is and what is in it. */
@Command(
    header = "Tell versions, cut-off day, counts and licences.",
    customSynopsis = "statecraft about [OPTION…]",
    description =
        "The versions of the program and of the knowledge base, the last day of which it tells, how"
            + " many things of each kind there are, how far facts were checked, how it is known"
            + " whom an act is meant for, of which grade the pages are, and the licences. A thing"
            + " of a narrower kind is counted with the wider ones, too.",
    footer = {
      "  statecraft about -o table --labels-only",
      "  statecraft about --as-of 2023 -o csv"
    })
final class AboutCommand extends Subcommand {
  private static final List<Var> VARIABLES =
      List.of("section", "item", "value").stream().map(Var::alloc).toList();

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  AboutCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    KnowledgeBase knowledge = workspace().knowledge(sources.selection());
    List<Binding> rows = new ArrayList<>();
    rows.add(row("program", words("version"), words(VersionProvider.own())));
    rows.add(row("program", words("licence"), words("Apache-2.0")));
    new Inventory(knowledge)
        .entries()
        .forEach(entry -> rows.add(row(entry.section(), entry.item(), entry.value())));
    rows(
        format.write(
            new QueryResult.Rows(VARIABLES, rows.iterator()), knowledge, output, console()));
    return ExitStatus.OK;
  }

  private static Node words(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Binding row(String section, Node item, Node value) {
    return Binding.builder()
        .add(VARIABLES.get(0), words(section))
        .add(VARIABLES.get(1), item)
        .add(VARIABLES.get(2), value)
        .build();
  }
}
