package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.mcp.AgentServer;
import org.statecraft.mcp.Budget;
import org.statecraft.mcp.Served;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves what is known to agents. */
@Command(
    header = "Serve the knowledge base to agents by the Model Context Protocol.",
    customSynopsis = "statecraft mcp [OPTION…]",
    description = {
      "An agent that runs on a language model starts it and asks by tools that are called as the"
          + " commands are: query, search, show, relations, explain, whynot, whatif, compare,"
          + " sources, report, evaluate and cite. Each answer names the sources of its facts, their"
          + " grades and how to cite them, and says where nothing is known.",
      "Messages come on standard input and go to standard output, one a line, until the input ends;"
          + " with --http they come to a port of this machine that no other reaches. Nothing is"
          + " written, and nobody else is asked but an endpoint that --endpoint names. --timeout"
          + " holds for each call."
    },
    footer = {"  statecraft mcp --timeout 10s", "  statecraft mcp --as-of 2023 --limit 20"})
final class McpCommand extends Subcommand {
  @Mixin private McpOptions options = new McpOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  private Duration time = Budget.USUAL.time();

  McpCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  void limitTime(Optional<Duration> longest) {
    time = longest.orElse(time);
  }

  @Override
  ExitStatus execute() {
    AgentServer server =
        new AgentServer(
            new Served(
                workspace(),
                sources.selection(),
                new Budget(time, options.rows()),
                VersionProvider.own()));
    Optional<Integer> port = options.port();
    if (port.isPresent()) {
      server.onLoopback(port.get(), address -> hint("serving at " + address + "; Ctrl-C ends it"));
    } else {
      server.onStreams(console().in(), console().out());
    }
    return ExitStatus.OK;
  }
}
