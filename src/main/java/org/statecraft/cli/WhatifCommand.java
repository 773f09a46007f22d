package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.explain.Change;
import org.statecraft.explain.Difference;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.render.ChangeWriter;
import org.statecraft.render.RenderSettings;
import org.statecraft.session.Selection;
import org.statecraft.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would change if other facts held. */
@Command(
    name = "whatif",
    header = "Say what would follow if other facts held.",
    customSynopsis = "statecraft whatif [OPTION…] --add TRIPLES|FILE --remove PATTERN|FILE",
    description = {
      "Infers once with the facts as they are and once with some added or taken away, and shows which"
          + " conclusions appear (+) and disappear (-), each with a short reason. Nothing is stored.",
      "What is added or removed is a file of RDF or triples as in Turtle; those to be removed may"
          + " have variables, and all facts that fit are taken away."
    },
    footer = {
      "  statecraft whatif --add 'kb:JPN sc:participatesIn kb:AUKUS-Pillar-II'",
      "  statecraft whatif --remove 'kb:Bletchley-Declaration sc:participation ?p' -o csv"
    })
final class WhatifCommand extends Subcommand {
  @Mixin private SupposedFacts supposed = new SupposedFacts();

  @Option(
      names = "--limit",
      order = 12,
      paramLabel = "N",
      description =
          "As text, show at most so many changes of each rule (default ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--exit-status",
      order = 13,
      description = "Exit code 1 if any conclusion would change.")
  private boolean exitStatus;

  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  WhatifCommand(Console console, Session session) {
    super(console, session);
  }

  @Override
  ExitStatus execute() {
    supposed.require();
    if (limit < 1) {
      throw new RequestProblem("--limit counts from 1", null);
    }
    Selection chosen = sources.selection();
    KnowledgeBase before = session().knowledge(chosen);
    Graph stated = before.stated();
    Set<Triple> removed = supposed.removed(before, stated, this::hint);
    List<Triple> added = supposed.added(before);
    Session.Supposition after = session().suppose(chosen, added, removed);
    List<Change> changes =
        new Difference(before, session().rules(chosen), after.knowledge(), after.rules()).changes();
    Screen screen = output.screen(console());
    write(changes, after.knowledge(), before, screen);
    if (chosen.rules().none()) {
      hint("there are no rules; choose some with --entail or --rules");
    }
    new Hints(before).forSupposed(added).forEach(this::hint);
    added.removeIf(stated::contains);
    hint(
        count(added.size(), "fact")
            + " added, "
            + count(removed.size(), "fact")
            + " taken away; "
            + count(changes.stream().filter(Change::appears).count(), "conclusion")
            + " would appear, "
            + changes.stream().filter(change -> !change.appears()).count()
            + " disappear");
    return exitStatus && !changes.isEmpty() ? ExitStatus.NO : ExitStatus.OK;
  }

  private void write(
      List<Change> changes, KnowledgeBase after, KnowledgeBase before, Screen screen) {
    Labels labels = new Labels(after.everything());
    Labels labelsBefore = new Labels(before.everything());
    RenderSettings told =
        new RenderSettings(
            before.prefixes(),
            screen,
            Optional.of(node -> labels.of(node).or(() -> labelsBefore.of(node))),
            false);
    output.write(
        console(),
        out -> {
          if (format.given()) {
            format
                .forRows(screen)
                .write(
                    new ChangeWriter(told).rows(changes),
                    format.settings(after, before.prefixes(), screen),
                    out);
          } else {
            new ChangeWriter(told).write(changes, limit, out);
          }
        });
  }
}
