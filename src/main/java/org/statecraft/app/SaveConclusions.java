package org.statecraft.app;

import java.nio.file.Path;
import org.statecraft.db.Saving;
import org.statecraft.infer.Closure;
import org.statecraft.problem.RequestProblem;

/**
 * Keeps in a database what follows from it.
 *
 * @param workspace where it is inferred
 */
public record SaveConclusions(Workspace workspace) {
  /**
   * Infers and keeps what follows.
   *
   * @return how many conclusions there are
   * @throws RequestProblem if something else was chosen than all of a database, or no rules
   */
  public long of(Selection chosen) {
    Path folder =
        chosen
            .sources()
            .database()
            .orElseThrow(
                () ->
                    new RequestProblem(
                        "--save needs a database", "make one by statecraft load --db DIR FILE…"));
    if (!chosen.whole()
        || !chosen.sources().data().isEmpty()
        || !chosen.sources().graphs().isEmpty()) {
      throw new RequestProblem(
          "a database keeps what follows from all of it",
          "leave out what adds facts, takes them away or limits inference");
    }
    if (chosen.rules().none()) {
      throw new RequestProblem(
          "there are no rules to infer by", "choose some with --entail or --rules");
    }
    long changes = workspace.database(folder).changes();
    Closure closure = workspace.closure(chosen);
    workspace.release();
    return Saving.into(
        folder,
        closure::each,
        chosen.rules().fingerprint(),
        chosen.rules().entailment().toString(),
        changes);
  }
}
