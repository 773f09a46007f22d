package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.lint.Finding;
import org.statecraft.problem.AccessProblem;
import org.statecraft.render.FindingFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** By what files are validated, and how what is found is told. */
@Command
final class ValidateOptions {
  /** What makes the exit code 1. */
  enum FailOn {
    INFO,
    WARNING,
    VIOLATION;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    Finding.Severity severity() {
      return Finding.Severity.valueOf(name());
    }
  }

  @Option(
      names = "--shapes",
      order = 10,
      paramLabel = "FILE",
      description =
          "Validate by the SHACL shapes in FILE instead of those of the knowledge base. Nothing that"
              + " they import is fetched.")
  private @Nullable Path shapes;

  @Option(
      names = "--fail-on",
      order = 11,
      paramLabel = "SEVERITY",
      description =
          "Exit code 1 from this severity on: info, warning or violation (default"
              + " ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.VIOLATION;

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "text (the default), table, vertical, csv, tsv, json, jsonl, markdown, html, sarif, or"
              + " turtle for the SHACL report.")
  private @Nullable FindingFormat format;

  /**
   * The file of shapes, if one was named.
   *
   * @throws AccessProblem if it does not exist
   */
  Optional<Path> shapes() {
    Optional<Path> named = Optional.ofNullable(shapes);
    SourceOptions.require(named.stream().toList());
    return named;
  }

  /** The format that was asked for, or text. */
  FindingFormat format(OutputOptions output) {
    return output.format(format, List.of(FindingFormat.values()), FindingFormat.TEXT);
  }

  /** What a command says that found this. */
  ExitStatus status(List<Finding> findings) {
    return findings.stream().anyMatch(each -> each.severity().reaches(failOn.severity()))
        ? ExitStatus.NO
        : ExitStatus.OK;
  }
}
