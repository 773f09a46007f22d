package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.WhyNot;
import org.statecraft.app.WhynotWords;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.NearMissWriter;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.RenderSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why something does not follow. */
@Command(
    header = "Say why something does not follow: the nearest miss.",
    customSynopsis = {
      "statecraft whynot [OPTION…] MECHANISM ACTOR ACTOR",
      "statecraft whynot [OPTION…] 'TRIPLE'"
    },
    description = {
      "Shows every rule that could conclude it, the nearest first: which conditions hold and with"
          + " what, which one fails, and what kind of failure it is.",
      "A mechanism and two actors: why no relation of that kind is inferred between them; of a"
          + " directed mechanism, from the first to the second, who acts, appraises or provides"
          + " standing first. A triple as in Turtle, with ? for any term: why nothing that fits it"
          + " is concluded. Exit code 1 if it does follow."
    },
    footer = {
      "  statecraft whynot joint-capacity-building USA CHN",
      "  statecraft whynot 'kb:SWE sc:participatesIn kb:AUKUS-Pillar-II'"
    })
final class WhynotCommand extends Subcommand {
  @Parameters(
      arity = "1..3",
      paramLabel = "WHAT",
      description = "A triple, or a mechanism and two actors.")
  private List<String> what = List.of();

  @Mixin private WhynotOptions options = new WhynotOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  WhynotCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    options.require();
    ProofFormat written = options.format(output);
    if (what.size() == 2) {
      throw new RequestProblem(
          "two actors alone do not say what is missing between them",
          "name a mechanism before them, such as joint-capacity-building");
    }
    WhyNot.Result result = new WhyNot(workspace()).of(sources.selection(), options.request(what));
    if (result.held().isPresent()) {
      hint("it does hold; see statecraft explain " + WhynotWords.held(result, result.held().get()));
      return ExitStatus.NO;
    }
    RenderSettings settings = RenderSettings.forText(result.knowledge(), output.screen(console()));
    String asked = WhynotWords.asked(result.asked(), settings);
    output.write(
        console(), out -> new NearMissWriter(settings).write(written, asked, result.misses(), out));
    WhynotWords.hints(result).forEach(this::hint);
    return ExitStatus.OK;
  }
}
