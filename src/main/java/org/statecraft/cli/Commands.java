package org.statecraft.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * The commands by their names, in the order of the help. Reading the options of all takes longer
 * than many a command runs: a command line that begins with the name of one gets that one alone,
 * and the list of all just what it shows.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = all();
  private static final Set<String> OF_THE_ROOT = Set.of("-h", "--help", "-V", "--version", "help");

  private Commands() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("query", QueryCommand.class);
    commands.put("show", ShowCommand.class);
    commands.put("relations", RelationsCommand.class);
    commands.put("search", SearchCommand.class);
    commands.put("infer", InferCommand.class);
    commands.put("explain", ExplainCommand.class);
    commands.put("whynot", WhynotCommand.class);
    commands.put("whatif", WhatifCommand.class);
    commands.put("compare", CompareCommand.class);
    commands.put("sources", SourcesCommand.class);
    commands.put("critical", CriticalCommand.class);
    commands.put("cite", CiteCommand.class);
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("sweep", SweepCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("validate", ValidateCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("rules", RulesCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("votes", VotesCommand.class);
    commands.put("panel", PanelCommand.class);
    commands.put("graph", GraphCommand.class);
    commands.put("matrix", MatrixCommand.class);
    commands.put("timeline", TimelineCommand.class);
    commands.put("columns", ColumnsCommand.class);
    commands.put("match", MatchCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("load", LoadCommand.class);
    commands.put("update", UpdateCommand.class);
    commands.put("dump", DumpCommand.class);
    commands.put("db", DbCommand.class);
    commands.put("about", AboutCommand.class);
    commands.put("repl", ReplCommand.class);
    commands.put("completion", CompletionCommand.class);
    commands.put("help", CommandLine.HelpCommand.class);
    return commands;
  }

  /** Adds those to the root that words can mean. */
  static void add(CommandLine root, List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    Class<?> named = ALL.get(first);
    if (named != null && named != CommandLine.HelpCommand.class) {
      root.addSubcommand(first, named);
    } else if (words.size() == 1 && OF_THE_ROOT.contains(first)) {
      ALL.forEach(
          (name, type) -> root.addSubcommand(name, name.equals(first) ? type : outline(type)));
    } else {
      ALL.forEach(root::addSubcommand);
    }
  }

  /** A command of which no more is known than a list of all commands shows. */
  private static Object outline(Class<?> type) {
    CommandLine.Model.CommandSpec outline = CommandLine.Model.CommandSpec.create();
    outline.usageMessage().header(type.getAnnotation(CommandLine.Command.class).header());
    return outline;
  }
}
