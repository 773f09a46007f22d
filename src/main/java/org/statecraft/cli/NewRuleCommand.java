package org.statecraft.cli;

import org.statecraft.app.Draft;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine.Command;

/** Begins a rule. */
@Command(
    name = "rule",
    header = "Begin a rule: write a file with remarks that runs as it is.",
    customSynopsis = "statecraft new rule [OPTION…] NAME",
    description =
        "Writes NAME.rq, or another file by --output: a rule with its head. It passes rules check;"
            + " write over it what is to follow from what.",
    footer = {
      "  statecraft new rule first-rule --output target/first-rule.rq --force",
      "  statecraft new rule second-rule --output target/second-rule.rq --force"
    })
final class NewRuleCommand extends NewFileCommand {
  NewRuleCommand(Console console, Workspace workspace) {
    super(console, workspace, Draft.Kind.RULE);
  }
}
