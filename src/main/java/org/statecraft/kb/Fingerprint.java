package org.statecraft.kb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.statecraft.problem.AccessProblem;

/**
 * Tells whether files are still what they were: a digest of their names and contents. Times of
 * change would be faster and wrong, since copying and unpacking sets them anew.
 */
public final class Fingerprint {
  private final MessageDigest digest;

  /** The fingerprint of nothing. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

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
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** All that was added, as hexadecimal digits. To be called once. */
  public String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
