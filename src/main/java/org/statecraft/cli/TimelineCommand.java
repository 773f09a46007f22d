package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.app.Pictures;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.picture.Timeline;
import org.statecraft.picture.TimelineWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Draws what was there when. */
@Command(
    header = "Draw relations, initiatives and events in time.",
    customSynopsis = "statecraft timeline [OPTION…] [ACTOR… | INITIATIVE]",
    description = {
      "Of an actor its relations, its members, what it takes part in, and what it did and saw; of"
          + " two or more what they have in common; of an initiative who takes part in it; of"
          + " nobody all relations of competition and all initiatives.",
      "A date that is known to the month or the year is drawn at its begin. Exit code 1 if nothing"
          + " is there."
    },
    footer = {"  statecraft timeline USA CHN", "  statecraft timeline 'AUKUS Pillar II'"})
final class TimelineCommand extends Subcommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "ACTOR|INITIATIVE",
      description = "A label, alias or code, kb:NAME or <iri>.")
  private List<String> names = new ArrayList<>();

  @Mixin private MechanismOptions kinds = new MechanismOptions();
  @Mixin private PictureOptions picture = new PictureOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  TimelineCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Timeline timeline =
        new Pictures(workspace())
            .timeline(
                sources.selection(),
                new Pictures.Request(
                    names,
                    /* only= */ true,
                    /* shared= */ false,
                    /* actors= */ true,
                    kinds.kinds(),
                    /* limit= */ 0,
                    /* least= */ 1));
    picture.write(
        console(),
        TimelineWriter.ABLE,
        (format, screen, safeCsv) -> TimelineWriter.write(timeline, format, screen, safeCsv));
    if (timeline.groups().isEmpty()) {
      hint("nothing with a time is known of it; statecraft show tells what is");
      return ExitStatus.NO;
    }
    return ExitStatus.OK;
  }
}
