package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.statecraft.app.ImportTables;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which tables are imported, by what, and where to. */
@Command
final class ImportOptions {
  @Parameters(arity = "1..*", paramLabel = "TABLE", description = "CSV or TSV, gzipped or not.")
  private List<Path> tables = List.of();

  @Option(
      names = "--mapping",
      order = 10,
      required = true,
      paramLabel = "FILE|NAME",
      description =
          "What becomes of a row: a file, or one of atop-alliances, ucdp-acd, unga-votes, cow-igo,"
              + " desta, agora, chip-supply.")
  private String mapping;

  @Option(
      names = {"-o", "--output"},
      order = 11,
      paramLabel = "FILE",
      description = "Write the facts to FILE.ttl or FILE.nt, whole or not at all.")
  private @Nullable Path output;

  @Option(
      names = "--into",
      order = 11,
      paramLabel = "DIR",
      description = "Load them into the database in DIR instead, whole or not at all.")
  private @Nullable Path database;

  @Option(
      names = "--max-errors",
      order = 12,
      paramLabel = "N",
      description =
          "Leave out up to N rows of which no facts can be made (default 0, with --rejects any).")
  private @Nullable Long mostErrors;

  @Option(
      names = "--rejects",
      order = 12,
      paramLabel = "FILE",
      description = "Write the rows that are left out to FILE, as CSV with what is wrong.")
  private @Nullable Path rejects;

  @Option(names = "--force", order = 13, description = "Replace files that exist.")
  private boolean force;

  /** What is wanted. */
  ImportTables.Request request() {
    SourceOptions.require(tables);
    if (mostErrors != null && mostErrors < 0) {
      throw new RequestProblem("--max-errors counts from 0", null);
    }
    if (output != null && database != null) {
      throw new RequestProblem("-o and --into exclude each other", "leave one of them out");
    }
    OptionalLong most =
        mostErrors == null
            ? rejects == null ? OptionalLong.of(0) : OptionalLong.empty()
            : OptionalLong.of(mostErrors);
    return new ImportTables.Request(tables, mapping, most, Optional.ofNullable(rejects), force);
  }

  /** The file for the facts. */
  Optional<Path> output() {
    return Optional.ofNullable(output);
  }

  /** The database for the facts. */
  Optional<Path> database() {
    return Optional.ofNullable(database);
  }

  /** The size of all tables. */
  long bytes() {
    return tables.stream().mapToLong(table -> table.toFile().length()).sum();
  }
}
