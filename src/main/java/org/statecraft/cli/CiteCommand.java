package org.statecraft.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Cite;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.lookup.Citation;
import org.statecraft.render.CitationFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells how to cite the knowledge base or what it says. */
@Command(
    header = "Tell how to cite the knowledge base, or the sources behind a fact.",
    customSynopsis = "statecraft cite [OPTION…] [ENTITY|'TRIPLE']",
    description = {
      "Without a name: the knowledge base itself. With the name of an entity: the sources of all"
          + " that its card tells; of an inferred relation, those that the facts in a shortest"
          + " proof name. With a triple as in Turtle, with ? for any term: the sources of a"
          + " shortest proof of each triple that fits it.",
      "Exit code 1 if no such triple holds, or if what is asked for names no source."
    },
    footer = {
      "  statecraft cite -o bibtex",
      "  statecraft cite 'kb:FIN sc:participatesIn kb:NATO'"
    })
final class CiteCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "An entity (a label, alias or code, kb:NAME or <iri>) or a triple.")
  private @Nullable String what;

  @Mixin private CiteOptions options = new CiteOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  CiteCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    int limit = options.limit();
    CitationFormat written = options.format(output);
    Cite cite = new Cite(workspace());
    Cite.Result result =
        what == null
            ? cite.itself(sources.selection())
            : cite.behind(sources.selection(), what, limit);
    if (result.more() > 0) {
      hint(result.more() + " more triples fit; raise --limit to cite for them, too");
    }
    result.none().map(CiteCommand::words).ifPresent(this::hint);
    List<Citation> citations = result.citations();
    if (citations.isEmpty()) {
      return ExitStatus.NO;
    }
    output.write(console(), out -> written.write(citations, out));
    rows(citations.size());
    return ExitStatus.OK;
  }

  private static String words(Cite.None none) {
    return switch (none) {
      case NOTHING_HOLDS -> "no such triple holds";
      case CARD -> "its card names no source";
      case GROUNDS -> "it rests on what names no source";
      case CUT_OFF -> "the knowledge base does not say by sc:cutOff up to which day it tells";
    };
  }
}
