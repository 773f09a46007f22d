package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.matcher.StringMatcherFactory;
import org.statecraft.app.Compare;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.explain.Change;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Layer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
  @Parameters(arity = "0..2", paramLabel = "DATE", description = "A day, month or year.")
  private List<String> dates = new ArrayList<>();

  @Option(
      names = "--a",
      parameterConsumer = Whole.class,
      order = 10,
      paramLabel = "OPTIONS",
      description = "Options for the first, such as '--as-of 2020 --verified-only'.")
  private Optional<String> first = Optional.empty();

  @Option(
      names = "--b",
      parameterConsumer = Whole.class,
      order = 11,
      paramLabel = "OPTIONS",
      description = "Options for the second.")
  private Optional<String> second = Optional.empty();

  @Option(
      names = "--vocabulary",
      order = 12,
      description = "Also what the rules of RDFS or OWL conclude.")
  private boolean vocabulary;

  @Mixin private ChangeOptions shown = new ChangeOptions();
  @Mixin private FormatOptions format = new FormatOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  /** Takes the next word as it is, though it looks like an option of this command. */
  static final class Whole implements CommandLine.IParameterConsumer {
    @Override
    public void consumeParameters(
        Stack<String> words, CommandLine.Model.ArgSpec option, CommandSpec command) {
      if (words.isEmpty()) {
        throw new CommandLine.MissingParameterException(
            command.commandLine(), option, "Missing options for the comparison");
      }
      option.setValue(Optional.of(words.pop()));
    }
  }

  CompareCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  ExitStatus execute() {
    shown.require();
    boolean byDate = dates.size() == 2 && first.isEmpty() && second.isEmpty();
    boolean byOptions = dates.isEmpty() && (first.isPresent() || second.isPresent());
    if (!byDate && !byOptions) {
      throw new RequestProblem(
          "it takes two to compare", "give two dates, or two sets of options with --a and --b");
    }
    Selection a = byDate ? asOf(dates.get(0)) : with(first.orElse(""), "--a");
    Selection b = byDate ? asOf(dates.get(1)) : with(second.orElse(""), "--b");
    Compare.Result result =
        new Compare(workspace())
            .of(
                new Compare.Request(
                    a,
                    b,
                    rule -> vocabulary || rule.layer() == Layer.THEORY,
                    shown.explained(format, output)));
    List<Change> changes = result.changes();
    shown.write(changes, result.before(), result.after(), format, output, console());
    result.beyond().ifPresent(this::hint);
    long gained = changes.stream().filter(Change::appears).count();
    hint(
        count(gained, "conclusion")
            + " gained, "
            + (changes.size() - gained)
            + " lost, "
            + result.kept()
            + " kept");
    return shown.status(changes);
  }

  private Selection asOf(String date) {
    Selection chosen = sources.selection();
    Perspective common = chosen.perspective();
    if (common.period().isPresent()) {
      throw new RequestProblem("the dates to compare are given already", "leave --as-of out");
    }
    return chosen.from(common.during(Period.asOf(date, "DATE")));
  }

  /** The choice that some options make, where they say nothing with those of the command. */
  private Selection with(String options, String where) {
    StringTokenizer words =
        new StringTokenizer(
            options,
            StringMatcherFactory.INSTANCE.spaceMatcher(),
            StringMatcherFactory.INSTANCE.quoteMatcher());
    KnowledgeOptions own = new KnowledgeOptions(sources);
    try {
      Cli.reading(new CommandLine(own)).parseArgs(words.getTokenArray());
    } catch (CommandLine.ParameterException refused) {
      throw new RequestProblem(
          where + ": " + refused.getMessage(), "options such as --as-of and --source go here");
    }
    return own.selection();
  }
}
