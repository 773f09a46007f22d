package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.statecraft.app.Selection;
import org.statecraft.app.SourceUse;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.lookup.Citation;
import org.statecraft.render.CitationFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the sources. */
@Command(
    header = "List the sources and what rests on them.",
    customSynopsis = "statecraft sources [OPTION…]",
    description =
        "For each page or work: how many things name it as their source (facts), how many of them"
            + " name no other (alone), and how many inferred power relations cite it in a shortest"
            + " proof (relations); and its grade, the day on which it was last read (checked) and"
            + " its title where these are known. Most cited first; with --grade the weaker grades"
            + " come first, so that one sees where a better source is most needed.",
    footer = {
      "  statecraft sources --grade secondary,tracker -o table",
      "  statecraft sources -o bibtex"
    })
final class SourcesCommand extends Subcommand {
  @Mixin private GradeOptions grades = new GradeOptions();
  @Mixin private SourceFormatOptions format = new SourceFormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  SourcesCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    List<SourceUse.Use> listed = new SourceUse(workspace()).of(chosen, grades.grades());
    Optional<CitationFormat> references = format.citations(output);
    if (references.isPresent()) {
      List<Citation> citations = listed.stream().map(use -> Citation.of(use.work())).toList();
      output.write(console(), out -> references.get().write(citations, out));
      rows(citations.size());
      return ExitStatus.OK;
    }
    rows(format.write(SourceUse.rows(listed), workspace().knowledge(chosen), output, console()));
    return ExitStatus.OK;
  }
}
