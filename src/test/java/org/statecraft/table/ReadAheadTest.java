package org.statecraft.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.problem.InputProblem;

class ReadAheadTest {
  @TempDir private Path folder = Path.of("");

  /** A way to read a table. */
  private interface Way {
    void read(TableFile table, TableFile.Reading reading, AtomicLong bytes);
  }

  private TableFile table(String text) throws IOException {
    return new TableFile(Files.writeString(folder.resolve("t.csv"), text), TableDialect.USUAL);
  }

  /** All that is told of a table, in its order. */
  private static List<String> told(TableFile table, Way way) {
    List<String> told = new ArrayList<>();
    AtomicLong bytes = new AtomicLong();
    try {
      way.read(
          table,
          columns -> {
            told.add(columns.toString());
            return new TableFile.Rows() {
              @Override
              public void take(TableRow row) {
                StringBuilder text = new StringBuilder(row.number() + "@" + row.line());
                for (int column = 0; column < row.size(); column++) {
                  text.append(row.has(column) ? "|" + row.text(column) : "|-");
                }
                told.add(text.toString());
              }

              @Override
              public void end() {
                told.add("end");
              }
            };
          },
          bytes);
      told.add(bytes + " bytes");
    } catch (InputProblem problem) {
      told.add(problem.getMessage());
    }
    return told;
  }

  private static void requireSame(TableFile table) {
    assertThat(
            told(
                table,
                (file, reading, bytes) -> new ReadAhead(file).read(reading, bytes::addAndGet)))
        .isEqualTo(told(table, (file, reading, bytes) -> file.read(reading, bytes::addAndGet)));
  }

  private static String random(int rows, int longest) {
    Random random = new Random(rows);
    StringBuilder text = new StringBuilder("a,b,c\n");
    for (int row = 0; row < rows; row++) {
      text.append(random.nextInt(1000))
          .append(',')
          .append(random.nextBoolean() ? "" : "\"x\n" + "y".repeat(random.nextInt(longest)) + "\"")
          .append(",NA\n");
    }
    return text.toString();
  }

  @Test
  void theSameIsToldInTheSameOrder() throws IOException {
    requireSame(table("a\n"));
    requireSame(table(random(1, 3)));
    requireSame(table(random(5_000, 7)));
    requireSame(table(random(40, 100_000)));
  }

  @Test
  void whatIsWrongIsToldAfterTheRowsBeforeIt() throws IOException {
    requireSame(table(""));
    requireSame(table("a,a\n"));
    requireSame(table(random(3_000, 7) + "1,2\n"));
    requireSame(table(random(3_000, 7) + "\"1,2\n"));
  }

  @Test
  void itEndsWhenARowIsNotTaken() throws IOException {
    TableFile table = table(random(200_000, 3));
    List<Thread> before = threads();
    assertThatThrownBy(
            () ->
                new ReadAhead(table)
                    .read(
                        columns ->
                            row -> {
                              if (row.number() == 700) {
                                throw new IllegalStateException("no more");
                              }
                            },
                        bytes -> {}))
        .hasMessage("no more");
    assertThat(threads()).isSubsetOf(before);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("(beside)"))
        .toList();
  }
}
