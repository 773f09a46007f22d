package org.statecraft.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The types of the columns of a table, which are known when all rows were seen.
 *
 * @param columns the names
 * @param types one for each
 * @param rows how many rows there are below the names
 */
public record ColumnTypes(List<String> columns, List<ColumnType> types, long rows) {
  private static final Logger LOG = LoggerFactory.getLogger("data");
  private static final List<String> OFTEN = List.of(";", "\t", ",", "|");

  /** Copies the lists. */
  public ColumnTypes {
    columns = List.copyOf(columns);
    types = List.copyOf(types);
  }

  /**
   * Reads a table once.
   *
   * @param progress told how many bytes were read
   * @throws org.statecraft.problem.Problem as {@link TableFile#read} does
   */
  public static ColumnTypes of(TableFile table, IntConsumer progress) {
    Seen seen = new Seen();
    table.read(seen::begin, progress);
    List<ColumnType> types = new ArrayList<>();
    for (int possible : seen.possible) {
      types.add(table.dialect().strings() ? ColumnType.STRING : ColumnType.narrowest(possible));
    }
    doubtAlone(table, seen.columns);
    return new ColumnTypes(seen.columns, types, seen.rows);
  }

  /** One name that holds what often stands between cells may be several. */
  private static void doubtAlone(TableFile table, List<String> columns) {
    if (columns.size() == 1) {
      for (String other : OFTEN) {
        if (columns.getFirst().contains(other) && other.charAt(0) != table.delimiter()) {
          LOG.warn(
              "{} has one column; if it should have more, add --delimiter '{}'",
              table.path(),
              other.equals("\t") ? "tab" : other);
        }
      }
    }
  }

  /** What was seen so far. */
  private static final class Seen {
    private List<String> columns = List.of();
    private int[] possible = new int[0];
    private long rows;

    TableFile.Rows begin(List<String> names) {
      columns = names;
      possible = new int[names.size()];
      Arrays.fill(possible, ColumnType.ANY);
      return this::take;
    }

    private void take(TableRow row) {
      rows++;
      for (int column = 0; column < possible.length; column++) {
        // A column that is text by now stays so.
        if (Integer.bitCount(possible[column]) > 1 && row.has(column)) {
          possible[column] &= row.types(column);
        }
      }
    }
  }
}
