package org.statecraft.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.statecraft.console.Screen;
import org.statecraft.render.Csv;

/** Writes matrices. */
public final class MatrixWriter {
  /** The formats that a matrix can be written in. */
  public static final Set<PictureFormat> ABLE =
      java.util.Collections.unmodifiableSet(
          EnumSet.of(
              PictureFormat.TEXT,
              PictureFormat.SVG,
              PictureFormat.HTML,
              PictureFormat.CSV,
              PictureFormat.JSON));

  private MatrixWriter() {}

  /**
   * The matrix as a document in a format.
   *
   * @param screen what {@link PictureFormat#TEXT} is shown on
   * @param safeCsv whether CSV cells that a spreadsheet would take for a formula are disarmed
   */
  public static String write(Matrix matrix, PictureFormat format, Screen screen, boolean safeCsv) {
    return switch (format) {
      case TEXT -> MatrixText.of(matrix, screen);
      case SVG -> MatrixDrawing.of(matrix).document();
      case HTML -> Page.of(MatrixDrawing.of(matrix));
      case CSV -> csv(matrix, safeCsv);
      case JSON -> MatrixJson.of(matrix);
      case DOT, MERMAID, GRAPHML, GEXF ->
          throw new IllegalArgumentException("a matrix cannot be written as " + format);
    };
  }

  private static String csv(Matrix matrix, boolean safe) {
    Csv csv = new Csv(safe);
    StringBuilder text = new StringBuilder();
    List<Object> head = new ArrayList<>(List.of("actor"));
    if (matrix.square()) {
      matrix.rows().forEach(row -> head.add(row.key()));
    } else {
      matrix.columns().forEach(column -> head.add(column.name()));
    }
    text.append(csv.row(head));
    for (int row = 0; row < matrix.rows().size(); row++) {
      List<Object> cells = new ArrayList<>(List.of(matrix.rows().get(row).key()));
      for (int column = 0; column < matrix.columns().size(); column++) {
        cells.add(matrix.cell(row, column).map(cell -> cell.evidence().size()).orElse(0));
      }
      text.append(csv.row(cells));
    }
    return text.toString();
  }
}
