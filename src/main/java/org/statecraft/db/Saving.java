package org.statecraft.db;

import java.nio.file.Path;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.AccessProblem;

/** Keeps in a database what follows from it, in the graphs of the rules. */
public final class Saving {
  private Saving() {}

  /**
   * Writes what follows in place of what was kept before, as a whole or not at all.
   *
   * @param rules a fingerprint of the rules
   * @param level the level of inference, as on the command line
   * @param changes how often the database had been written to when what it follows from was read
   * @return how many conclusions there are
   * @throws AccessProblem if it was written to since
   */
  public static long into(
      Path folder,
      KnowledgeBase.Consequences consequences,
      String rules,
      String level,
      long changes) {
    long count =
        Writing.in(
            folder,
            (storage, catalogue) -> {
              if (catalogue.changes() != changes) {
                throw new AccessProblem(
                    "the database " + folder + " was changed while its conclusions were drawn",
                    "infer again",
                    null);
              }
              catalogue.concluded().forEach(storage::clear);
              catalogue.concluded().clear();
              storage.clear(Catalogue.WORKINGS);
              long[] concluded = {0};
              Batch batch = new Batch(storage);
              consequences.each(
                  (rule, triple) -> {
                    catalogue.concluded().add(rule);
                    batch.add(rule, triple);
                    concluded[0]++;
                  },
                  triple -> batch.add(Catalogue.WORKINGS, triple));
              batch.flush();
              catalogue.keep(new KeptConclusions(rules, level, /* stale= */ false));
              return concluded[0];
            });
    Place.of(folder).note(level);
    return count;
  }
}
