package org.statecraft.power;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A vote of which it is known how each voted and who did not. Who did not vote has said neither yes
 * nor no.
 *
 * @param text what was voted on
 * @param day when
 * @param votes how each voted, by voter
 * @param absent who could have voted and did not
 */
public record RollCall(Node text, LocalDate day, Map<Node, Vote> votes, Set<Node> absent) {
  private static final Node TRUE = NodeFactory.createLiteralByValue(true, XSDDatatype.XSDboolean);

  /** How somebody voted. */
  public enum Vote {
    /** Yes. */
    IN_FAVOUR(1),
    /** Neither yes nor no, said in the room. */
    ABSTAINED(2),
    /** No. */
    AGAINST(3);

    private final int code;

    Vote(int code) {
      this.code = code;
    }

    /** Its number in the data of votes in the General Assembly: 1 yes, 2 abstain, 3 no. */
    public int code() {
      return code;
    }

    private static Optional<Vote> of(Graph graph, Node vote) {
      if (graph.contains(vote, SC.STANCE, SC.IN_FAVOUR)) {
        return Optional.of(IN_FAVOUR);
      }
      if (graph.contains(vote, SC.STANCE, SC.ABSTAINED)) {
        return Optional.of(ABSTAINED);
      }
      return graph.contains(vote, SC.STANCE, SC.AGAINST) ? Optional.of(AGAINST) : Optional.empty();
    }
  }

  /** Those of which all votes and their day are recorded, by day and text. */
  public static List<RollCall> all(Graph graph) {
    return graph.stream(Node.ANY, SC.VOTES_COMPLETE, TRUE)
        .map(Triple::getSubject)
        .distinct()
        .flatMap(text -> read(graph, text).stream())
        .sorted(Comparator.comparing(RollCall::day).thenComparing(call -> call.text().toString()))
        .toList();
  }

  private static Optional<RollCall> read(Graph graph, Node text) {
    Map<Node, Vote> votes = new TreeMap<>(Comparator.comparing(Node::toString));
    List<LocalDate> days = new ArrayList<>();
    graph.stream(Node.ANY, SC.ISSUE, text)
        .map(Triple::getSubject)
        .filter(vote -> graph.contains(vote, RDF.type.asNode(), SC.VOTE))
        .forEach(
            vote -> {
              Optional<Vote> cast = Vote.of(graph, vote);
              Panel.first(graph, vote, SC.ACTOR)
                  .ifPresent(voter -> cast.ifPresent(known -> votes.put(voter, known)));
              Panel.first(graph, vote, SC.DATE)
                  .flatMap(date -> Period.of(date.getLiteralLexicalForm()))
                  .ifPresent(period -> days.add(period.to()));
            });
    Set<Node> absent = new HashSet<>();
    graph.stream(text, SC.DID_NOT_VOTE, Node.ANY).map(Triple::getObject).forEach(absent::add);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new RollCall(text, Collections.max(days), votes, absent));
  }

  /** How somebody voted; empty for who did not, or could not. */
  public Optional<Vote> of(Node voter) {
    return Optional.ofNullable(votes.get(voter));
  }
}
