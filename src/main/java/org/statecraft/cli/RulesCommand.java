package org.statecraft.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with rules themselves. */
@Command(
    header = "List, show and check rules, and draw who feeds whom.",
    customSynopsis = "statecraft rules list|show|check|graph [OPTION…] [ARGUMENT…]",
    synopsisHeading = "%n",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n",
    description =
        "A rule is a SPARQL CONSTRUCT query in a file of its own: what has to hold stands in WHERE,"
            + " what then follows in CONSTRUCT. Lines #+ at its head say what it is about.",
    footer = {"  statecraft rules list", "  statecraft rules show relationship-linkage"},
    subcommands = {
      RulesListCommand.class,
      RulesShowCommand.class,
      RulesCheckCommand.class,
      RulesGraphCommand.class,
      CommandLine.HelpCommand.class
    })
final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /** Without a command there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to do with rules: list, show, check or graph");
  }
}
