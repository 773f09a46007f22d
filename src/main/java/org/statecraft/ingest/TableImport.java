package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.table.CellTerms;
import org.statecraft.table.ColumnType;
import org.statecraft.table.ColumnTypes;
import org.statecraft.table.TableFile;
import org.statecraft.table.TableRow;

/** Makes facts of the rows of a table by a mapping. Used for one table. */
public final class TableImport {
  private static final Pattern YEAR = Pattern.compile("-?\\d{1,5}");

  private final Mapping mapping;
  private final TableFile table;
  private final StateFunction states;
  private final Candidates candidates;
  private final FactWriter out;
  private final Watcher watcher;

  /** Told what becomes of rows. */
  public interface Watcher extends IntConsumer {
    /** Tells the columns, before any row. */
    void columns(List<String> names);

    /** Tells that a row was read. */
    void row();

    /** Tells that nothing was made of a row, and nothing was wrong with it. */
    void barren();

    /** Tells of a row of which no facts are made, and why. */
    void rejected(List<String> cells, List<RowIssue> issues);
  }

  /** The import of a table. */
  public TableImport(
      Mapping mapping,
      TableFile table,
      States states,
      Candidates candidates,
      FactWriter out,
      Watcher watcher) {
    this.mapping = mapping;
    this.table = table;
    this.states = new StateFunction(states);
    this.candidates = candidates;
    this.out = out;
    this.watcher = watcher;
  }

  /**
   * Reads the table and makes the facts.
   *
   * @throws InputProblem if the mapping does not fit the table
   * @throws Problem if the table cannot be read or is none
   */
  public void run() {
    ColumnTypes types = ColumnTypes.of(table, watcher);
    table.readAhead(
        columns -> {
          watcher.columns(columns);
          return new Rows(mapping.places(columns), types, columns);
        },
        watcher);
  }

  /** The rows as they are read. */
  private final class Rows implements TableFile.Rows {
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final RowVariables variables;
    private final int[] cells;
    private final ColumnType[] wanted;
    private final ColumnType[] found;
    private final CellTerms[] terms;
    private final FactTemplate facts;
    private final RowWork early;
    private final RowWork late;
    private final Optional<Spells> spells;
    private final int rowPlace;
    private final int yearPlace;
    private final String rowBase = table.iri() + "#row=";

    Rows(Map<Var, Integer> places, ColumnTypes types, List<String> columns) {
      this.columns = columns;
      places.forEach((variable, column) -> this.places.put(variable.getVarName(), column));
      variables = new RowVariables(mapping, places.keySet());
      cells = places.values().stream().mapToInt(Integer::intValue).toArray();
      wanted = new ColumnType[cells.length];
      found = new ColumnType[cells.length];
      terms = new CellTerms[cells.length];
      for (int i = 0; i < cells.length; i++) {
        ColumnType declared = mapping.head().types().get(variables.at(i).getVarName());
        found[i] = types.types().get(cells[i]);
        wanted[i] = declared == null ? found[i] : declared;
        terms[i] = new CellTerms(cells[i], wanted[i]);
      }
      // In a table with a column called row the variable stands for its cells.
      rowPlace = places.containsKey(Mapping.ROW) ? -1 : variables.place(Mapping.ROW);
      facts = new FactTemplate(mapping.template(), variables, states, out);
      RowExpressions expressions = new RowExpressions(variables, states);
      List<RowPattern> parts = mapping.where().split(mapping.spellNames());
      early = new RowWork(parts.getFirst(), expressions);
      late = new RowWork(parts.getLast(), expressions);
      spells = mapping.head().spell().map(names -> new Spells(variables, names, kept(parts)));
      yearPlace =
          mapping.head().spell().map(names -> variables.place(Var.alloc(names.year()))).orElse(-1);
    }

    /** What tells one spell from another. */
    private Set<Var> kept(List<RowPattern> parts) {
      Set<Var> kept = new LinkedHashSet<>(mapping.made());
      parts.getLast().addUsed(kept);
      kept.removeAll(mapping.spellNames());
      kept.removeAll(parts.getLast().assigned());
      return kept;
    }

    @Override
    public void take(TableRow row) {
      watcher.row();
      List<RowIssue> issues = new ArrayList<>();
      RowValues values = values(row, issues);
      List<RowValues> solutions = issues.isEmpty() ? early.solutions(values) : List.of();
      unknownStates(row, issues);
      if (issues.isEmpty() && spells.isEmpty()) {
        facts.check(solutions, problem -> issues.add(issue(row, "", "", problem)));
      }
      if (!issues.isEmpty()) {
        watcher.rejected(texts(row), issues);
      } else if (spells.isPresent()) {
        solutions.forEach(solution -> keep(spells.get(), solution, row));
      } else {
        if (!facts.write(solutions, NodeFactory.createURI(rowBase + row.number()))) {
          watcher.barren();
        }
      }
    }

    @Override
    public void end() {
      spells.ifPresent(
          all ->
              all.each(
                  (spell, ranges) -> {
                    List<RowValues> solutions = late.solutions(spell);
                    facts.check(solutions, problem -> unusable(problem, ranges));
                    facts.write(solutions, NodeFactory.createURI(rowBase + ranges));
                  }));
    }

    private void unusable(String problem, String ranges) {
      throw new InputProblem(table.path() + ", rows " + ranges + ": " + problem, null);
    }

    private RowValues values(TableRow row, List<RowIssue> issues) {
      RowValues values = RowValues.none(variables);
      if (rowPlace >= 0) {
        values.set(rowPlace, NodeFactory.createURI(rowBase + row.number()));
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

    private RowIssue issue(TableRow row, String column, String value, String problem) {
      return new RowIssue(row.number(), row.line(), column, value, problem);
    }

    private void keep(Spells all, RowValues solution, TableRow row) {
      Node year = solution.at(yearPlace);
      if (year != null
          && year.isLiteral()
          && YEAR.matcher(year.getLiteralLexicalForm()).matches()) {
        all.take(solution, Integer.parseInt(year.getLiteralLexicalForm()), row.number());
      }
    }

    private List<String> texts(TableRow row) {
      List<String> texts = new ArrayList<>(row.size());
      for (int column = 0; column < row.size(); column++) {
        texts.add(row.text(column));
      }
      return texts;
    }
  }
}
