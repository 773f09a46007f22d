package org.statecraft.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes rows of which no facts are made, with their numbers and what is wrong with them. */
public final class RejectWriter {
  private final CsvWriter out;
  private List<String> written = List.of();

  /** A writer to a stream, which it does not close. */
  public RejectWriter(OutputStream out) {
    this.out = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes the names of the columns, once for tables that have the same. */
  public void columns(List<String> names) {
    if (!names.equals(written)) {
      written = names;
      row(names, "rejected row", "rejected because");
    }
  }

  /** Writes a row. */
  public void row(List<String> cells, List<RowIssue> issues) {
    List<String> problems = new ArrayList<>();
    for (RowIssue issue : issues) {
      problems.add(issue.told() + issue.problem());
    }
    row(cells, Long.toString(issues.getFirst().row()), String.join("; ", problems));
  }

  private void row(List<String> cells, String number, String problem) {
    List<String> row = new ArrayList<>(cells);
    row.add(number);
    row.add(problem);
    out.writeRecord(row);
  }

  /** Hands on what was written. */
  public void finish() {
    try {
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
