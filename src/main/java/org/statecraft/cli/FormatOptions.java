package org.statecraft.cli;

import org.jspecify.annotations.Nullable;
import org.statecraft.render.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a result is written. */
@Command
class FormatOptions extends RowOptions {
  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "For solutions: table vertical csv tsv json jsonl xml markdown html latex; for graphs:"
              + " turtle trig ntriples nquads jsonld rdfxml. Default: table on a terminal (vertical"
              + " if it is too narrow), csv in a pipe; turtle for graphs.")
  private @Nullable OutputFormat format;

  @Mixin private TableOptions table = new TableOptions();

  @Override
  TableOptions table() {
    return table;
  }

  @Override
  @Nullable OutputFormat asked() {
    return format;
  }
}
