package org.statecraft.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command tree: what stands before the first command word. */
@Command(
    name = "statecraft",
    versionProvider = VersionProvider.class,
    description = "How states compete and cooperate over artificial intelligence, with sources.",
    synopsisHeading = "",
    customSynopsis = "statecraft COMMAND [OPTION…] [ARGUMENT…]",
    exitCodeListHeading = "%nExit codes:%n",
    footer = {
      "  statecraft show AUKUS",
      "  statecraft query 'SELECT ?actor { kb:NATO sc:participation/sc:actor ?actor }'",
    })
final class StatecraftCommand extends HelpLayout implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help; with a command before it, the command's.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the versions of Statecraft, Jena and Java.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  /** Without a command there is nothing to do. */
  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "name a command, such as show or query");
  }
}
