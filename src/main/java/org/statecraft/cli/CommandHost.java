package org.statecraft.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.TermNames;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Similar;
import org.statecraft.shell.Host;
import org.statecraft.shell.Settings;
import org.statecraft.shell.Suggestion;
import org.statecraft.shell.Vocabulary;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs the commands of the command line for the shell, all on one workspace. */
final class CommandHost implements Host {
  /** Options that make sense for one command alone. */
  private static final Set<String> SINGLE =
      Set.of("help", "file", "output", "force", "param", "exit-status", "keep-going");

  /** Options whose values can only be judged by what is known. */
  private static final Set<String> BY_CONTENT =
      Set.of("source", "without-source", "suppose", "suppose-not");

  private static final String FORMAT = "format";
  private static final String USUAL_FORMAT = "usual-format";

  /** All commands and reports, to be looked at and not to be run. Reading them takes a while. */
  private @Nullable CommandSpec commands;

  /** The options that can be set; empty until somebody asks. */
  private List<String> settable = List.of();

  /** What is open. */
  private volatile Workspace workspace = new Workspace();

  private final AtomicInteger opened = new AtomicInteger();

  @Override
  public Ended run(List<String> words, Settings settings, Console console) {
    if (words.getFirst().equals("repl")) {
      throw new RequestProblem("this is the shell already", null);
    }
    CommandLine tree = Cli.commandLine(console, workspace, words);
    String[] arguments = completed(tree.getCommandSpec(), words, settings).toArray(String[]::new);
    int status = tree.execute(arguments);
    tree.getOut().flush();
    return new Ended(status, status <= 1 ? rows(tree) : -1);
  }

  /** How many rows the command that was run says it has; -1 if it says nothing of that. */
  private static long rows(CommandLine tree) {
    ParseResult parsed = tree.getParseResult();
    while (parsed != null && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed != null && parsed.commandSpec().userObject() instanceof Subcommand run
        ? run.rows()
        : -1;
  }

  /**
   * The words with the options that are in force, where the command takes them and none is given.
   */
  private static List<String> completed(CommandSpec root, List<String> words, Settings settings) {
    CommandSpec spec = root;
    int at = 0;
    while (at < words.size() && spec.subcommands().containsKey(words.get(at))) {
      spec = child(spec, words.get(at));
      at++;
    }
    List<String> given = words.subList(at, words.size());
    List<String> all = new ArrayList<>(words.subList(0, at));
    for (Map.Entry<String, List<String>> setting : settings.options().entrySet()) {
      OptionSpec option = spec.findOption("--" + setting.getKey());
      if (option == null || given(option, given) || given(option, all)) {
        continue;
      }
      String name = setting.getKey();
      if (setting.getKey().equals(FORMAT)) {
        if (spec.findOption("--" + USUAL_FORMAT) != null) {
          name = USUAL_FORMAT;
        } else if (!allows(option, setting.getValue()) || fileChooses(settings)) {
          continue;
        }
      }
      all.addAll(words(name, setting.getValue()));
    }
    all.addAll(given);
    return all;
  }

  /** Whether results go to a file whose ending stands for a format. */
  private static boolean fileChooses(Settings settings) {
    return settings.options().getOrDefault("destination", List.of()).stream()
        .anyMatch(file -> !FileEnding.formats(Path.of(file)).isEmpty());
  }

  private static CommandSpec child(CommandSpec spec, String name) {
    CommandLine child = spec.subcommands().get(name);
    if (child == null) {
      throw new IllegalStateException("there is no command " + name);
    }
    return child.getCommandSpec();
  }

  private static boolean given(OptionSpec option, List<String> words) {
    for (String word : words) {
      if (word.equals("--")) {
        return false;
      }
      for (String name : option.names()) {
        boolean shortName = !name.startsWith("--");
        if (word.equals(name)
            || word.startsWith(name + "=")
            || (shortName && !word.startsWith("--") && word.startsWith(name))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean allows(OptionSpec option, List<String> values) {
    Iterable<String> candidates = option.completionCandidates();
    if (candidates == null) {
      return true;
    }
    Set<String> allowed = new LinkedHashSet<>();
    candidates.forEach(allowed::add);
    return allowed.containsAll(values);
  }

  @Override
  public void abandon() {
    workspace = new Workspace();
    opened.incrementAndGet();
  }

  @Override
  public Vocabulary vocabulary(Settings settings) {
    KnowledgeBase knowledge = workspace.knowledge(options(settings).selection());
    return new Vocabulary(
        new TermNames(knowledge)
            .all().stream()
                .map(
                    term ->
                        new Vocabulary.Entry(
                            Vocabulary.Kind.valueOf(term.kind().name()), term.name(), term.label()))
                .toList(),
        knowledge.prefixes().all().getMappingCopy().keySet().stream().sorted().toList());
  }

  /** The options of the knowledge base that are in force. */
  private static KnowledgeOptions options(Settings settings) {
    KnowledgeOptions options = new KnowledgeOptions();
    CommandLine line = Cli.reading(new CommandLine(options));
    List<String> words = new ArrayList<>();
    settings
        .options()
        .forEach(
            (name, values) -> {
              if (line.getCommandSpec().findOption("--" + name) != null) {
                words.addAll(words(name, values));
              }
            });
    line.parseArgs(words.toArray(String[]::new));
    return options;
  }

  /** An option as it is written on a command line. */
  private static List<String> words(String name, List<String> values) {
    return values.isEmpty()
        ? List.of("--" + name)
        : values.stream().map(value -> "--" + name + "=" + value).toList();
  }

  @Override
  public List<Suggestion> complete(List<String> words) {
    List<CharSequence> found = new ArrayList<>();
    int last = words.size() - 1;
    // The position in the word is 0, so that whole words come and not what is missing of them.
    AutoComplete.complete(commands(), words.toArray(String[]::new), last, 0, 0, found);
    return found.stream()
        .map(CharSequence::toString)
        .filter(word -> word.startsWith(words.get(last)) && !word.isEmpty())
        // Options come when a dash asks for them; the shell does not start within itself.
        .filter(word -> !word.startsWith("-") || words.get(last).startsWith("-"))
        .filter(word -> last > 0 || !word.equals("repl"))
        .distinct()
        .map(word -> new Suggestion(word, "", !word.endsWith("=")))
        .toList();
  }

  private synchronized CommandSpec commands() {
    CommandSpec read = commands;
    if (read == null) {
      read = Cli.commandLine(Console.system(), new Workspace()).getCommandSpec();
      ReportCompletion.add(read);
      NameCompletion.add(read, workspace);
      commands = read;
    }
    return read;
  }

  @Override
  public List<Integer> exitCodes() {
    return Arrays.stream(ExitStatus.values()).map(ExitStatus::code).toList();
  }

  @Override
  public synchronized List<String> options() {
    if (settable.isEmpty()) {
      settable =
          query().options().stream()
              .filter(option -> !option.hidden())
              .flatMap(option -> Arrays.stream(option.names()))
              .filter(name -> name.startsWith("--"))
              .map(name -> name.substring(2))
              .filter(name -> !SINGLE.contains(name))
              .sorted()
              .toList();
    }
    return settable;
  }

  /** What an option is called as a setting. */
  static String name(OptionSpec option) {
    return Arrays.stream(option.names())
        .filter(name -> name.startsWith("--"))
        .findFirst()
        .orElseGet(option::longestName)
        .substring(2);
  }

  /** Refuses several values of an option that takes one. */
  private void requireOne(String name, List<String> values) {
    if (values.size() > 1 && !query().findOption("--" + name).isMultiValue()) {
      throw new RequestProblem(
          name + " takes one value, and these are " + values.size(),
          "put quotes around a value with spaces");
    }
  }

  /** The command on its own, for to read all commands takes a while. */
  private CommandSpec query() {
    return new CommandLine(new QueryCommand(Console.system(), workspace)).getCommandSpec();
  }

  @Override
  public void check(Settings wanted, String name) {
    if (!options().contains(name)) {
      throw new RequestProblem(
          "there is no option " + name,
          Similar.to(name, options())
              .map(similar -> "did you mean " + similar + "?")
              .orElse("those that can be set: " + String.join(", ", options())));
    }
    requireOne(name, wanted.options().getOrDefault(name, List.of()));
    List<String> words = new ArrayList<>(List.of("query"));
    words.addAll(words(name, wanted.options().getOrDefault(name, List.of())));
    try {
      Object query =
          Cli.commandLine(Console.system(), workspace, words)
              .parseArgs(words.toArray(String[]::new))
              .subcommand()
              .commandSpec()
              .userObject();
      if (query instanceof QueryCommand command) {
        command.requireLimits();
      }
    } catch (ParameterException usage) {
      throw new RequestProblem(
          UsageMessage.of(usage).sentence(),
          UsageMessage.of(usage).remedies().stream().findFirst().orElse(null));
    }
    Selection chosen = options(wanted).selection();
    if (BY_CONTENT.contains(name)) {
      workspace.facts(chosen);
    }
  }

  @Override
  public int opened() {
    return opened.get();
  }

  @Override
  public int failed(Throwable failure, Console console) {
    if (failure instanceof OutOfMemoryError) {
      // What could not be read whole must not keep the memory that is left.
      abandon();
      return new ErrorHandler(console).memoryExhausted().code();
    }
    if (failure instanceof StackOverflowError) {
      return new ErrorHandler(console).failed(Subcommand.tooDeep()).code();
    }
    Exception told =
        failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    CommandLine tree = Cli.commandLine(console, workspace, List.of("query"));
    return new ErrorHandler(console).handleExecutionException(told, tree, tree.parseArgs("query"));
  }
}
