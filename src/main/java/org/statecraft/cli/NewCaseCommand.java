package org.statecraft.cli;

import org.statecraft.app.Draft;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine.Command;

/** Begins a case. */
@Command(
    name = "case",
    header = "Begin a case: write a file with remarks that runs as it is.",
    customSynopsis = "statecraft new case [OPTION…] NAME",
    description =
        "Writes NAME.ttl, or another file by --output: a case with an initiative, who takes part in it,"
            + " an action and a position, each with its source. It passes validate; write over it"
            + " what your pages say.",
    footer = {
      "  statecraft new case first-case --output target/first-case.ttl --force",
      "  statecraft new case second-case --output target/second-case.ttl --force"
    })
final class NewCaseCommand extends NewFileCommand {
  NewCaseCommand(Console console, Workspace workspace) {
    super(console, workspace, Draft.Kind.CASE);
  }
}
