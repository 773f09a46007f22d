package org.statecraft.power;

import java.util.Collection;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.statistics.FourfoldTable;

/**
 * How often those of a group, or the others, cast each vote; the unit is one state in one roll
 * call.
 *
 * @param inFavour yes
 * @param abstained neither, said in the room
 * @param against no
 * @param absent did not vote, which is none of these
 */
public record VoteCounts(int inFavour, int abstained, int against, int absent) {
  /** None yet. */
  static final VoteCounts NONE = new VoteCounts(0, 0, 0, 0);

  /** Those of a roll call who are in a group, or who are not. */
  static VoteCounts of(RollCall call, Set<Node> group, boolean inside) {
    return new VoteCounts(
        count(call, RollCall.Vote.IN_FAVOUR, group, inside),
        count(call, RollCall.Vote.ABSTAINED, group, inside),
        count(call, RollCall.Vote.AGAINST, group, inside),
        count(call.absent(), group, inside));
  }

  private static int count(RollCall call, RollCall.Vote vote, Set<Node> group, boolean inside) {
    return count(
        call.votes().keySet().stream().filter(voter -> call.votes().get(voter) == vote).toList(),
        group,
        inside);
  }

  private static int count(Collection<Node> voters, Set<Node> group, boolean inside) {
    return (int) voters.stream().filter(voter -> group.contains(voter) == inside).count();
  }

  VoteCounts and(VoteCounts more) {
    return new VoteCounts(
        inFavour + more.inFavour,
        abstained + more.abstained,
        against + more.against,
        absent + more.absent);
  }

  /** How many voted. */
  public int cast() {
    return inFavour + abstained + against;
  }

  /** Yes against all other votes cast, of these and of the others. */
  public FourfoldTable against(VoteCounts others) {
    return new FourfoldTable(
        inFavour, cast() - inFavour, others.inFavour(), others.cast() - others.inFavour());
  }
}
