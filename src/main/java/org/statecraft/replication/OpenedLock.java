package org.statecraft.replication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.statecraft.input.InputFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.RequestProblem;

/**
 * A lock that was read from a file, or from a bundle, which is unpacked as long as this is open.
 *
 * @param name what it is called in messages
 * @param text the lock as it was written
 * @param lock what it says
 * @param bundle the bundle, if it is in one
 */
public record OpenedLock(String name, String text, Lock lock, Optional<OpenedBundle> bundle)
    implements AutoCloseable {
  /**
   * Opens a lock.
   *
   * @throws org.statecraft.problem.Problem if the file is neither a lock nor a bundle, or cannot be
   *     read
   */
  public static OpenedLock open(Path file) {
    if (Files.isDirectory(file)) {
      throw new RequestProblem(
          file + " is a directory", "name a lock, or an archive that bundle has made");
    }
    if (OpenedBundle.is(file)) {
      OpenedBundle bundle = OpenedBundle.open(file);
      return of(bundle.name(), bundle.lock(), Optional.of(bundle));
    }
    try {
      if (Files.isRegularFile(file) && Files.size(file) > OpenedBundle.LONGEST_LOCK) {
        throw new InputProblem(
            file + " is too long for a lock", "name a lock, or an archive that bundle has made");
      }
      return of(file.toString(), InputFile.text(file), Optional.empty());
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }

  private static OpenedLock of(String name, byte[] bytes, Optional<OpenedBundle> bundle) {
    Lock lock = LockJson.read(bytes, name);
    return new OpenedLock(name, new String(bytes, StandardCharsets.UTF_8), lock, bundle);
  }

  @Override
  public void close() {
    bundle.ifPresent(OpenedBundle::close);
  }
}
