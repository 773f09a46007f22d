package org.statecraft.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import org.statecraft.console.TerminalOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The file that something new is written to. */
@Command
final class NewFileOptions {
  @Option(
      names = {"-o", "--output"},
      order = 30,
      paramLabel = "FILE",
      description = "Write FILE instead, whole or not at all.")
  private @Nullable Path file;

  @Option(names = "--force", order = 31, description = "Replace an existing file.")
  private boolean force;

  /** The file, if one is named. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Writes a text into the file, or to standard output where none is named. */
  void write(Console console, String text) {
    if (file != null) {
      write(file, text + "\n");
    } else {
      OutputOptions.line(
          console.screen().terminal() ? new TerminalOutput(console.out()) : console.out(), text);
    }
  }

  /** Writes a text into a file. */
  void write(Path target, String text) {
    try (OutputFile output = OutputFile.create(target, force)) {
      output.out().write(text.getBytes(StandardCharsets.UTF_8));
      output.commit();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
