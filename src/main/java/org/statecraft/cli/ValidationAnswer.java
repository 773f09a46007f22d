package org.statecraft.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.statecraft.app.Validate;
import org.statecraft.console.Console;
import org.statecraft.lint.Finding;
import org.statecraft.render.FindingFormat;
import org.statecraft.render.RenderSettings;

/** Tells what is wrong with files. */
final class ValidationAnswer {
  private final Validate.Result result;

  ValidationAnswer(Validate.Result result) {
    this.result = result;
  }

  /** What was found. */
  List<Finding> findings() {
    return result.validation().findings();
  }

  void write(FindingFormat format, OutputOptions output, Console console) {
    RenderSettings settings =
        new RenderSettings(
            result.validation().prefixes(),
            output.screen(console),
            java.util.Optional.empty(),
            /* safeCsv= */ false);
    output.write(
        console,
        out ->
            format.write(
                findings(), result.validation().report(), VersionProvider.own(), settings, out));
  }

  /** How much was looked at and found, for a hint. */
  String counts() {
    Map<Finding.Severity, Long> counts =
        findings().stream()
            .collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
    return Plural.of(result.files(), "file")
        + ", "
        + Plural.of(
            counts.getOrDefault(Finding.Severity.ERROR, 0L)
                + counts.getOrDefault(Finding.Severity.VIOLATION, 0L),
            "violation")
        + ", "
        + Plural.of(counts.getOrDefault(Finding.Severity.WARNING, 0L), "warning")
        + ", "
        + Plural.of(counts.getOrDefault(Finding.Severity.INFO, 0L), "remark")
        + (result.shaped() ? "" : "; there are no shapes, choose some by --shapes");
  }
}
