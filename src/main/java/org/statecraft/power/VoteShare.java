package org.statecraft.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * How those of a group voted, and the others.
 *
 * @param group a mechanism, or an exclusive circle
 * @param mechanism whether it is a mechanism
 * @param calls in which roll calls
 * @param own how those of the group voted
 * @param others how all others voted
 */
public record VoteShare(
    Node group, boolean mechanism, List<Node> calls, VoteCounts own, VoteCounts others) {

  /** How they voted in a roll call. */
  public static VoteShare of(Node group, boolean mechanism, RollCall call, Set<Node> members) {
    return new VoteShare(
        group,
        mechanism,
        List.of(call.text()),
        VoteCounts.of(call, members, /* inside= */ true),
        VoteCounts.of(call, members, /* inside= */ false));
  }

  private VoteShare and(VoteShare more) {
    List<Node> all = new ArrayList<>(calls);
    all.addAll(more.calls);
    return new VoteShare(group, mechanism, all, own.and(more.own), others.and(more.others));
  }

  /** By group, all roll calls together; mechanisms before circles. */
  public static List<VoteShare> together(List<VoteShare> shares) {
    Map<Node, VoteShare> groups = new LinkedHashMap<>();
    shares.forEach(share -> groups.merge(share.group, share, VoteShare::and));
    return groups.values().stream()
        .sorted(
            Comparator.comparing((VoteShare share) -> !share.mechanism)
                .thenComparing(share -> share.group.toString()))
        .toList();
  }
}
