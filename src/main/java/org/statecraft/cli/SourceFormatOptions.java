package org.statecraft.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statecraft.render.CitationFormat;
import org.statecraft.render.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a list of sources is written. */
@Command
final class SourceFormatOptions extends RowOptions {
  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "As a table: table vertical csv tsv json jsonl xml markdown html latex; as references:"
              + " bibtex ris csl-json. Default: table on a terminal (vertical if it is too narrow),"
              + " csv in a pipe.")
  private @Nullable SourceFormat format;

  @Mixin private TableOptions table = new TableOptions();

  @Override
  TableOptions table() {
    return table;
  }

  @Override
  @Nullable OutputFormat asked() {
    return format == null ? null : format.rows().orElse(null);
  }

  /** The format of references, if such were asked for, by name or by the ending of a file. */
  Optional<CitationFormat> citations(OutputOptions output) {
    SourceFormat chosen = output.format(format, List.of(SourceFormat.values()), SourceFormat.TABLE);
    return chosen.citations();
  }
}
