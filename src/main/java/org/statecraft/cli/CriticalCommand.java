package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.Critical;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which sources a conclusion cannot do without. */
@Command(
    header = "Say which sources a conclusion cannot do without.",
    customSynopsis = {
      "statecraft critical [OPTION…] ACTOR ACTOR",
      "statecraft critical [OPTION…] 'TRIPLE'",
      "statecraft critical [OPTION…]"
    },
    description = {
      "The smallest sets of sources whose withdrawal takes the conclusion away; each set is"
          + " numbered, one row a source, and was tried by inferring without it. ? in the triple"
          + " stands for any term. Exit code 1 if the conclusion does not hold.",
      "Without a conclusion: all inferred power relations that rest on a single source."
    },
    footer = {
      "  statecraft critical USA IRN",
      "  statecraft critical 'kb:FRA sc:participatesIn kb:DIANA' -o csv"
    })
final class CriticalCommand extends Subcommand {
  @Parameters(arity = "0..2", paramLabel = "WHAT", description = "A triple, or two actors.")
  private List<String> what = new ArrayList<>();

  @Option(
      names = "--limit",
      order = 10,
      paramLabel = "N",
      description = "Show at most so many sets for each conclusion (default ${DEFAULT-VALUE}).")
  private int limit = 5;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  CriticalCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
    Critical.Request request = new Critical.Request(what, limit);
    Critical.Result result = new Critical(workspace()).of(sources.selection(), request);
    rows(format.write(Critical.rows(request, result), result.knowledge(), output, console()));
    if (result.more()) {
      hint("there are more sets; raise --limit to see them");
    }
    if (result.sets().isEmpty()) {
      hint("no such conclusion holds");
      return ExitStatus.NO;
    }
    if (result.sets().values().stream().allMatch(List::isEmpty)) {
      hint("no withdrawal of sources takes it away; it also rests on what names no source");
    }
    if (result.cut()) {
      hint("there are more proofs than were looked at");
    }
    return ExitStatus.OK;
  }
}
