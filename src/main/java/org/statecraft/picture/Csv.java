package org.statecraft.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;

/** Rows of RFC 4180 as they grow. */
final class Csv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final StringBuilder text = new StringBuilder();

  Csv row(Object... cells) {
    try {
      FORMAT.printRecord(text, cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
