package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Goals;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.TripleText;

/** Says why something holds. */
public final class Explain {
  /** Proofs of one triple that are looked for. */
  private static final int MOST = 100;

  private final Workspace workspace;

  /** Explanations of what is known in a workspace. */
  public Explain(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is to be explained.
   *
   * @param what two actors, a mechanism and two actors, a relation, or a triple as in Turtle with ?
   *     for any term
   * @param all whether every proof is wanted, and not a smallest one alone
   * @param limit so many triples that fit are explained
   */
  public record Request(List<String> what, boolean all, int limit) {}

  /**
   * Why it holds.
   *
   * @param knowledge what is known
   * @param proofs the proofs; none if it does not hold
   * @param cut whether there are more proofs than were looked at
   * @param triple what was asked for, if it was a triple
   * @param reverse the second and the first actor, if there are relations from that to this one
   */
  public record Result(
      KnowledgeBase knowledge,
      List<Proof> proofs,
      boolean cut,
      Optional<TripleText> triple,
      Optional<List<Node>> reverse) {}

  /**
   * Explains.
   *
   * @throws RequestProblem if what is asked for is neither of these
   * @throws LimitExceeded if it holds and no proof was found within the bounds
   */
  public Result of(Selection chosen, Request request) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Goals goals = new Goals(knowledge);
    List<String> what = request.what();
    Optional<TripleText> triple =
        what.size() == 1
            ? TripleText.read(what.getFirst(), knowledge.prefixes())
            : Optional.empty();
    List<Node> named =
        triple.isPresent()
            ? List.of()
            : what.stream().map(workspace.directory(chosen)::resolve).toList();
    List<Triple> wanted =
        triple
            .map(text -> goals.fitting(text).stream().limit(request.limit()).toList())
            .orElseGet(() -> relations(what.getFirst(), named, goals, knowledge));
    Prover prover = new Prover(knowledge, workspace.rules(chosen), () -> workspace.closure(chosen));
    List<Proof> proofs = new ArrayList<>();
    for (Triple goal : wanted) {
      proofs.addAll(request.all() ? prover.all(goal, MOST) : prover.best(goal).stream().toList());
    }
    if (proofs.isEmpty() && prover.cut()) {
      throw unproved();
    }
    return new Result(knowledge, proofs, prover.cut(), triple, reverse(named, goals));
  }

  private static List<Triple> relations(
      String text, List<Node> named, Goals goals, KnowledgeBase knowledge) {
    Node first = named.getFirst();
    if (named.size() > 1) {
      Node one = named.get(named.size() - 2);
      Node other = named.getLast();
      if (one.equals(other)) {
        throw new RequestProblem("a relation needs two actors", null);
      }
      if (named.size() == 2) {
        return goals.between(one, other);
      }
      goals.requireMechanism(text, first);
      return goals.between(first, one, other);
    }
    List<Triple> relation = goals.ofRelation(first);
    if (relation.isEmpty()) {
      throw new RequestProblem(
          text + " is no power relation",
          "name two actors, a relation, or a triple such as '"
              + knowledge.prefixes().display(first)
              + " ? ?' in quotes");
    }
    return relation;
  }

  /** Tells of directed relations that lead from the second actor to the first. */
  private static Optional<List<Node>> reverse(List<Node> named, Goals goals) {
    if (named.size() < 2) {
      return Optional.empty();
    }
    Node first = named.get(named.size() - 2);
    Node second = named.getLast();
    if (named.size() > 2) {
      return goals.between(named.getFirst(), second, first).isEmpty()
              || !goals.directed(named.getFirst())
          ? Optional.empty()
          : Optional.of(List.of(second, first));
    }
    return goals.between(first, second).containsAll(goals.between(second, first))
        ? Optional.empty()
        : Optional.of(List.of(second, first));
  }

  /** What is said where something holds and its proofs are too many or too large. */
  static LimitExceeded unproved() {
    return LimitExceeded.ofMeans(
        "it holds, and no proof was found within the bounds", "ask for something that it rests on");
  }
}
