package org.statecraft.kb;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The rows of a table as bytes, in one order or in all three, each read only when it is needed.
 *
 * <p>First come the number of rows and the number of orders, then the orders, three columns each.
 */
final class KeptRows {
  private static final int COLUMNS = 3;

  private final int size;
  private final int orders;
  private final ByteBuffer bytes;

  private KeptRows(int size, int orders, ByteBuffer bytes) {
    this.size = size;
    this.orders = orders;
    this.bytes = bytes;
  }

  /** Reads what {@link #write} wrote, up to its end. The bytes must not change afterwards. */
  static KeptRows read(ByteBuffer in) {
    int size = in.getInt();
    int orders = in.getInt();
    int length = size * orders * COLUMNS * Integer.BYTES;
    ByteBuffer bytes = in.slice(in.position(), length);
    in.position(in.position() + length);
    return new KeptRows(size, orders, bytes);
  }

  int size() {
    return size;
  }

  /** How many orders there are. */
  int orders() {
    return orders;
  }

  /** The rows by subject, by predicate or by object: order 0, 1 or 2. */
  TripleIndex order(int order) {
    int length = size * COLUMNS * Integer.BYTES;
    return TripleIndex.read(bytes.slice(order * length, length).asIntBuffer(), size);
  }

  /**
   * Writes a table.
   *
   * @param all whether in all orders, for a table that is searched by any pattern
   */
  static void write(DataOutputStream out, TripleTable table, boolean all) throws IOException {
    out.writeInt(table.size());
    out.writeInt(all ? COLUMNS : 1);
    table.bySubject().write(out);
    if (all) {
      table.byPredicate().write(out);
      table.byObject().write(out);
    }
  }
}
