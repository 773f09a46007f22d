package org.statecraft.cli;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import org.statecraft.console.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the result goes. */
@Command
final class OutputOptions {
  @Option(
      names = "--output",
      order = 30,
      paramLabel = "FILE",
      description = "Write the result to FILE, whole or not at all.")
  private @Nullable Path file;

  @Option(names = "--force", order = 31, description = "Let --output replace an existing file.")
  private boolean force;

  /** What the result is shown on: the console's screen, or none if it goes to a file. */
  Screen screen(Console console) {
    return file == null ? console.screen() : Screen.NONE;
  }

  /** Lets a writer write the result. A file gets its name only when the writer is done. */
  void write(Console console, Consumer<OutputStream> writer) {
    if (file == null) {
      writer.accept(console.out());
      return;
    }
    try (OutputFile output = OutputFile.create(file, force)) {
      writer.accept(output.out());
      output.commit();
    }
  }

  /** Writes a line after the result. */
  static void line(OutputStream out, String text) {
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
