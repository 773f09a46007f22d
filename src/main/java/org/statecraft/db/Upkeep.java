package org.statecraft.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.RequestProblem;
import org.statecraft.task.Task;

/**
 * What is done to a database as such.
 *
 * @param folder its folder
 */
public record Upkeep(Path folder) {
  /** How often it is looked whether the work was stopped. */
  private static final int GLANCE = 1 << 14;

  /**
   * A size before and after.
   *
   * @param before in bytes
   * @param after in bytes
   */
  public record Size(long before, long after) {}

  /**
   * Copies it into new files beside the old ones, which are then removed.
   *
   * @throws org.statecraft.problem.Problem if another process has it open, or it cannot be written
   */
  public Size compact() {
    Place place = Place.of(folder);
    long before = place.bytes();
    // Jena takes the lock itself here; that nobody reads is seen before.
    FolderLock.exclusive(folder)
        .during(
            () -> {
              place.clear();
              return place;
            });
    place.writing(this::copied);
    return new Size(before, place.bytes());
  }

  private Path copied() {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      DatabaseMgr.compact(dataset, /* shouldDeleteOld= */ true);
      return folder;
    } finally {
      TDBInternal.expel(dataset, /* force= */ true);
    }
  }

  /**
   * Copies it to another folder.
   *
   * @param force whether a database there is replaced
   * @throws RequestProblem if there is something else already
   * @throws AccessProblem if another process writes into it, or the copy cannot be written
   */
  public void backup(Path target, boolean force) {
    boolean replaced = !Place.free(target);
    if (replaced && force) {
      // Nothing but a database is replaced.
      Place.of(target);
    } else if (replaced) {
      throw new RequestProblem(
          target + " is not empty", "name a folder that is not there yet, or add --force");
    }
    try (NewFolder made = NewFolder.named(target)) {
      Place.of(folder).lockForReading().during(() -> copied(made.path()));
      if (replaced) {
        FolderLock.exclusive(target)
            .during(
                () -> {
                  NewFolder.delete(target);
                  return target;
                });
      }
      made.commit();
    }
  }

  private Path copied(Path target) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        Task.check();
        Path copy = target.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!FolderLock.is(file)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      return target;
    } catch (IOException failure) {
      throw AccessProblem.of("cannot copy the database to " + target, failure);
    }
  }

  /**
   * What was read.
   *
   * @param rows of the tables, each counted once
   * @param orders that each row was found in
   * @param terms that rows name
   */
  public record Checked(long rows, int orders, long terms) {}

  /**
   * Reads all of it: each row must be in every order, and each term there.
   *
   * @throws AccessProblem if something is missing
   */
  public Checked check() {
    Place place = Place.of(folder);
    return place
        .lockForReading()
        .during(
            () -> {
              try (Storage storage = new Storage(place.files())) {
                return storage.read(() -> checked(storage));
              } catch (RuntimeException failure) {
                throw place.broken(failure);
              }
            });
  }

  private static Checked checked(Storage storage) {
    long terms = terms(storage);
    long rows = 0;
    int orders = 0;
    for (List<TupleIndex> table : storage.orders()) {
      long own = rows(table.getFirst(), table, storage);
      orders += table.size();
      for (TupleIndex other : table) {
        long there = count(other);
        require(there == own, other.getName() + " has " + there + " rows of " + own);
      }
      rows += own;
    }
    return new Checked(rows, orders, terms);
  }

  private static long terms(Storage storage) {
    long terms = 0;
    for (Iterator<?> all = storage.terms(); all.hasNext(); all.next()) {
      look(++terms);
    }
    return terms;
  }

  private static long rows(TupleIndex first, List<TupleIndex> table, Storage storage) {
    long rows = 0;
    for (Iterator<Tuple<NodeId>> all = first.all(); all.hasNext(); ) {
      Tuple<NodeId> row = all.next();
      look(++rows);
      for (int i = 0; i < row.len(); i++) {
        require(storage.term(row.get(i)) != null, "a term is missing");
      }
      for (TupleIndex other : table) {
        require(other.find(row).hasNext(), "a row is missing in the order " + other.getName());
      }
    }
    return rows;
  }

  private static long count(TupleIndex index) {
    long rows = 0;
    for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); all.next()) {
      look(++rows);
    }
    return rows;
  }

  private static void look(long count) {
    if ((count & (GLANCE - 1)) == 0) {
      Task.check();
    }
  }

  private static void require(boolean whole, String otherwise) {
    if (!whole) {
      throw new AccessProblem(
          "the database is damaged: " + otherwise, "load the files again into a new one", null);
    }
  }
}
