package org.statecraft.cli;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.statecraft.app.Hypothesis;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.explain.Change;
import org.statecraft.explain.Difference;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Hints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what would change if other facts held. */
@Command(
    header = "Say what would follow if other facts held.",
    customSynopsis = "statecraft whatif [OPTION…] --add TRIPLES|FILE --remove PATTERN|FILE",
    description = {
      "Infers once with the facts as they are and once with some added or taken away, and shows"
          + " which conclusions appear (+) and disappear (-), each with a short reason. Nothing is"
          + " stored.",
      "To ask anything else of a supposed world, give any command --suppose and --suppose-not.",
      "What is added or removed is a file of RDF or triples as in Turtle; those to be removed may"
          + " have variables, and all facts that fit are taken away."
    },
    footer = {
      "  statecraft whatif --add 'kb:JPN sc:participatesIn kb:AUKUS-Pillar-II'",
      "  statecraft whatif --remove 'kb:Bletchley-Declaration sc:participation ?p' -o csv"
    })
final class WhatifCommand extends Subcommand {
  @Mixin private SupposedFacts supposed = new SupposedFacts();

  @Mixin private ChangeOptions shown = new ChangeOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  WhatifCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    Hypothesis hypothesis = supposed.hypothesis();
    shown.require();
    Selection chosen = sources.selection();
    KnowledgeBase before = workspace().knowledge(chosen);
    Set<Triple> removed = hypothesis.removed(before, this::hint);
    List<Triple> added = hypothesis.added(before);
    Workspace.Supposition after = workspace().suppose(chosen, added, removed);
    List<Change> changes =
        new Difference(before, workspace().rules(chosen), after.knowledge(), after.rules())
            .changes(rule -> true, shown.explained(format, output));
    shown.write(changes, before, after.knowledge(), format, output, console());
    if (chosen.rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    }
    new Hints(before).forSupposed(added).forEach(this::hint);
    added.removeIf(before.stated()::contains);
    hint(
        count(added.size(), "fact")
            + " added, "
            + count(removed.size(), "fact")
            + " taken away; "
            + count(changes.stream().filter(Change::appears).count(), "conclusion")
            + " would appear, "
            + changes.stream().filter(change -> !change.appears()).count()
            + " disappear");
    return shown.status(changes);
  }
}
