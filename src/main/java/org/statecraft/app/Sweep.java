package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.infer.Closure;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Decision;
import org.statecraft.power.Decisions;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Pair;
import org.statecraft.power.RelationSet;
import org.statecraft.power.SC;
import org.statecraft.power.Sensitivity;
import org.statecraft.power.Sensitivity.Outcome;
import org.statecraft.power.Tally;
import org.statecraft.problem.RequestProblem;

/**
 * Decides what was coded and chosen otherwise, one thing at a time, and infers again: what depends
 * on what.
 */
public final class Sweep {
  private final Workspace workspace;

  /** Decisions behind what is known in a workspace. */
  public Sweep(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is tried.
   *
   * @param about variables, parameters, or what the decisions are about; none for all
   * @param pairs whether two are decided otherwise at once: two parameters, or two variables of one
   *     thing
   */
  public record Request(List<Node> about, boolean pairs) {}

  /**
   * What came out.
   *
   * @param knowledge what is known as things were decided
   * @param sensitivity what depends on which decision
   */
  public record Result(KnowledgeBase knowledge, Sensitivity sensitivity) {}

  /**
   * Tries each decision by inferring anew, on all processors. Where it is stopped, what was tried
   * so far comes out.
   *
   * @throws RequestProblem if there is no decision about what was named
   */
  public Result of(Selection chosen, Request request, TrialWatcher watcher) {
    Trials trials = new Trials(workspace, chosen);
    Decisions decisions = new Decisions(trials.knowledge());
    List<List<Decision>> wanted = wanted(decisions, request, trials.read());
    RelationSet base = new RelationSet(trials.base().graph());
    Map<Pair, Integer> pairs = base.pairs();
    Tally codings = codings(trials.base());
    List<Optional<Outcome>> outcomes =
        trials.each(
            wanted.stream().map(Sweep::supposed).toList(),
            (number, closure) -> {
              RelationSet.Change change = base.to(new RelationSet(closure.graph()), pairs);
              return outcome(
                  wanted.get(number),
                  decisions,
                  change,
                  change.none() ? codings : codings(closure));
            },
            number -> outcome(wanted.get(number), decisions, RelationSet.Change.NONE, codings),
            watcher);
    return new Result(
        workspace.knowledge(chosen),
        new Sensitivity(
            base.mechanisms(),
            pairs.size(),
            codings,
            outcomes.stream().flatMap(Optional::stream).toList(),
            wanted.size()));
  }

  private static Outcome outcome(
      List<Decision> otherwise, Decisions all, RelationSet.Change change, Tally codings) {
    return new Outcome(otherwise, otherwise.stream().allMatch(all::otherReading), change, codings);
  }

  private static Reinference.Supposed supposed(List<Decision> decisions) {
    return new Reinference.Supposed(
        decisions.stream().flatMap(each -> each.removed().stream()).toList(),
        decisions.stream().flatMap(each -> each.added().stream()).toList());
  }

  private static Tally codings(Closure closure) {
    return new Evaluation(closure.graph(), Set.of(), /* strict= */ false).total();
  }

  private static List<List<Decision>> wanted(Decisions decisions, Request request, Set<Node> read) {
    List<Decision> all =
        decisions.all().stream()
            .filter(decision -> read.contains(decision.property()))
            .filter(
                decision ->
                    request.about().isEmpty()
                        || request.about().stream()
                            .anyMatch(what -> decisions.about(decision, what)))
            .toList();
    if (all.isEmpty()) {
      throw new RequestProblem(
          request.about().isEmpty()
              ? "no rule reads a parameter or a value of the codebook"
              : "no rule reads anything of this kind that was decided",
          request.about().isEmpty()
              ? "both come with the built-in knowledge base, or in files with --data"
              : "name a variable of the codebook such as sc:accession, a parameter, or what was"
                  + " coded; without a name all is tried");
    }
    return request.pairs() ? pairs(all) : all.stream().map(List::of).toList();
  }

  private static List<List<Decision>> pairs(List<Decision> all) {
    List<List<Decision>> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (together(all.get(i), all.get(j))) {
          pairs.add(List.of(all.get(i), all.get(j)));
        }
      }
    }
    return pairs;
  }

  /** Whether two say something together that neither says alone: rules read them side by side. */
  private static boolean together(Decision one, Decision other) {
    boolean parameters =
        one.property().equals(SC.PARAMETER_VALUE) && other.property().equals(SC.PARAMETER_VALUE);
    return parameters
        ? !one.entity().equals(other.entity())
        : one.entity().equals(other.entity()) && !one.property().equals(other.property());
  }
}
