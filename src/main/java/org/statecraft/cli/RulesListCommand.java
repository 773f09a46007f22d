package org.statecraft.cli;

import org.statecraft.app.RuleList;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.query.QueryResult;
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
    QueryResult.Rows rules = new RuleList(workspace()).of(chosen, vocabulary);
    rows(format.write(rules, workspace().facts(chosen), output, console()));
    if (rows() == 0) {
      hint("no rule of the theory is at work; see --rules and --vocabulary");
    }
    return ExitStatus.OK;
  }
}
