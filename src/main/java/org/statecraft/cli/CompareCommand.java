package org.statecraft.cli;

import java.util.List;
import org.statecraft.app.Compare;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.explain.Change;
import org.statecraft.power.RelationCounts;
import org.statecraft.render.RelationCountRows;
import org.statecraft.rule.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what follows at two times, or from two perspectives. */
@Command(
    header = "Compare what follows at two times or from two perspectives.",
    customSynopsis = {
      "statecraft compare [OPTION…] DATE DATE",
      "statecraft compare [OPTION…] --a 'OPTIONS' --b 'OPTIONS'"
    },
    description = {
      "Infers twice and shows which conclusions are gained (+) and lost (-) from the first to the"
          + " second, each with the premise that differs.",
      "The two are dates as of which the world is seen, or any two sets of the options that say"
          + " where knowledge comes from; those of the command hold for both."
    },
    footer = {
      "  statecraft compare 2023-04-03 2023-04-04",
      "  statecraft compare --a '--source Cai-2024' --b '--verified-only' -o csv"
    })
final class CompareCommand extends Subcommand {
  @Mixin private ComparedOptions compared = new ComparedOptions();

  @Option(
      names = "--vocabulary",
      order = 12,
      description = "Also what the rules of RDFS or OWL conclude.")
  private boolean vocabulary;

  @Mixin private ChangeOptions shown = new ChangeOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  CompareCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    shown.require();
    Compare.Result result =
        new Compare(workspace())
            .of(
                new Compare.Request(
                    compared.first(sources),
                    compared.second(sources),
                    rule -> vocabulary || rule.layer() == Layer.THEORY,
                    compared.relations() ? 0 : shown.explained(format, output)));
    List<Change> changes = result.changes();
    if (compared.relations()) {
      RelationCounts counts = RelationCounts.of(result.before(), result.after());
      rows(format.write(RelationCountRows.of(counts), result.after(), output, console()));
    } else {
      shown.write(changes, result.before(), result.after(), format, output, console());
    }
    result.beyond().ifPresent(this::hint);
    long gained = changes.stream().filter(Change::appears).count();
    hint(
        Plural.of(gained, "conclusion")
            + " gained, "
            + (changes.size() - gained)
            + " lost, "
            + result.kept()
            + " kept");
    return shown.status(changes);
  }
}
