package org.statecraft.cli;

import java.time.Duration;
import java.util.Optional;
import org.statecraft.app.Selection;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.serve.Budget;
import org.statecraft.serve.KnowledgeServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves what is known to programs and browsers on this machine. */
@Command(
    header = "Serve the knowledge base as a SPARQL endpoint and as a page.",
    customSynopsis = "statecraft serve [OPTION…]",
    description = {
      "At /sparql is an endpoint of the SPARQL 1.1 Protocol that answers as query does, conclusions"
          + " included, and changes nothing. At / is a page on which one asks queries and reports,"
          + " sees why a row is there or why none is, reads cards and looks at pictures. At"
          + " /id/NAME is the card of kb:NAME, or what is said of it as Turtle.",
      "No other machine reaches it, and no page of another site, unless --allow-origin names it."
          + " Its address is printed once it answers; Ctrl-C ends it when what was asked is"
          + " answered. --timeout (30 s) holds for each request."
    },
    footer = {
      "  statecraft serve --port 0",
      "  statecraft serve --as-of 2023 --timeout 10s --max-rows 1000"
    })
final class ServeCommand extends Subcommand {
  @Mixin private ServeOptions options = new ServeOptions();
  @Mixin private KnowledgeOptions sources = new KnowledgeOptions();

  private Duration time = Budget.USUAL.time();

  ServeCommand(Console console, Workspace workspace) {
    super(console, workspace);
  }

  @Override
  void limitTime(Optional<Duration> longest) {
    time = longest.orElse(time);
  }

  @Override
  ExitStatus execute() {
    Selection chosen = sources.selection();
    new KnowledgeServer(
            workspace(),
            chosen,
            options.budget(time),
            options.listening(),
            new ServedNames(workspace(), chosen))
        .serve(this::tell);
    return ExitStatus.OK;
  }

  private void tell(String address) {
    OutputOptions.line(console().out(), address + "/");
    hint("the page is at " + address + "/, the endpoint at " + address + "/sparql; Ctrl-C ends it");
  }
}
