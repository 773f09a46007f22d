package org.statecraft.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which database is written to. */
@Command
final class DatabaseOptions {
  @Option(
      names = "--db",
      order = 1,
      required = true,
      paramLabel = "DIR",
      description = "The folder of the database.")
  private @Nullable Path folder;

  /** The folder of the database. */
  Path folder() {
    return Objects.requireNonNull(folder);
  }
}
