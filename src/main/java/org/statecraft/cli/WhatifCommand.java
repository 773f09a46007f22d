package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Selection;
import org.statecraft.app.WhatIf;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.explain.Change;
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
    shown.require();
    Selection chosen = sources.selection();
    WhatIf.Result result =
        new WhatIf(workspace()).of(chosen, supposed.hypothesis(), shown.explained(format, output));
    List<Change> changes = result.changes();
    shown.write(changes, result.before(), result.after(), format, output, console());
    if (chosen.rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    }
    result.hints().forEach(this::hint);
    long appear = changes.stream().filter(Change::appears).count();
    hint(
        Plural.of(result.added().size(), "fact")
            + " added, "
            + Plural.of(result.removed().size(), "fact")
            + " taken away; "
            + Plural.of(appear, "conclusion")
            + " would appear, "
            + (changes.size() - appear)
            + " disappear");
    return shown.status(changes);
  }
}
