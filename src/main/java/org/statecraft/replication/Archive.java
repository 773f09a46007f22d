package org.statecraft.replication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.statecraft.problem.AccessProblem;

/**
 * A zip archive that is the same, byte for byte, whenever the same is put into it: the entries are
 * sorted, and all bear the same time.
 */
public final class Archive {
  /** The first moment that zip knows. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SortedMap<String, Content> entries = new TreeMap<>();

  /** What an entry holds. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** An archive with nothing in it. */
  public Archive() {}

  /** Puts a text into it. */
  public void text(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entries.put(name, out -> out.write(bytes));
  }

  /** Puts a file into it. */
  public void file(String name, Path file) {
    entries.put(name, out -> Files.copy(file, out));
  }

  /**
   * Writes it.
   *
   * @throws AccessProblem if a file in it cannot be read
   */
  public void write(OutputStream out) {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        each.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot make the archive", failure);
    }
  }
}
