package org.statecraft;

import java.nio.file.Path;

/**
 * The knowledge bases that tests run on. Most run on the frozen one, which lies in {@code
 * src/test/kb} and gets the rules of the vocabulary and the reports added by the build; what holds
 * of the built-in one is {@link Live}.
 */
public final class Knowledge {
  private Knowledge() {}

  /** The folder of the frozen knowledge base. */
  public static Path frozen() {
    return Path.of(System.getProperty("statecraft.frozen", "target/kb")).toAbsolutePath();
  }

  /** The folder of the built-in knowledge base, or of one that has grown out of it. */
  public static Path live() {
    return Path.of(System.getProperty("statecraft.live", "")).toAbsolutePath();
  }
}
