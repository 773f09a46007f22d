package org.statecraft.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rows of plain values for programs that know nothing of RDF. */
public final class PanelWriter {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** How the rows are written. */
  public enum Format {
    /** Comma-separated. */
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

  /**
   * Writes a head and rows.
   *
   * @param safe whether CSV cells that a spreadsheet would take for a formula are disarmed
   */
  public static void write(
      Format format,
      List<String> columns,
      List<List<Object>> rows,
      boolean safe,
      OutputStream out) {
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
      Csv csv = new Csv(format == Format.TSV ? '\t' : ',', safe);
      text.append(csv.row(columns));
      rows.forEach(row -> text.append(csv.row(row)));
    }
    try (TextOutput output = new TextOutput(out)) {
      output.print(text.toString());
    }
  }
}
