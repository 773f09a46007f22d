package org.statecraft.power;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.statecraft.power.RollCall.Vote;

/** How a state voted in the roll calls of a year, or how often two voted alike. */
final class VoteColumns implements PanelColumns {
  private static final int DIGITS = 3;
  private static final String SOURCE = "roll calls of which every vote is recorded (sc:Vote)";
  private static final String NO_CALL = "no such roll call of the year is recorded";

  private final Panel.Unit unit;
  private final Map<Integer, List<RollCall>> calls;
  private final Map<String, Node> states;

  VoteColumns(Panel.Unit unit, Graph known) {
    this.unit = unit;
    this.calls =
        RollCall.all(known).stream().collect(Collectors.groupingBy(call -> call.day().getYear()));
    this.states = Panel.states(known);
  }

  @Override
  public List<PanelColumn> columns() {
    return unit == Panel.Unit.DYAD_YEAR
        ? List.of(
            new PanelColumn(
                "votes_both",
                "In how many roll calls of the year did both vote?",
                "0, 1, …",
                SOURCE,
                NO_CALL),
            new PanelColumn(
                "votes_alike",
                "In how many of these did both vote the same?",
                "0, 1, …",
                SOURCE,
                NO_CALL),
            new PanelColumn(
                "vote_agreement",
                "In what share of these? Abstention is a vote of its own.",
                "0 to 1",
                SOURCE,
                NO_CALL + ", or not both voted in any; who did not vote neither agrees nor not"))
        : List.of(
            counted("votes_yes", "yes"),
            counted("votes_abstain", "abstention"),
            counted("votes_no", "no"),
            new PanelColumn(
                "votes_absent",
                "In how many roll calls of the year did the state not vote?",
                "0, 1, …",
                SOURCE,
                NO_CALL + "; a state that had no vote has 0 in all"));
  }

  private static PanelColumn counted(String name, String vote) {
    return new PanelColumn(
        name,
        "In how many roll calls of the year did the state vote " + vote + "?",
        "0, 1, …",
        SOURCE,
        NO_CALL);
  }

  @Override
  public List<Object> values(PanelYear year, PanelYear.Key key) {
    List<RollCall> own = calls.getOrDefault(year.year(), List.of());
    if (own.isEmpty()) {
      return columns().stream().<Object>map(none -> "").toList();
    }
    Node one = states.getOrDefault(key.first(), Node.ANY);
    return unit == Panel.Unit.DYAD_YEAR
        ? both(own, one, states.getOrDefault(key.second(), Node.ANY))
        : List.of(
            count(own, one, Vote.IN_FAVOUR),
            count(own, one, Vote.ABSTAINED),
            count(own, one, Vote.AGAINST),
            (int) own.stream().filter(call -> call.absent().contains(one)).count());
  }

  private static Object count(List<RollCall> calls, Node voter, Vote vote) {
    return (int) calls.stream().filter(call -> call.of(voter).equals(Optional.of(vote))).count();
  }

  private static List<Object> both(List<RollCall> calls, Node one, Node other) {
    List<RollCall> shared =
        calls.stream()
            .filter(call -> call.of(one).isPresent() && call.of(other).isPresent())
            .toList();
    int alike = (int) shared.stream().filter(call -> call.of(one).equals(call.of(other))).count();
    return List.of(
        shared.size(),
        alike,
        shared.isEmpty()
            ? ""
            : new BigDecimal(alike)
                .divide(new BigDecimal(shared.size()), DIGITS, RoundingMode.HALF_EVEN));
  }
}
