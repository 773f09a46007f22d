package org.statecraft.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.power.RollCall;
import org.statecraft.power.SC;
import org.statecraft.power.VoteShare;
import org.statecraft.power.VotingGroups;
import org.statecraft.problem.RequestProblem;

/** How states voted, set against the circles and relations they stood in on the day of the vote. */
public final class Votes {
  private final Workspace workspace;

  /** Votes that are known in a workspace. */
  public Votes(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * How they voted.
   *
   * @param knowledge what is stated
   * @param calls the roll calls
   * @param shares by group and roll call
   */
  public record Result(KnowledgeBase knowledge, List<RollCall> calls, List<VoteShare> shares) {
    /** Whether all who take part in a circle are known, so that the others do not. */
    public boolean complete(Node circle) {
      return knowledge.everything().contains(circle, SC.PARTICIPANTS_COMPLETE, NodeConst.nodeTrue);
    }

    /** The ISO 3166 alpha-3 code of a state; where it has none, the state itself. */
    public Node code(Node voter) {
      return knowledge.everything().stream(voter, SC.ISO3, Node.ANY)
          .map(Triple::getObject)
          .min(Comparator.comparing(Node::toString))
          .orElse(voter);
    }
  }

  /**
   * The roll calls alone.
   *
   * @throws RequestProblem if none is known
   */
  public Result calls(Selection chosen) {
    KnowledgeBase stated = workspace.facts(chosen);
    List<RollCall> calls = RollCall.all(stated.everything());
    if (calls.isEmpty()) {
      throw new RequestProblem(
          "no roll call is known with all its votes", "add some with --data, see sc:votesComplete");
    }
    return new Result(stated, calls, List.of());
  }

  /** The same with what each group did; each day of a vote is inferred by itself. */
  public Result of(Selection chosen) {
    Result known = calls(chosen);
    List<Perspective> days =
        known.calls().stream()
            .map(call -> new Period(call.day(), call.day()))
            .map(chosen.perspective()::during)
            .distinct()
            .toList();
    List<VotingGroups> groups =
        workspace
            .viewpoints(chosen)
            .knowledge(days, (day, seen) -> VotingGroups.of(seen.knowledge().everything()));
    List<VoteShare> shares = new ArrayList<>();
    for (RollCall call : known.calls()) {
      Perspective day = chosen.perspective().during(new Period(call.day(), call.day()));
      VotingGroups own = groups.get(days.indexOf(day));
      own.voting(call)
          .forEach(
              (group, members) ->
                  shares.add(
                      VoteShare.of(group, own.mechanisms().containsKey(group), call, members)));
    }
    return new Result(known.knowledge(), known.calls(), shares);
  }
}
