package org.statecraft.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.render.RuleGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws who feeds whom among the rules. */
@Command(
    name = "graph",
    header = "Draw which rules read what others conclude.",
    customSynopsis = "statecraft rules graph [OPTION…]",
    description =
        "The rules of the theory and those added with --rules, stratum by stratum. Where a rule"
            + " counts on what is not there, or on all that is there, what it reads must be"
            + " finished first.",
    footer = {"  statecraft rules graph", "  statecraft rules graph -o dot"})
final class RulesGraphCommand extends Subcommand {
  /** How the graph is written. */
  enum Format {
    TEXT,
    DOT;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description = "text (the default) or dot (Graphviz).")
  private @Nullable Format format;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  RulesGraphCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Format written = output.format(format, List.of(Format.values()), Format.TEXT);
    RuleGraph graph = new RuleGraph(workspace().rules(sources.selection()));
    Screen screen = output.screen(console());
    output.write(
        console(),
        out -> {
          switch (written) {
            case TEXT -> graph.text(screen, out);
            case DOT -> graph.dot(out);
          }
        });
    if (sources.selection().rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    }
    return ExitStatus.OK;
  }
}
