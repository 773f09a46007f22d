package org.statecraft.app;

import java.util.function.IntConsumer;
import org.statecraft.ingest.Candidates;
import org.statecraft.ingest.Matching;
import org.statecraft.ingest.States;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Labels;
import org.statecraft.table.TableFile;

/**
 * Tells which states the values of a column stand for.
 *
 * @param workspace what says which states there are
 */
public record MatchStates(Workspace workspace) {
  /**
   * What was found.
   *
   * @param knowledge what the states were taken from
   * @param states the states with their codes
   * @param labels what they are called
   * @param candidates tells whom else a value may mean
   * @param matching the values and whom they stand for
   */
  public record Result(
      KnowledgeBase knowledge,
      States states,
      Labels labels,
      Candidates candidates,
      Matching.Result matching) {}

  /**
   * Matches a column.
   *
   * @throws org.statecraft.problem.Problem if there is no such column or no such table
   */
  public Result of(
      Selection chosen, TableFile table, Matching.Request request, IntConsumer progress) {
    KnowledgeBase knowledge = workspace.facts(chosen);
    States states = new States(knowledge);
    Candidates candidates =
        new Candidates(states, new org.statecraft.lookup.Directory(knowledge), knowledge);
    return new Result(
        knowledge,
        states,
        new Labels(knowledge),
        candidates,
        new Matching(states, candidates).of(table, request, progress));
  }
}
