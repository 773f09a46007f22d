package org.statecraft.replication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.statecraft.problem.AccessProblem;
import org.statecraft.task.Task;

/** SHA-256 of texts and files, in hexadecimal digits, as {@code sha256sum} prints it. */
public final class Sha256 {
  /** What one looks like. */
  static final String FORM = "[0-9a-f]{64}";

  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** That of a text in UTF-8. */
  public static String of(String text) {
    MessageDigest digest = digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return text(digest);
  }

  /** That of lines, each ended by a line feed, in UTF-8. */
  static String of(Iterable<String> lines) {
    MessageDigest digest = digest();
    for (String line : lines) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return text(digest);
  }

  /**
   * That of a file's bytes.
   *
   * @throws AccessProblem if it cannot be read
   */
  public static String of(Path file) {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Task.check();
        digest.update(buffer, 0, read);
      }
      return text(digest);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }
}
