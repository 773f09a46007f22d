package org.statecraft.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.console.Console;
import org.statecraft.explain.Reliance;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.QueryResult;
import org.statecraft.session.Selection;
import org.statecraft.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the sources. */
@Command(
    header = "List the sources and what rests on them.",
    customSynopsis = "statecraft sources [OPTION…]",
    description =
        "For each page or work: how many things name it as their source (facts), how many of them"
            + " name no other (alone), and how many inferred power relations cite it in a shortest"
            + " proof (relations). Most cited first.",
    footer = {"  statecraft sources -o table", "  statecraft sources --verified-only -o csv"})
final class SourcesCommand extends Subcommand {
  private static final List<Var> VARIABLES =
      List.of("source", "facts", "alone", "relations").stream().map(Var::alloc).toList();

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  SourcesCommand(Console console, Session session) {
    super(console, session);
  }

  /** What rests on a source. */
  private static final class Count {
    private int facts;
    private int alone;
    private int relations;
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    KnowledgeBase knowledge = session().knowledge(chosen);
    Reliance reliance = new Reliance(knowledge, session().rules(chosen));
    Map<Node, Count> counts = new TreeMap<>(NodeCmp::compareRDFTerms);
    reliance
        .sources()
        .values()
        .forEach(
            own ->
                own.forEach(
                    source -> {
                      Count count = counts.computeIfAbsent(source, none -> new Count());
                      count.facts++;
                      count.alone += own.size() == 1 ? 1 : 0;
                    }));
    for (Triple relation : reliance.relations()) {
      reliance
          .cited(relation)
          .forEach(source -> counts.computeIfAbsent(source, none -> new Count()).relations++);
    }
    List<Binding> rows =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<Node, Count> entry) -> -entry.getValue().relations)
                    .thenComparingInt(entry -> -entry.getValue().facts))
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList();
    write(new QueryResult.Rows(VARIABLES, rows.iterator()), knowledge, format, output);
    return ExitStatus.OK;
  }

  private static Binding row(Node source, Count count) {
    return Binding.builder()
        .add(VARIABLES.get(0), source)
        .add(VARIABLES.get(1), NodeFactoryExtra.intToNode(count.facts))
        .add(VARIABLES.get(2), NodeFactoryExtra.intToNode(count.alone))
        .add(VARIABLES.get(3), NodeFactoryExtra.intToNode(count.relations))
        .build();
  }
}
