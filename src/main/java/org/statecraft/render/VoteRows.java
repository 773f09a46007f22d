package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.statecraft.power.RollCall;
import org.statecraft.power.VoteCounts;
import org.statecraft.power.VoteShare;
import org.statecraft.query.QueryResult;
import org.statecraft.statistics.FourfoldTable;
import org.statecraft.statistics.Interval;

/** How groups voted, as rows. */
public final class VoteRows {
  private static final String SHARES =
      "kind group roll_calls yes abstain no absent others_yes others_abstain others_no"
          + " others_absent odds_ratio low high votes list";
  private static final List<Var> FEW = Cells.columns("group yes votes odds_ratio low high");

  private VoteRows() {}

  /**
   * A row for each group, or for each group and roll call, which then stands for their number.
   *
   * @param each whether roll calls stand apart
   * @param complete whether all who take part in a circle are known
   */
  public static QueryResult.Rows of(
      List<VoteShare> shares, boolean each, Predicate<Node> complete) {
    List<VoteShare> told =
        each
            ? VoteShare.together(shares).stream()
                .flatMap(group -> shares.stream().filter(own -> own.group().equals(group.group())))
                .toList()
            : VoteShare.together(shares);
    return Cells.rows(
        Cells.columns(each ? SHARES.replace("roll_calls", "roll_call") : SHARES),
        told.stream().map(share -> cells(share, each, complete)).iterator());
  }

  /** Of rows those columns that a terminal has room for. */
  public static QueryResult.Rows few(QueryResult.Rows rows) {
    return new QueryResult.Rows(FEW, rows.bindings());
  }

  private static List<Optional<Node>> cells(
      VoteShare share, boolean each, Predicate<Node> complete) {
    List<Optional<Node>> cells = new ArrayList<>();
    cells.add(Optional.of(Cells.text(share.mechanism() ? "mechanism" : "exclusive circle")));
    cells.add(Optional.of(share.group()));
    cells.add(each ? Optional.of(share.calls().getFirst()) : Cells.number(share.calls().size()));
    counts(share.own(), cells);
    counts(share.others(), cells);
    FourfoldTable table = share.own().against(share.others());
    OptionalDouble odds = table.conditionalOddsRatio();
    cells.add(bound(odds));
    Optional<Interval> interval =
        odds.isPresent() ? Optional.of(table.interval()) : Optional.empty();
    cells.add(interval.flatMap(known -> bound(OptionalDouble.of(known.low()))));
    cells.add(interval.flatMap(known -> bound(OptionalDouble.of(known.high()))));
    cells.add(Cells.number(share.own().cast()));
    cells.add(
        share.mechanism()
            ? Optional.empty()
            : Optional.of(Cells.text(complete.test(share.group()) ? "complete" : "may have gaps")));
    return cells;
  }

  private static void counts(VoteCounts counts, List<Optional<Node>> cells) {
    cells.add(Cells.number(counts.inFavour()));
    cells.add(Cells.number(counts.abstained()));
    cells.add(Cells.number(counts.against()));
    cells.add(Cells.number(counts.absent()));
  }

  /** A number that may be infinite. */
  private static Optional<Node> bound(OptionalDouble value) {
    return value.isPresent() && Double.isInfinite(value.getAsDouble())
        ? Optional.of(NodeFactory.createLiteralDT("INF", XSDDatatype.XSDdouble))
        : Cells.decimal(value);
  }

  /**
   * A row for each voter and a column for each roll call: 1 yes, 2 abstained, 3 no, and nothing for
   * who did not vote.
   */
  public static QueryResult.Rows matrix(List<RollCall> calls, UnaryOperator<Node> code) {
    List<Var> columns = new ArrayList<>(Cells.columns("iso3"));
    calls.forEach(call -> columns.add(Var.alloc(name(call))));
    Map<String, Node> voters = new TreeMap<>();
    for (RollCall call : calls) {
      Stream.concat(call.votes().keySet().stream(), call.absent().stream())
          .forEach(voter -> voters.put(code.apply(voter).toString(), voter));
    }
    return Cells.rows(
        columns, voters.values().stream().map(voter -> row(voter, calls, code)).iterator());
  }

  private static List<Optional<Node>> row(
      Node voter, List<RollCall> calls, UnaryOperator<Node> code) {
    List<Optional<Node>> cells = new ArrayList<>();
    cells.add(Optional.of(code.apply(voter)));
    calls.forEach(call -> cells.add(call.of(voter).flatMap(vote -> Cells.number(vote.code()))));
    return cells;
  }

  /** What a column is called: the name of the text, as R and Python take it. */
  private static String name(RollCall call) {
    return call.text().getLocalName().replace('-', '_');
  }
}
