package org.statecraft.replication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.task.Task;

/**
 * An archive that {@code bundle} has made, or somebody who says so. Of it nothing is unpacked but
 * the files that its lock names, each of which must be the one of the lock, into a folder that is
 * deleted in the end.
 */
public final class OpenedBundle implements AutoCloseable {
  /** A lock is no longer than this. */
  static final int LONGEST_LOCK = 1 << 26;

  /** All files together are no longer than this. */
  private static final long LONGEST = 1L << 32;

  private static final int BUFFER = 1 << 16;
  private static final String REMEDY = "take the bundle as it was published";

  private final Path file;
  private final Path folder;
  private final byte[] lock;

  private OpenedBundle(Path file, Path folder, byte[] lock) {
    this.file = file;
    this.folder = folder;
    this.lock = lock;
  }

  /** Whether a file begins as zip archives do. */
  public static boolean is(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(2);
      return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read " + file, failure);
    }
  }

  /**
   * Unpacks an archive.
   *
   * @throws InputProblem if it is no archive of this kind, or its files are not those of its lock
   * @throws LimitExceeded if it is too large
   */
  public static OpenedBundle open(Path file) {
    return open(file, LONGEST);
  }

  /** Unpacks an archive whose files together have no more bytes than a number. */
  static OpenedBundle open(Path file, long most) {
    Path folder;
    try {
      folder = Files.createTempDirectory("statecraft-bundle-").toRealPath();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot unpack " + file, failure);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(LockJson.NAME);
      if (entry == null) {
        throw new InputProblem(
            file + " has no " + LockJson.NAME + " in it", "name an archive that bundle has made");
      }
      byte[] lock = lock(zip, entry, file);
      OpenedBundle bundle = new OpenedBundle(file, folder, lock);
      bundle.unpack(zip, LockJson.read(lock, bundle.name()).files().all(), most);
      return bundle;
    } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
      delete(folder);
      throw new InputProblem(file + " is no whole zip archive", REMEDY, null, broken);
    } catch (IOException failure) {
      delete(folder);
      throw AccessProblem.of("cannot read " + file, failure);
    } catch (RuntimeException failure) {
      delete(folder);
      throw failure;
    }
  }

  private static byte[] lock(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LONGEST_LOCK);
      if (bytes.length == LONGEST_LOCK) {
        throw new InputProblem(file + ": " + LockJson.NAME + " is too long for a lock", REMEDY);
      }
      return bytes;
    }
  }

  private void unpack(ZipFile zip, Map<String, String> files, long most) throws IOException {
    long left = most;
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path target = folder.resolve(each.getKey()).normalize();
      if (!within(each.getKey()) || !target.startsWith(folder)) {
        throw new InputProblem(
            file + ": the path " + each.getKey() + " leads out of the archive", REMEDY);
      }
      ZipEntry entry = zip.getEntry(each.getKey());
      if (entry == null || entry.isDirectory()) {
        throw new InputProblem(file + " lacks " + each.getKey() + ", which its lock names", REMEDY);
      }
      Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
      MessageDigest digest = Sha256.digest();
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
        left -= copy(in, out, left);
      }
      if (!Sha256.text(digest).equals(each.getValue())) {
        throw new InputProblem(
            file + ": " + each.getKey() + " is not the file that its lock names", REMEDY);
      }
    }
  }

  /** Whether a path of a lock stays below its folder on any system. */
  public static boolean within(String path) {
    return !path.startsWith("/")
        && path.indexOf('\\') < 0
        && path.indexOf(':') < 0
        && path.indexOf('\0') < 0
        && Stream.of(path.split("/", -1))
            .noneMatch(part -> part.isEmpty() || List.of(".", "..").contains(part));
  }

  /** Sizes in an archive may lie: what comes out of it is counted. */
  private long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      Task.check();
      length += read;
      if (length > most) {
        throw LimitExceeded.ofMeans(
            file + " unpacks to more than a bundle may hold (" + (LONGEST >> 30) + " GB)",
            "unpack it yourself and name the folders by --was and --kb");
      }
      out.write(buffer, 0, read);
    }
    return length;
  }

  /** What its lock is called in messages. */
  public String name() {
    return file + "/" + LockJson.NAME;
  }

  /** Its lock, as it was written. */
  public byte[] lock() {
    return lock;
  }

  /** The folder of the knowledge base in it; missing if there is none. */
  public Path home() {
    return folder.resolve("kb");
  }

  /** The folder that stands for the working folder of then. */
  public Path own() {
    return folder.resolve("data");
  }

  @Override
  public void close() {
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException left) {
      // What is left in the folder for temporary files hinders nobody.
    }
  }
}
