package org.statecraft.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.Draft;
import org.statecraft.app.Workspace;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a file to begin with. */
@Command
abstract class NewFileCommand extends Subcommand {
  private final Draft.Kind kind;

  @Parameters(paramLabel = "NAME", description = "What it is called: small letters and hyphens.")
  private String name = "";

  @Option(
      names = "--output",
      order = 30,
      paramLabel = "FILE",
      description = "Write FILE instead of NAME with its ending.")
  private @Nullable Path file;

  @Option(names = "--force", order = 31, description = "Replace an existing file.")
  private boolean force;

  @Mixin private SourceOptions sources = new SourceOptions();

  NewFileCommand(Console console, Workspace workspace, Draft.Kind kind) {
    super(console, workspace);
    this.kind = kind;
  }

  @Override
  ExitStatus execute() {
    String text = new Draft(workspace()).text(sources.sources(/* asked= */ false), kind, name);
    Path written = file == null ? Path.of(name + kind.ending()) : file;
    try (OutputFile output = OutputFile.create(written, force)) {
      write(output.out(), text);
      output.commit();
    }
    hint("wrote " + written);
    return ExitStatus.OK;
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
