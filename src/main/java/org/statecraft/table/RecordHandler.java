package org.statecraft.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Puts what the parser finds into the one row. */
final class RecordHandler extends CsvCallbackHandler<TableRow> {
  private final TableRow row = new TableRow();

  /** The row that was read last, or is being read. */
  TableRow row() {
    return row;
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return row.size();
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    row.begin(startingLineNumber);
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    row.add(buffer, offset, length, quoted);
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("tables have no comments");
  }

  @Override
  protected void setEmpty() {
    row.blank();
  }

  @Override
  protected TableRow buildRecord() {
    return row;
  }
}
