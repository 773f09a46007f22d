package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.table.ColumnType;
import org.statecraft.table.ColumnTypes;
import org.statecraft.table.TableFile;
import org.statecraft.task.Ahead;

/**
 * Makes facts of the rows of a table by a mapping: one thread reads rows, one works out what is
 * made of them, and one writes it. Used for one table.
 */
public final class TableImport {
  private static final int ROWS = 1 << 9;

  /** After so many UTF-16 units of rows a batch is full, however few they are. */
  private static final int LENGTH = 1 << 18;

  /** After so many bytes of the table it is told that they were read. */
  private static final int BYTES = 1 << 20;

  private final Mapping mapping;
  private final TableFile table;
  private final States states;
  private final Candidates candidates;
  private final FactWriter out;
  private final Watcher watcher;
  private Batch filling = new Batch();

  /** For how many readings of the table one stands. */
  private int readings = 1;

  private @Nullable FactTemplate facts;

  /** Told what becomes of rows. */
  public interface Watcher extends IntConsumer {
    /** Tells the columns, before any row. */
    void columns(List<String> names);

    /** Tells that a row was read. */
    void row();

    /** Tells that nothing was made of a row, and nothing was wrong with it. */
    void barren();

    /** Tells of a row of which no facts are made, and why. */
    void rejected(List<String> cells, List<RowIssue> issues);
  }

  /** What was made of rows, and what else is told with it. */
  private static final class Batch {
    private final List<MadeRow> rows = new ArrayList<>(ROWS);
    private int length;
    private int bytes;
    private @Nullable Beginning beginning;
  }

  /** What is known before any row. */
  private record Beginning(List<String> columns, RowVariables variables) {}

  /** The import of a table. */
  public TableImport(
      Mapping mapping,
      TableFile table,
      States states,
      Candidates candidates,
      FactWriter out,
      Watcher watcher) {
    this.mapping = mapping;
    this.table = table;
    this.states = states;
    this.candidates = candidates;
    this.out = out;
    this.watcher = watcher;
  }

  /**
   * Reads the table and makes the facts.
   *
   * @throws InputProblem if the mapping does not fit the table
   * @throws Problem if the table cannot be read or is none
   */
  public void run() {
    Ahead.<Batch>run(this::make, this::write);
  }

  /** Works out what is made of the rows, in another thread. */
  private void make(Consumer<Batch> hand) {
    IntConsumer progress =
        bytes -> {
          filling.bytes += bytes * readings;
          if (filling.bytes >= BYTES) {
            hand(hand);
          }
        };
    try {
      table.readAhead(columns -> begin(columns, progress, hand), progress);
    } finally {
      hand(hand);
    }
  }

  private TableFile.Rows begin(List<String> columns, IntConsumer progress, Consumer<Batch> hand) {
    RowMaker maker =
        new RowMaker(
            mapping,
            table,
            columns,
            types(columns, progress),
            new StateFunction(states),
            candidates,
            made -> {
              filling.rows.add(made);
              filling.length += made.row() == null ? 0 : made.row().length();
              if (filling.rows.size() >= ROWS || filling.length >= LENGTH) {
                hand(hand);
              }
            });
    filling.beginning = new Beginning(columns, maker.variables());
    return maker;
  }

  /**
   * The types of the columns, for which the table is read as a whole unless the mapping says them.
   */
  private List<ColumnType> types(List<String> columns, IntConsumer progress) {
    Map<Var, Integer> read = mapping.places(columns);
    boolean said =
        table.dialect().strings()
            || read.keySet().stream()
                .allMatch(variable -> mapping.head().types().containsKey(variable.getVarName()));
    if (said) {
      readings = 2;
      return Collections.nCopies(columns.size(), ColumnType.STRING);
    }
    return ColumnTypes.of(table, progress).types();
  }

  private void hand(Consumer<Batch> hand) {
    Batch full = filling;
    filling = new Batch();
    hand.accept(full);
  }

  /** Writes what was made. */
  private void write(Batch batch) {
    watcher.accept(batch.bytes);
    if (batch.beginning != null) {
      watcher.columns(batch.beginning.columns());
      facts = new FactTemplate(mapping.template(), batch.beginning.variables(), states, out);
    }
    if (facts != null) {
      for (MadeRow row : batch.rows) {
        write(row, facts);
      }
    }
  }

  private void write(MadeRow made, FactTemplate template) {
    if (made.row() != null) {
      watcher.row();
    }
    if (!made.issues().isEmpty()) {
      watcher.rejected(made.texts(), made.issues());
    } else if (!template.write(made.solutions(), made.name()) && !made.kept()) {
      watcher.barren();
    }
  }
}
