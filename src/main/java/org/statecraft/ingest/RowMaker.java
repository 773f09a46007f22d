package org.statecraft.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.statecraft.problem.InputProblem;
import org.statecraft.table.CellTerms;
import org.statecraft.table.ColumnType;
import org.statecraft.table.TableFile;
import org.statecraft.table.TableRow;

/** Works out for each row of a table what a mapping makes of it. */
final class RowMaker implements TableFile.Rows {
  private static final Pattern YEAR = Pattern.compile("-?\\d{1,5}");

  private final List<String> columns;
  private final Path path;
  private final String rowBase;
  private final StateFunction states;
  private final Candidates candidates;
  private final Consumer<MadeRow> taker;
  private final Map<String, Integer> places = new HashMap<>();
  private final RowVariables variables;
  private final int[] cells;
  private final ColumnType[] wanted;
  private final ColumnType[] found;
  private final CellTerms[] terms;
  private final RowWork early;
  private final RowWork late;
  private final MadeIris iris;
  private final Optional<Spells> spells;
  private final int rowPlace;
  private final int yearPlace;

  /**
   * What is made of the rows of a table.
   *
   * @param columns the columns of the table, and {@code types} what all their values are
   * @param states finds states for this maker alone
   */
  RowMaker(
      Mapping mapping,
      TableFile table,
      List<String> columns,
      List<ColumnType> types,
      StateFunction states,
      Candidates candidates,
      Consumer<MadeRow> taker) {
    this.columns = columns;
    this.path = table.path();
    this.rowBase = table.iri() + "#row=";
    this.states = states;
    this.candidates = candidates;
    this.taker = taker;
    Map<Var, Integer> read = mapping.places(columns);
    read.forEach((variable, column) -> places.put(variable.getVarName(), column));
    variables = new RowVariables(mapping, read.keySet());
    cells = read.values().stream().mapToInt(Integer::intValue).toArray();
    wanted = new ColumnType[cells.length];
    found = new ColumnType[cells.length];
    terms = new CellTerms[cells.length];
    for (int i = 0; i < cells.length; i++) {
      ColumnType declared = mapping.head().types().get(variables.at(i).getVarName());
      found[i] = types.get(cells[i]);
      wanted[i] = declared == null ? found[i] : declared;
      terms[i] = new CellTerms(cells[i], wanted[i]);
    }
    // In a table with a column called row the variable stands for its cells.
    rowPlace = read.containsKey(Mapping.ROW) ? -1 : variables.place(Mapping.ROW);
    RowExpressions expressions = new RowExpressions(variables, states);
    List<RowPattern> parts = mapping.where().split(mapping.spellNames());
    early = new RowWork(parts.getFirst(), expressions);
    late = new RowWork(parts.getLast(), expressions);
    iris = new MadeIris(mapping.template(), variables);
    spells =
        mapping.head().spell().map(names -> new Spells(variables, names, kept(mapping, parts)));
    yearPlace =
        mapping.head().spell().map(names -> variables.place(Var.alloc(names.year()))).orElse(-1);
  }

  /** What tells one spell from another. */
  private static Set<Var> kept(Mapping mapping, List<RowPattern> parts) {
    Set<Var> kept = new LinkedHashSet<>(mapping.made());
    parts.getLast().addUsed(kept);
    kept.removeAll(mapping.spellNames());
    kept.removeAll(parts.getLast().assigned());
    return kept;
  }

  /** The variables, by which what is made is read. */
  RowVariables variables() {
    return variables;
  }

  @Override
  public void take(TableRow row) {
    List<RowIssue> issues = new ArrayList<>(0);
    RowValues values = values(row, issues);
    List<RowValues> solutions = issues.isEmpty() ? early.solutions(values) : List.of();
    unknownStates(row, issues);
    if (issues.isEmpty() && spells.isEmpty()) {
      String problem = iris.problem(solutions);
      if (problem != null) {
        issues.add(issue(row, "", "", problem));
      }
    }
    boolean kept = false;
    if (issues.isEmpty() && spells.isPresent()) {
      for (RowValues solution : solutions) {
        kept |= keep(spells.get(), solution, row);
      }
      solutions = List.of();
    }
    taker.accept(new MadeRow(row, name(Long.toString(row.number())), solutions, issues, kept));
  }

  /** Makes the spells, when all rows were taken. */
  @Override
  public void end() {
    spells.ifPresent(all -> all.each(this::spell));
  }

  private void spell(RowValues spell, String rows) {
    List<RowValues> solutions = late.solutions(spell);
    String problem = iris.problem(solutions);
    if (problem != null) {
      throw new InputProblem(path + ", rows " + rows + ": " + problem, null);
    }
    taker.accept(new MadeRow(null, name(rows), solutions, List.of(), /* kept= */ true));
  }

  private Node name(String rows) {
    return NodeFactory.createURI(rowBase + rows);
  }

  private RowValues values(TableRow row, List<RowIssue> issues) {
    RowValues values = RowValues.none(variables);
    if (rowPlace >= 0) {
      values.set(rowPlace, name(Long.toString(row.number())));
    }
    for (int i = 0; i < cells.length; i++) {
      if (!row.has(cells[i])) {
        continue;
      }
      if (wanted[i] == found[i] || row.fits(cells[i], wanted[i])) {
        values.set(i, terms[i].of(row));
      } else {
        String text = row.text(cells[i]);
        issues.add(issue(row, columns.get(cells[i]), text, "is no " + wanted[i]));
      }
    }
    return values;
  }

  private void unknownStates(TableRow row, List<RowIssue> issues) {
    if (states.failures().isEmpty()) {
      return;
    }
    states
        .failures()
        .forEach(
            (lookup, variable) -> {
              Integer place = places.get(variable);
              String told = candidates.words(candidates.of(lookup.register(), lookup.text()));
              issues.add(
                  issue(
                      row,
                      place == null ? "" : columns.get(place),
                      lookup.text(),
                      "is no state by "
                          + lookup.register()
                          + (lookup.year() == null ? "" : " in " + lookup.year())
                          + (told.isEmpty() ? "" : "; " + told)));
            });
    states.failures().clear();
  }

  private static RowIssue issue(TableRow row, String column, String value, String problem) {
    return new RowIssue(row.number(), row.line(), column, value, problem);
  }

  /** Keeps what a row says of a year for a spell, if it says it of one. */
  private boolean keep(Spells all, RowValues solution, TableRow row) {
    Node year = solution.at(yearPlace);
    if (year == null
        || !year.isLiteral()
        || !YEAR.matcher(year.getLiteralLexicalForm()).matches()) {
      return false;
    }
    all.take(solution, Integer.parseInt(year.getLiteralLexicalForm()), row.number());
    return true;
  }
}
