package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import org.statecraft.app.Selection;
import org.statecraft.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The table that a command is about. */
@Command
final class TableArgument {
  @Parameters(paramLabel = "FILE", description = "A table: CSV or TSV, gzipped or not.")
  private Path file;

  /** The file. */
  Path file() {
    return file;
  }

  /**
   * The table, read as was chosen.
   *
   * @throws org.statecraft.problem.Problem if there is no such file
   */
  TableFile table(Selection chosen) {
    SourceOptions.require(List.of(file));
    return new TableFile(file, chosen.sources().tables());
  }
}
