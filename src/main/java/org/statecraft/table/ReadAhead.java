package org.statecraft.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntConsumer;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.statecraft.task.Parallel;
import org.statecraft.task.Task;

/** Rows that one thread reads while another takes those before them. Used for one reading. */
final class ReadAhead {
  /** How many batches wait at most. */
  private static final int WAITING = 4;

  private static final int ROWS = 1 << 9;

  /** After so many UTF-16 units a batch is full, however few rows it has. */
  private static final int LENGTH = 1 << 18;

  private final TableFile table;
  private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(WAITING);
  private Batch filling = new Batch();
  private volatile boolean abandoned;

  /** Rows, and what else is told with them. */
  private static final class Batch {
    private final List<TableRow> rows = new ArrayList<>(ROWS);
    private int length;
    private int bytes;
    private @Nullable List<String> columns;
    private @Nullable Throwable failure;
    private boolean last;
  }

  ReadAhead(TableFile table) {
    this.table = table;
  }

  /** Reads the table; all is told in this thread, what goes wrong after the rows before it. */
  void read(TableFile.Reading reading, IntConsumer progress) {
    Thread reader = Task.beside(this::fill);
    try {
      TableFile.Rows taker = null;
      for (boolean more = true; more; ) {
        Batch batch = waiting.take();
        progress.accept(batch.bytes);
        if (batch.columns != null) {
          taker = reading.begin(batch.columns);
        }
        if (taker != null) {
          batch.rows.forEach(taker::take);
        }
        if (batch.failure != null) {
          throw rethrown(batch.failure);
        }
        more = !batch.last;
      }
      if (taker != null) {
        taker.end();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } finally {
      abandoned = true;
      waiting.clear();
      Parallel.join(reader);
    }
  }

  private static RuntimeException rethrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  /** Reads all, in the other thread. */
  private void fill() {
    try {
      table.read(
          columns -> {
            filling.columns = columns;
            return this::add;
          },
          bytes -> filling.bytes += bytes);
    } catch (RuntimeException | Error failure) {
      filling.failure = failure;
    }
    filling.last = true;
    if (!abandoned) {
      hand();
    }
  }

  private void add(TableRow row) {
    filling.rows.add(new TableRow(row));
    filling.length += row.length();
    if (filling.rows.size() >= ROWS || filling.length >= LENGTH) {
      hand();
    }
  }

  /** Hands the batch on, or ends where nobody waits for it any more. */
  private void hand() {
    if (abandoned) {
      throw new QueryCancelledException();
    }
    try {
      waiting.put(filling);
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
    filling = new Batch();
  }
}
