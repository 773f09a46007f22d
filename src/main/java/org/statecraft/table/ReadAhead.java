package org.statecraft.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.task.Ahead;

/** Rows that one thread reads while another takes those before them. Used for one reading. */
final class ReadAhead {
  private final TableFile table;
  private Batch filling = new Batch();
  private TableFile.@Nullable Rows taker;

  /** Rows, and what else is told with them. */
  private static final class Batch {
    private final RowBatch rows = new RowBatch();
    private int bytes;
    private @Nullable List<String> columns;
  }

  ReadAhead(TableFile table) {
    this.table = table;
  }

  /** Reads the table; all is told in this thread, what goes wrong after the rows before it. */
  void read(TableFile.Reading reading, IntConsumer progress) {
    Ahead.<Batch>run(this::fill, batch -> take(batch, reading, progress));
    if (taker != null) {
      taker.end();
    }
  }

  private void take(Batch batch, TableFile.Reading reading, IntConsumer progress) {
    progress.accept(batch.bytes);
    if (batch.columns != null) {
      taker = reading.begin(batch.columns);
    }
    if (taker != null) {
      batch.rows.each(taker::take);
    }
  }

  /** Reads all, in the other thread; what was read before something went wrong is handed on. */
  private void fill(Consumer<Batch> hand) {
    try {
      table.read(
          columns -> {
            filling.columns = columns;
            return row -> add(row, hand);
          },
          bytes -> filling.bytes += bytes);
    } finally {
      hand(hand);
    }
  }

  private void add(TableRow row, Consumer<Batch> hand) {
    filling.rows.add(row);
    if (filling.rows.full()) {
      hand(hand);
    }
  }

  private void hand(Consumer<Batch> hand) {
    Batch full = filling;
    filling = new Batch();
    hand.accept(full);
  }
}
