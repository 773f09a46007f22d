package org.statecraft.replication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The knowledge base of then.
 *
 * @param home its folder
 * @param own what stands for the working folder of then; empty where only the knowledge base is
 *     there
 * @param bundle what was unpacked for it
 */
public record OpenedPast(Path home, Optional<Path> own, Optional<OpenedBundle> bundle)
    implements AutoCloseable {
  /**
   * What a folder or a bundle holds.
   *
   * @throws org.statecraft.problem.Problem if the bundle cannot be read
   */
  public static OpenedPast of(Path path) {
    if (Files.isDirectory(path) || !OpenedBundle.is(path)) {
      return new OpenedPast(path, Optional.empty(), Optional.empty());
    }
    OpenedBundle bundle = OpenedBundle.open(path);
    return new OpenedPast(bundle.home(), Optional.of(bundle.own()), Optional.of(bundle));
  }

  /** What a bundle holds that somebody else closes. */
  public static OpenedPast in(OpenedBundle bundle) {
    return new OpenedPast(bundle.home(), Optional.of(bundle.own()), Optional.empty());
  }

  @Override
  public void close() {
    bundle.ifPresent(OpenedBundle::close);
  }
}
