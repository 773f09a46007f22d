package org.statecraft.cli;

import java.nio.file.Path;
import org.statecraft.app.Draft;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a file to begin with. */
@Command
abstract class NewFileCommand extends Subcommand {
  private final Draft.Kind kind;

  @Parameters(paramLabel = "NAME", description = "What it is called: small letters and hyphens.")
  private String name = "";

  @Mixin private NewFileOptions output = new NewFileOptions();
  @Mixin private SourceOptions sources = new SourceOptions();

  NewFileCommand(Console console, Workspace workspace, Draft.Kind kind) {
    super(console, workspace);
    this.kind = kind;
  }

  @Override
  ExitStatus execute() {
    String text = new Draft(workspace()).text(sources.sources(/* asked= */ false), kind, name);
    Path written = output.file().orElseGet(() -> Path.of(name + kind.ending()));
    output.write(written, text);
    hint("wrote " + written);
    return ExitStatus.OK;
  }
}
