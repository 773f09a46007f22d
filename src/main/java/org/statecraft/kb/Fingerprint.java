package org.statecraft.kb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.statecraft.problem.AccessProblem;

/**
 * Tells whether files are still what they were: checksums of their names and contents. Times of
 * change would be faster and wrong, since copying and unpacking sets them anew. Two cyclic codes
 * over different polynomials, 64 bits together, find any change that is not made to deceive, in a
 * tenth of the time of a cryptographic digest, which was a tenth of a query's.
 */
public final class Fingerprint {
  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();
  private long length;

  /** The fingerprint of nothing. */
  public Fingerprint() {}

  /**
   * Adds a file, or all files in a folder by their names in it; what is missing adds nothing.
   *
   * @throws AccessProblem if it cannot be read
   */
  public Fingerprint add(Path path) {
    if (!Files.exists(path)) {
      return this;
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : sorted) {
        add(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        add(Files.readAllBytes(file));
      }
      return this;
    } catch (IOException | java.io.UncheckedIOException failure) {
      throw AccessProblem.of("cannot read " + path, failure);
    }
  }

  /** The length goes before the bytes, so that what ends where cannot be mistaken. */
  private void add(byte[] bytes) {
    update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    update(bytes);
  }

  private void update(byte[] bytes) {
    one.update(bytes, 0, bytes.length);
    other.update(bytes, 0, bytes.length);
    length += bytes.length;
  }

  /** All that was added, as hexadecimal digits. */
  public String text() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(length)
        + hex.toHexDigits((int) one.getValue())
        + hex.toHexDigits((int) other.getValue());
  }
}
