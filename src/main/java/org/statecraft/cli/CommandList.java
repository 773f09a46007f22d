package org.statecraft.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The commands by their names, in the order of the help. */
final class CommandList {
  private final Map<String, Class<?>> commands = new LinkedHashMap<>();

  static Map<String, Class<?>> all() {
    CommandList list = new CommandList();
    list.asking();
    list.testing();
    list.reporting();
    list.keeping();
    list.around();
    list.commands.put("help", CommandLine.HelpCommand.class);
    return list.commands;
  }

  /** What asks the knowledge base, and asks why. */
  private void asking() {
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
  }

  /** What tests the theory, facts and rules. */
  private void testing() {
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("sweep", SweepCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("validate", ValidateCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("rules", RulesCommand.class);
  }

  /** What gives whole reports and pictures. */
  private void reporting() {
    commands.put("report", ReportCommand.class);
    commands.put("replicate", ReplicateCommand.class);
    commands.put("bundle", BundleCommand.class);
    commands.put("votes", VotesCommand.class);
    commands.put("panel", PanelCommand.class);
    commands.put("graph", GraphCommand.class);
    commands.put("matrix", MatrixCommand.class);
    commands.put("timeline", TimelineCommand.class);
  }

  /** What takes in tables and keeps databases. */
  private void keeping() {
    commands.put("columns", ColumnsCommand.class);
    commands.put("match", MatchCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("load", LoadCommand.class);
    commands.put("update", UpdateCommand.class);
    commands.put("dump", DumpCommand.class);
    commands.put("db", DbCommand.class);
  }

  /** What is around all that. */
  private void around() {
    commands.put("about", AboutCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("mcp", McpCommand.class);
    commands.put("repl", ReplCommand.class);
    commands.put("completion", CompletionCommand.class);
  }
}
