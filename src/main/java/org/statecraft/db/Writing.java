package org.statecraft.db;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.statecraft.problem.AccessProblem;

/** Changes to a database, each as a whole or not at all, by one process at a time. */
final class Writing {
  private Writing() {}

  /**
   * Changes a database.
   *
   * @param work is given the files and the catalogue, which is written after it
   * @throws AccessProblem if another process has the database open, or it cannot be written to
   */
  static <T> T in(Path folder, BiFunction<Storage, Catalogue, T> work) {
    Place place = Place.of(folder);
    return FolderLock.exclusive(folder)
        .during(
            () ->
                place.writing(
                    () -> {
                      try (Storage storage = new Storage(place.files())) {
                        return in(storage, Catalogue.read(storage), work);
                      }
                    }));
  }

  static <T> T in(Storage storage, Catalogue catalogue, BiFunction<Storage, Catalogue, T> work) {
    return storage.write(
        () -> {
          T result = work.apply(storage, catalogue);
          catalogue.write(storage);
          return result;
        });
  }
}
