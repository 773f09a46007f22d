package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** Writes rows of plain values for programs that know nothing of RDF. */
public final class PanelWriter {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** How the rows are written. */
  public enum Format {
    /** Comma-separated, as in RFC 4180. */
    CSV,
    /** Tab-separated. */
    TSV,
    /** One JSON object a line. */
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private PanelWriter() {}

  /** Writes a head and rows. */
  public static void write(
      Format format, List<String> columns, List<List<Object>> rows, OutputStream out) {
    StringBuilder text = new StringBuilder();
    if (format == Format.JSONL) {
      for (List<Object> row : rows) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          object.put(columns.get(i), row.get(i));
        }
        text.append(GSON.toJson(object)).append('\n');
      }
    } else {
      CSVFormat separated =
          (format == Format.TSV ? CSVFormat.TDF : CSVFormat.RFC4180)
              .builder()
              .setRecordSeparator("\n")
              .get();
      try {
        separated.printRecord(text, columns.toArray());
        for (List<Object> row : rows) {
          separated.printRecord(text, row.toArray());
        }
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    try (TextOutput output = new TextOutput(out)) {
      output.print(text.toString());
    }
  }
}
