package org.statecraft.app;

import java.nio.file.Path;
import java.util.Optional;
import org.statecraft.db.Saving;
import org.statecraft.endpoint.Endpoint;
import org.statecraft.endpoint.SavedConclusions;
import org.statecraft.infer.Closure;
import org.statecraft.kb.Sources;
import org.statecraft.problem.RequestProblem;

/**
 * Keeps in a database or an endpoint what follows from it.
 *
 * @param workspace where it is inferred
 */
public record SaveConclusions(Workspace workspace) {
  /**
   * How much was kept.
   *
   * @param kept conclusions that are kept now
   * @param left conclusions that the store cannot keep
   */
  public record Count(long kept, long left) {}

  /**
   * Infers and keeps what follows.
   *
   * @param updates where an endpoint takes updates; if nothing is named, where it answers queries
   * @return how many conclusions there are
   * @throws RequestProblem if something else was chosen than all of a database or an endpoint, or
   *     no rules
   */
  public Count of(Selection chosen, Optional<String> updates) {
    Sources sources = chosen.sources();
    if (sources.database().isEmpty() && sources.endpoint().isEmpty()) {
      throw new RequestProblem(
          "--save needs a database or an endpoint",
          "make a database by statecraft load --db DIR FILE…, or name an endpoint by --endpoint");
    }
    if (!chosen.whole() || !sources.data().isEmpty() || !sources.graphs().isEmpty()) {
      throw new RequestProblem(
          "what is kept follows from all that is there",
          "leave out what adds facts, takes them away or limits inference");
    }
    if (chosen.rules().none()) {
      throw new RequestProblem(
          "there are no rules to infer by", "choose some with --entail or --rules");
    }
    return sources
        .endpoint()
        .map(remote -> there(chosen, remote, updates))
        .orElseGet(() -> into(sources.database().orElseThrow(), chosen));
  }

  private Count there(Selection chosen, Sources.Remote remote, Optional<String> updates) {
    Endpoint asked = Endpoint.at(remote.address(), remote.logins());
    Endpoint changed = updates.map(address -> Endpoint.at(address, remote.logins())).orElse(asked);
    SavedConclusions.Count count =
        new SavedConclusions(asked, changed).keep(workspace.closure(chosen)::each);
    return new Count(count.kept(), count.left());
  }

  private Count into(Path folder, Selection chosen) {
    long changes = workspace.database(folder).changes();
    Closure closure = workspace.closure(chosen);
    workspace.release();
    long kept =
        Saving.into(
            folder,
            closure::each,
            chosen.rules().fingerprint(),
            chosen.rules().entailment().toString(),
            changes);
    return new Count(kept, 0);
  }
}
