package org.statecraft.app;

import java.nio.file.Path;
import org.apache.jena.update.UpdateRequest;
import org.statecraft.db.Database;
import org.statecraft.db.Updating;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.Guard;
import org.statecraft.query.QueryText;
import org.statecraft.query.UpdateRunner;

/**
 * Changes what sources state in a database.
 *
 * @param folder the folder of the database
 */
public record UpdateDatabase(Path folder) {
  /**
   * Changes it by SPARQL, as a whole or not at all.
   *
   * @throws org.statecraft.problem.Problem if the update cannot be read or run, or the database not
   *     be written to
   */
  public Updating.Changed by(QueryText text) {
    UpdateRequest update = text.parseUpdate(prefixes());
    return Updating.in(folder, dataset -> new UpdateRunner(Guard.CLOSED).run(update, dataset));
  }

  private Prefixes prefixes() {
    try (Database database = Database.open(folder)) {
      return database.stated().prefixes();
    }
  }
}
