package org.statecraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.matcher.StringMatcherFactory;
import org.statecraft.app.Selection;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The two choices that are compared. */
@Command
final class ComparedOptions {
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
      names = "--relations",
      order = 12,
      description = "Count, by mechanism, the relations and pairs that appear, disappear and stay.")
  private boolean relations;

  /** Whether relations are counted and no single conclusions shown. */
  boolean relations() {
    return relations;
  }

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

  /** The first choice, where the options of the command hold for both. */
  Selection first(KnowledgeOptions common) {
    return byDate() ? asOf(dates.get(0), common) : with(first.orElse(""), "--a", common);
  }

  /** The second choice. */
  Selection second(KnowledgeOptions common) {
    return byDate() ? asOf(dates.get(1), common) : with(second.orElse(""), "--b", common);
  }

  private boolean byDate() {
    boolean byDate = dates.size() == 2 && first.isEmpty() && second.isEmpty();
    boolean byOptions = dates.isEmpty() && (first.isPresent() || second.isPresent());
    if (!byDate && !byOptions) {
      throw new RequestProblem(
          "it takes two to compare", "give two dates, or two sets of options with --a and --b");
    }
    return byDate;
  }

  private static Selection asOf(String date, KnowledgeOptions sources) {
    Selection chosen = sources.selection();
    Perspective common = chosen.perspective();
    if (common.period().isPresent()) {
      throw new RequestProblem("the dates to compare are given already", "leave --as-of out");
    }
    return chosen.from(common.during(Period.asOf(date, "DATE")));
  }

  /** The choice that some options make, where they say nothing with those of the command. */
  private static Selection with(String options, String where, KnowledgeOptions sources) {
    StringTokenizer words =
        new StringTokenizer(
            options,
            StringMatcherFactory.INSTANCE.spaceMatcher(),
            StringMatcherFactory.INSTANCE.quoteMatcher());
    KnowledgeOptions own = new KnowledgeOptions(sources);
    try {
      CommandTree.reading(new CommandLine(own)).parseArgs(words.getTokenArray());
    } catch (CommandLine.ParameterException refused) {
      throw new RequestProblem(
          where + ": " + refused.getMessage(), "options such as --as-of and --source go here");
    }
    return own.selection();
  }
}
