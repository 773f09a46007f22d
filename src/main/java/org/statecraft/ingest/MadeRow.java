package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.statecraft.table.TableRow;

/**
 * What a mapping makes of a row, or of the rows of a spell.
 *
 * @param row the row; null for a spell
 * @param name what names the row, or the rows of the spell
 * @param solutions what there is to write of it
 * @param issues why nothing may be made of the row; none if something may
 * @param kept whether something is made of the row later, with others
 */
record MadeRow(
    @Nullable TableRow row,
    Node name,
    List<RowValues> solutions,
    List<RowIssue> issues,
    boolean kept) {
  /** What is written in the cells of the row. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int column = 0; row != null && column < row.size(); column++) {
      texts.add(row.text(column));
    }
    return texts;
  }
}
