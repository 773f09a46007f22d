package org.statecraft.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.AccessProblem;

/**
 * The lock of a database's folder: many processes may read, and one alone may write. It is the file
 * that Jena's own programs lock, so that they keep out, too.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "tdb.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Locks a folder for reading beside others who read. */
  static FolderLock shared(Path folder) {
    return lock(folder, /* shared= */ true);
  }

  /** Locks a folder for one who writes. */
  static FolderLock exclusive(Path folder) {
    return lock(folder, /* shared= */ false);
  }

  private static FolderLock lock(Path folder, boolean shared) {
    Path file = folder.resolve(FILE);
    try {
      FileChannel channel =
          shared && Files.exists(file) && !Files.isWritable(file)
              ? FileChannel.open(file, StandardOpenOption.READ)
              : FileChannel.open(
                  file,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.CREATE);
      if (locked(channel, shared) == null) {
        channel.close();
        throw new AccessProblem(
            "the database " + folder + " is in use by another process",
            shared ? "it is being written to; try again when that has ended" : "try again later",
            null);
      }
      return new FolderLock(channel);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot lock the database " + folder, failure);
    }
  }

  private static @Nullable FileLock locked(FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException ownProcess) {
      return null;
    }
  }

  /** Whether a file is one of a lock. */
  static boolean is(Path file) {
    return file.endsWith(FILE);
  }

  /** Does some work and unlocks the folder. */
  <T> T during(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot unlock the database", failure);
    }
  }
}
