package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.QueryResult;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists rules. */
@Command(
    name = "list",
    header = "List the rules.",
    customSynopsis = "statecraft rules list [OPTION…]",
    description =
        "The rules of the theory and those added with --rules: name, title, the stratum in which"
            + " they run, the mechanism they conclude and the paragraphs of the article they are"
            + " from.",
    footer = {"  statecraft rules list -o table", "  statecraft rules list --vocabulary -o csv"})
final class RulesListCommand extends Subcommand {
  private static final List<Var> VARIABLES =
      List.of("rule", "title", "stratum", "mechanism", "paragraph").stream()
          .map(Var::alloc)
          .toList();

  @Option(
      names = "--vocabulary",
      order = 10,
      description = "Also the rules of RDFS or OWL that have something to do here.")
  private boolean vocabulary;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RulesListCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    RuleSet rules = workspace().rules(chosen);
    KnowledgeBase facts = workspace().facts(chosen);
    List<Binding> rows = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (vocabulary || rule.layer() == Layer.THEORY) {
        rows.add(row(rule, rules));
      }
    }
    write(new QueryResult.Rows(VARIABLES, rows.iterator()), facts, format, output);
    if (rows.isEmpty()) {
      hint("no rule of the theory is at work; see --rules and --vocabulary");
    }
    return ExitStatus.OK;
  }

  private static Binding row(Rule rule, RuleSet rules) {
    BindingBuilder row = Binding.builder();
    row.add(VARIABLES.get(0), rule.graph());
    row.add(VARIABLES.get(1), text(rule.title()));
    for (int stratum = 0; stratum < rules.strata().size(); stratum++) {
      if (rules.strata().get(stratum).contains(rule)) {
        row.add(VARIABLES.get(2), NodeFactoryExtra.intToNode(stratum + 1));
      }
    }
    rule.header().get("mechanism").ifPresent(name -> row.add(VARIABLES.get(3), text(name)));
    rule.header().get("paragraph").ifPresent(name -> row.add(VARIABLES.get(4), text(name)));
    return row.build();
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }
}
