package org.statecraft.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.statecraft.render.CitationFormat;
import org.statecraft.render.OutputFormat;

/** The formats of a list of sources: those of tables, and those of reference managers. */
enum SourceFormat {
  TABLE,
  VERTICAL,
  CSV,
  TSV,
  JSON,
  JSONL,
  XML,
  MARKDOWN,
  HTML,
  LATEX,
  BIBTEX,
  RIS,
  CSL_JSON;

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of references, if it is one. */
  Optional<CitationFormat> citations() {
    return Arrays.stream(CitationFormat.values())
        .filter(format -> format.name().equals(name()))
        .findFirst();
  }

  /** The format of tables, if it is one. */
  Optional<OutputFormat> rows() {
    return OutputFormat.forRows().stream()
        .filter(format -> format.name().equals(name()))
        .findFirst();
  }
}
