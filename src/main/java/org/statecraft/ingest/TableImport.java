package org.statecraft.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.table.ColumnType;
import org.statecraft.table.ColumnTypes;
import org.statecraft.table.RowBatch;
import org.statecraft.table.TableFile;
import org.statecraft.task.InOrder;

/**
 * Makes facts of the rows of a table by a mapping: one thread reads rows, several work out what is
 * made of them, and one writes it. Used for one table.
 */
public final class TableImport {
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

  private @Nullable SpellMaker spells;

  /** Told what becomes of rows. */
  public interface Watcher extends IntConsumer {
    /** Tells the columns, before any row. */
    void columns(List<String> names);

    /**
     * Tells that rows were read.
     *
     * @param barren of how many nothing was made, though nothing was wrong with them
     */
    void rows(long read, long barren);

    /** Tells of a row of which no facts are made, and why. */
    void rejected(List<String> cells, List<RowIssue> issues);
  }

  /** Rows that were read, and what else is told with them. */
  private static final class Batch {
    private final RowBatch rows = new RowBatch();
    private @Nullable Columns columns;
    private boolean first;
    private int bytes;
    private String part = "";
  }

  /** The columns of the table, what their values are, and what reads them. */
  private record Columns(List<String> names, List<ColumnType> types, RowVariables variables) {}

  /** What was made of a batch. */
  private record Made(Batch batch, @Nullable MadeRows rows) {}

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
    InOrder.<Batch, Made>run(this::read, Worker::new, this::write);
    if (spells != null) {
      spells.end();
    }
  }

  /** Reads all, in a thread of its own. */
  private void read(Consumer<Batch> hand) {
    IntConsumer progress =
        bytes -> {
          filling.bytes += bytes * readings;
          if (filling.bytes >= BYTES) {
            hand(hand);
          }
        };
    try {
      table.read(
          names -> {
            // What was being filled may be handed on while the types are looked for.
            Columns columns = columns(names, progress);
            filling.columns = columns;
            filling.first = true;
            return row -> {
              filling.rows.add(row);
              if (filling.rows.full()) {
                hand(hand);
              }
            };
          },
          progress);
    } finally {
      hand(hand);
    }
  }

  private void hand(Consumer<Batch> hand) {
    Batch full = filling;
    full.part = out.nextPart();
    filling = new Batch();
    filling.columns = full.columns;
    hand.accept(full);
  }

  private Columns columns(List<String> names, IntConsumer progress) {
    Set<Var> read = mapping.places(names).keySet();
    return new Columns(names, types(names, read, progress), new RowVariables(mapping, read));
  }

  /**
   * The types of the columns, for which the table is read as a whole unless the mapping says those
   * of the ones that it reads.
   */
  private List<ColumnType> types(List<String> names, Set<Var> read, IntConsumer progress) {
    boolean said =
        table.dialect().strings()
            || read.stream()
                .allMatch(variable -> mapping.head().types().containsKey(variable.getVarName()));
    if (said) {
      readings = 2;
      return Collections.nCopies(names.size(), ColumnType.STRING);
    }
    return ColumnTypes.of(table, progress).types();
  }

  /** Works out what is made of rows, in one of several threads. */
  private final class Worker implements Function<Batch, Made> {
    private @Nullable RowMaker maker;

    @Override
    public Made apply(Batch batch) {
      Columns columns = batch.columns;
      if (columns == null) {
        return new Made(batch, null);
      }
      if (maker == null) {
        maker =
            new RowMaker(
                mapping,
                table,
                columns.names(),
                columns.types(),
                columns.variables(),
                states,
                candidates,
                out.text());
      }
      return new Made(batch, maker.make(batch.rows, batch.part));
    }
  }

  /** Writes what was made. */
  private void write(Made made) {
    Batch batch = made.batch();
    watcher.accept(batch.bytes);
    if (batch.first && batch.columns != null) {
      begin(batch.columns);
    }
    MadeRows rows = made.rows();
    if (rows != null) {
      watcher.rows(rows.rows(), rows.barrenRows());
      rows.rejected().forEach(each -> watcher.rejected(each.cells(), each.issues()));
      if (spells != null) {
        rows.kept().forEach(spells::take);
      }
      out.append(rows.text(), rows.factCount());
    }
  }

  private void begin(Columns columns) {
    watcher.columns(columns.names());
    spells =
        mapping
            .head()
            .spell()
            .map(names -> new SpellMaker(mapping, names, table, columns.variables(), states, out))
            .orElse(null);
  }
}
