package org.statecraft.db;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.Problem;
import org.statecraft.problem.RequestProblem;

/**
 * The folder of a database: the files of TDB2, the lock, and a note that this program made it.
 *
 * @param folder the folder
 * @param union whether the default graph is the union of all graphs
 * @param level the level of inference whose conclusions are kept; empty for none
 */
record Place(Path folder, boolean union, Optional<String> level) {
  private static final String NOTE = "statecraft.properties";
  private static final String UNION = "union";
  private static final String LEVEL = "entail";
  private static final String FORMAT = "format";
  private static final String OURS = "1";

  /** Where the files of a new database lie; each compaction makes a folder with the next number. */
  private static final String FIRST = "Data-0001";

  /**
   * Looks at a folder that should hold a database.
   *
   * @throws AccessProblem if it is not there
   * @throws RequestProblem if it holds none
   */
  static Place of(Path folder) {
    String remedy = "make one with: statecraft load --db " + folder + " FILE…";
    if (!Files.exists(folder)) {
      throw new AccessProblem("there is no database " + folder, remedy, null);
    }
    if (!Files.isDirectory(folder)) {
      throw new RequestProblem(folder + " is not a folder, as a database is", remedy);
    }
    Path note = folder.resolve(NOTE);
    if (!Files.exists(note)) {
      throw new RequestProblem(
          folder + " holds no database of this program",
          Files.isDirectory(folder.resolve(FIRST))
              ? "dump it with the program that made it, and load that with: statecraft load --db"
              : remedy);
    }
    Properties said = new Properties();
    try (Reader in = Files.newBufferedReader(note)) {
      said.load(in);
    } catch (IOException | IllegalArgumentException failure) {
      throw AccessProblem.of("cannot read " + note, failure);
    }
    if (!OURS.equals(said.getProperty(FORMAT))) {
      throw new RequestProblem(
          folder + " was made by another version of this program", "load the files again");
    }
    return new Place(
        folder,
        Boolean.parseBoolean(said.getProperty(UNION)),
        Optional.ofNullable(said.getProperty(LEVEL)));
  }

  /** Whether a database can be made in a folder: it is missing or empty. */
  static boolean free(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the folder " + folder, failure);
    }
  }

  /** Makes a folder ready for a database. */
  static Place make(Path folder, boolean union) {
    try {
      Files.createDirectories(folder.resolve(FIRST));
    } catch (IOException failure) {
      throw AccessProblem.of("cannot make the database " + folder, failure);
    }
    Place made = new Place(folder, union, Optional.empty());
    made.note();
    return made;
  }

  /** Notes that conclusions of some level are kept. */
  void note(String kept) {
    new Place(folder, union, Optional.of(kept)).note();
  }

  private void note() {
    Properties said = new Properties();
    said.setProperty(FORMAT, OURS);
    said.setProperty(UNION, Boolean.toString(union));
    level.ifPresent(kept -> said.setProperty(LEVEL, kept));
    Path next = folder.resolve(NOTE + ".new");
    try {
      try (Writer out = Files.newBufferedWriter(next)) {
        said.store(out, "A database of Statecraft");
      }
      Files.move(next, folder.resolve(NOTE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write " + next, failure);
    }
  }

  /**
   * The folder of the files: that with the highest number. A compaction that was killed leaves one
   * that is not finished, which has another name.
   */
  Path files() {
    return versions()
        .reduce((before, after) -> after)
        .orElseThrow(
            () ->
                new AccessProblem(
                    "the database " + folder + " is damaged: its files are gone", null, null));
  }

  private Stream<Path> versions() {
    return inside().stream().filter(path -> name(path).matches("Data-\\d+")).sorted();
  }

  /** Removes what a compaction that was killed has left; to be called while nobody else is here. */
  void clear() {
    Path valid = files();
    inside().stream()
        .filter(path -> name(path).startsWith("Data-") && !path.equals(valid))
        .forEach(NewFolder::delete);
  }

  /** The size of all files in the folder. */
  long bytes() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the folder " + folder, failure);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private List<Path> inside() {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.toList();
    } catch (IOException failure) {
      throw AccessProblem.of("cannot read the folder " + folder, failure);
    }
  }

  /**
   * Locks it for reading. What a process that was killed has left behind is cleared up first, for
   * which one must be alone.
   */
  FolderLock lockForReading() {
    if (unfinished()) {
      FolderLock.exclusive(folder)
          .during(
              () -> {
                try (Storage recovered = new Storage(files())) {
                  return Catalogue.read(recovered);
                }
              });
    }
    return FolderLock.shared(folder);
  }

  private boolean unfinished() {
    return files().resolve("journal.jrnl").toFile().length() > 0;
  }

  /** What is told of a failure to open it. */
  RuntimeException broken(RuntimeException failure) {
    if (told(failure)) {
      return failure;
    }
    return !Files.isWritable(files())
        ? new AccessProblem(
            "the database " + folder + " cannot be opened by who may not write into it",
            "copy it, and read the copy",
            failure)
        : new AccessProblem(
            "the database " + folder + " cannot be read: " + failure.getMessage(),
            "load the files again into a new one",
            failure);
  }

  /**
   * Does some work that writes.
   *
   * @throws AccessProblem if the files cannot be written, as where the disk is full
   */
  <T> T writing(Supplier<T> work) {
    try {
      return work.get();
    } catch (InternalError full) {
      // How Java tells of a part of a file in memory that has no room on the disk.
      throw unwritten("the database " + folder + " cannot be written", full);
    } catch (RuntimeException failure) {
      throw told(failure)
          ? failure
          : unwritten("the database " + folder + " cannot be written", failure);
    }
  }

  /** What is told of a failure to write. */
  static AccessProblem unwritten(String what, Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return new AccessProblem(
        what
            + ": "
            + (reason instanceof IOException ? reason.getMessage() : "there may be no room left"),
        "nothing was changed; see that the disk has room, and try again",
        failure);
  }

  private static boolean told(RuntimeException failure) {
    return failure instanceof Problem || failure instanceof QueryCancelledException;
  }
}
