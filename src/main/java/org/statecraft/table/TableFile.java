package org.statecraft.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.task.Task;

/**
 * A file of rows and columns in the format of RFC 4180, whose first line names the columns. It is
 * read row by row, as often as it is wanted, and never as a whole.
 */
public final class TableFile {
  /** The longest text in a cell, in UTF-16 units. */
  private static final int LONGEST = 1 << 24;

  /** How often it is looked whether the work was stopped. */
  private static final int GLANCE = 1 << 12;

  private final Path path;
  private final TableDialect dialect;
  private final TableText text;

  /** Takes a row, which is valid until the next. */
  @FunctionalInterface
  public interface Rows {
    /** Takes a row. */
    void take(TableRow row);

    /** Told that there are no more. */
    default void end() {}
  }

  /** Takes the names of the columns and gives who takes the rows. */
  @FunctionalInterface
  public interface Reading {
    /** Takes the names, of which each is there once and none is empty. */
    Rows begin(List<String> columns);
  }

  /** A table in a file. */
  public TableFile(Path path, TableDialect dialect) {
    this.path = path;
    this.dialect = dialect;
    this.text = new TableText(path, dialect.encoding());
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** How it is written. */
  public TableDialect dialect() {
    return dialect;
  }

  /** What stands between cells. */
  public char delimiter() {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return dialect.delimiter().orElse(name.matches(".*\\.tsv(\\.gz)?") ? '\t' : ',');
  }

  /** The IRI of the file, which those of its rows begin with. */
  public String iri() {
    return path.toAbsolutePath().normalize().toUri().toString();
  }

  /**
   * Reads the rows.
   *
   * @param progress told how many bytes of the file were read each time that some were
   * @throws InputProblem if the file is no table, with the place
   * @throws Problem if it cannot be read
   */
  public void read(Reading reading, IntConsumer progress) {
    try (TableText.Opened opened = text.open(progress)) {
      RecordHandler handler = new RecordHandler();
      try (CsvReader<TableRow> reader = reader(opened, handler);
          CloseableIterator<TableRow> rows = reader.iterator()) {
        rows(() -> more(rows, handler.row(), opened), handler.row(), reading);
      }
    } catch (IOException failure) {
      throw text.unreadable(failure);
    }
  }

  /**
   * Does the same, in half the time where there is a second processor: rows are read by another
   * thread while those before them are taken in this one.
   */
  public void readAhead(Reading reading, IntConsumer progress) {
    new ReadAhead(this).read(reading, progress);
  }

  /** Whether there is one more row, which is read then. */
  private boolean more(CloseableIterator<TableRow> rows, TableRow row, TableText.Opened opened) {
    try {
      boolean more = rows.hasNext();
      if (more) {
        rows.next();
      }
      return more;
    } catch (UncheckedIOException failure) {
      IOException told = opened.bytes().failure();
      throw text.problem(told == null ? cause(failure) : told, opened);
    } catch (CsvParseException failure) {
      throw malformed(failure, row.line());
    }
  }

  private static IOException cause(UncheckedIOException failure) {
    return Objects.requireNonNull(failure.getCause());
  }

  private CsvReader<TableRow> reader(TableText.Opened opened, RecordHandler handler) {
    return CsvReader.builder()
        .fieldSeparator(delimiter())
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .maxBufferSize(LONGEST)
        .build(handler, new EndMark(opened.reader()));
  }

  private void rows(BooleanSupplier more, TableRow row, Reading reading) {
    List<String> columns = List.of();
    Rows taker = null;
    String[] nulls = dialect.nulls().toArray(String[]::new);
    while (more.getAsBoolean()) {
      if (row.isAlone(EndMark.MARK)) {
        requireNames(taker != null);
        if (taker != null) {
          taker.end();
        }
        return;
      }
      if ((row.number() & (GLANCE - 1)) == 0) {
        Task.check();
      }
      if (row.isBlank()) {
        continue;
      }
      if (taker == null) {
        columns = names(row);
        taker = reading.begin(columns);
      } else {
        requireWhole(row, columns.size());
        row.without(nulls);
        taker.take(row);
      }
    }
    throw at(
        row.line(),
        0,
        "a quotation mark is opened in the row that begins here and never closed",
        "close it, or write a mark within a text twice: \"\"");
  }

  private void requireNames(boolean there) {
    if (!there) {
      throw new InputProblem(
          path + " is empty", "the first line of a table has the names of its columns");
    }
  }

  private void requireWhole(TableRow row, int columns) {
    if (row.size() != columns) {
      throw at(
          row.line(),
          0,
          "the row has "
              + (row.size() == 1 ? "1 cell" : row.size() + " cells")
              + ", and there are "
              + (columns == 1 ? "1 column" : columns + " columns"),
          row.size() > columns
              ? "put cells that hold the delimiter between quotation marks, or name another"
                  + " --delimiter"
              : "add what is missing: an empty cell is a delimiter more");
    }
  }

  /** The names of the columns, each of which must be there and be another. */
  private List<String> names(TableRow row) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (int column = 0; column < row.size(); column++) {
      String name = row.text(column);
      if (name.isBlank()) {
        throw at(
            row.line(),
            place(row.line(), column),
            "column " + (column + 1) + " has no name",
            "give it one; R leaves row numbers out with row.names=FALSE, pandas with index=False");
      }
      Integer before = known.putIfAbsent(name, column);
      if (before != null) {
        throw at(
            row.line(),
            place(row.line(), column),
            "columns " + (before + 1) + " and " + (column + 1) + " are both called " + name,
            "give one of them another name");
      }
      names.add(name);
    }
    return names;
  }

  /** Where in the line of the names one begins, from 1. */
  private long place(long line, int column) {
    String names = text.line(line);
    int passed = 0;
    boolean quoted = false;
    for (int at = 0; names != null && at < names.length(); at++) {
      if (passed == column) {
        return at + 1L;
      }
      quoted ^= names.charAt(at) == '"';
      passed += !quoted && names.charAt(at) == delimiter() ? 1 : 0;
    }
    return names == null ? 0 : names.length() + 1L;
  }

  private InputProblem malformed(CsvParseException failure, long line) {
    String message =
        String.valueOf(failure.getCause() == null ? "" : failure.getCause().getMessage());
    return message.contains("closing quote")
        ? at(
            line,
            0,
            "in the row that begins here, something follows a closing quotation mark",
            "put the whole cell between quotation marks, and write one within a text twice: \"\"")
        : at(
            line,
            0,
            "a cell of the row that begins here is longer than 16 million characters",
            "see whether a quotation mark is opened there and never closed");
  }

  /** A problem at a place of the file; the column is 0 if only the line is known. */
  public InputProblem at(long line, long column, String sentence, @Nullable String remedy) {
    SourcePosition position = text.at(line, column);
    return new InputProblem(sentence, remedy, position, null);
  }
}
