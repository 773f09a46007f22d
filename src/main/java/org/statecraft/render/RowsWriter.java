package org.statecraft.render;

import java.io.OutputStream;
import org.statecraft.query.QueryResult;

/** Writes solutions or a truth value in one format. Used once. */
interface RowsWriter {
  /** Writes all rows; reads them one by one where the format allows. */
  void rows(QueryResult.Rows rows, OutputStream out);

  /** Writes yes or no: the bare word, where the format has no other way. */
  default void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print(value + "\n");
    }
  }
}
