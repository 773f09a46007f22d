package org.statecraft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.statecraft.ingest.Candidates;
import org.statecraft.ingest.Match;
import org.statecraft.ingest.Register;
import org.statecraft.ingest.States;
import org.statecraft.lookup.Labels;
import org.statecraft.query.QueryResult;

/**
 * The values of a column and whom they stand for, as rows.
 *
 * @param states with their codes
 * @param labels what they are called
 * @param candidates tells whom else a value may mean
 */
public record MatchRows(States states, Labels labels, Candidates candidates) {
  private static final List<Var> COLUMNS =
      Cells.columns("value rows from until state label iso3 iso2 isoNumeric cow gw candidates");

  private static final List<Register> CODES =
      List.of(Register.ISO3, Register.ISO2, Register.ISO_NUMERIC, Register.COW, Register.GW);

  /** A row for each value, or for each state that it stood for one after the other. */
  public QueryResult.Rows of(List<Match> matches) {
    return Cells.rows(COLUMNS, matches.stream().map(this::cells).iterator());
  }

  private List<Optional<Node>> cells(Match match) {
    Optional<Node> state =
        match.found() ? Optional.of(match.states().iterator().next()) : Optional.empty();
    List<Optional<Node>> cells = new ArrayList<>();
    cells.add(Optional.of(Cells.text(match.value())));
    cells.add(Cells.number(match.rows()));
    cells.add(year(match.from()));
    cells.add(year(match.until()));
    cells.add(state);
    cells.add(state.flatMap(labels::of).map(Cells::text));
    for (Register register : CODES) {
      cells.add(state.flatMap(who -> states.code(who, register, match.until())).map(Cells::text));
    }
    cells.add(
        match.candidates().isEmpty()
            ? Optional.empty()
            : Optional.of(Cells.text(candidates.words(match.candidates()))));
    return cells;
  }

  private static Optional<Node> year(OptionalInt year) {
    return year.isEmpty() ? Optional.empty() : Cells.number(year.getAsInt());
  }
}
