package org.statecraft.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * The commands by their names, in the order of the help.
 *
 * <p>Reading the options of all of them takes longer than many a command runs, so that a command
 * line that begins with the name of one gets that one alone.
 */
final class Commands {
  private static final Map<String, Class<?>> ALL = all();

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
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("rules", RulesCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("panel", PanelCommand.class);
    commands.put("graph", GraphCommand.class);
    commands.put("matrix", MatrixCommand.class);
    commands.put("timeline", TimelineCommand.class);
    commands.put("repl", ReplCommand.class);
    commands.put("completion", CompletionCommand.class);
    commands.put("help", CommandLine.HelpCommand.class);
    return commands;
  }

  /** Adds those to the root that words can mean. */
  static void add(CommandLine root, List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    Class<?> named = ALL.get(first);
    if (named == null || named == CommandLine.HelpCommand.class) {
      ALL.forEach(root::addSubcommand);
    } else {
      root.addSubcommand(first, named);
    }
  }
}
