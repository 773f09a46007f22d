package org.statecraft.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.UpdateRequest;
import org.statecraft.problem.InputProblem;
import org.statecraft.task.Task;

/** Runs updates, guarded as queries are. */
public final class UpdateRunner {
  private final Guard guard;

  /** A runner of updates. */
  public UpdateRunner(Guard guard) {
    this.guard = guard;
  }

  /**
   * Changes a dataset.
   *
   * @throws InputProblem if the guard refuses the update or it cannot be run
   */
  public void run(UpdateRequest update, DatasetGraph dataset) {
    guard.inspect(update);
    try {
      UpdateExec.newBuilder()
          .update(update)
          .context(guard.context(ARQ.getContext()).set(Engine.BY_THE_TEXT, true))
          .dataset(dataset)
          .build()
          .execute();
      Task.check();
    } catch (QueryCancelledException cancelled) {
      throw Task.stopped("the update", "");
    } catch (QueryException failure) {
      throw new InputProblem(
          "the update cannot be run: " + failure.getMessage(), null, null, failure);
    }
  }
}
