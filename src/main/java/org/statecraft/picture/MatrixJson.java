package org.statecraft.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a matrix as JSON of rows, columns and the cells in which there are relations. */
final class MatrixJson {
  private MatrixJson() {}

  static String of(Matrix matrix) {
    Map<String, Object> json = PictureJson.head(matrix.title(), matrix.caption());
    json.put("rows", matrix.rows().stream().map(PictureJson::node).toList());
    json.put(
        "columns",
        matrix.square()
            ? matrix.rows().stream().map(PictureJson::node).toList()
            : matrix.columns().stream().map(MatrixJson::column).toList());
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        int at = row;
        int over = column;
        matrix.cell(row, column).ifPresent(cell -> cells.add(cell(matrix, at, over, cell)));
      }
    }
    json.put("cells", cells);
    return PictureJson.text(json);
  }

  private static Map<String, Object> column(Matrix.Column column) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("mechanism", column.name());
    column.sign().ifPresent(sign -> values.put("mode", sign.cssClass()));
    return values;
  }

  private static Map<String, Object> cell(Matrix matrix, int row, int column, Matrix.Cell cell) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("row", matrix.rows().get(row).node().toString());
    values.put(
        "column",
        matrix.square()
            ? matrix.rows().get(column).node().toString()
            : matrix.columns().get(column).name());
    values.put("mode", cell.sign().cssClass());
    values.put("count", cell.evidence().size());
    values.put("relations", cell.evidence().stream().map(NetworkData::relation).toList());
    return values;
  }
}
