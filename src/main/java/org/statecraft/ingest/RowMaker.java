package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.statecraft.table.CellTerms;
import org.statecraft.table.ColumnType;
import org.statecraft.table.RowBatch;
import org.statecraft.table.TableFile;
import org.statecraft.table.TableRow;

/** Works out for each row of a table what a mapping makes of it. For one thread. */
final class RowMaker {
  private static final Pattern YEAR = Pattern.compile("-?\\d{1,5}");

  /** So many answers are kept at most: there may be as many codes as rows. */
  private static final int KEPT = 1 << 10;

  private final List<String> columns;
  private final String rowBase;
  private final StateFunction states;
  private final Candidates candidates;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] cells;
  private final ColumnType[] wanted;
  private final ColumnType[] found;
  private final CellTerms[] terms;
  private final RowVariables variables;
  private final Doubts doubts;
  private final RowWork early;
  private final FactText text;
  private final FactTemplate facts;
  private final Optional<MappingHead.Spell> spell;
  private final Map<StateFunction.Lookup, String> told = new HashMap<>();
  private final int rowPlace;
  private final int yearPlace;

  /**
   * What is made of the rows of a table.
   *
   * @param columns the columns of the table, and {@code types} what all their values are
   * @param text facts as text, for this maker alone
   */
  RowMaker(
      Mapping mapping,
      TableFile table,
      List<String> columns,
      List<ColumnType> types,
      RowVariables variables,
      States states,
      Candidates candidates,
      FactText text) {
    this.columns = columns;
    this.rowBase = RowName.base(table);
    this.states = new StateFunction(states);
    this.candidates = candidates;
    this.text = text;
    Map<Var, Integer> read = mapping.places(columns);
    read.forEach((variable, column) -> places.put(variable.getVarName(), column));
    this.variables = variables;
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
    boolean named = mapping.used().contains(Mapping.ROW) && !read.containsKey(Mapping.ROW);
    rowPlace = named ? variables.place(Mapping.ROW) : -1;
    RowExpressions expressions = new RowExpressions(variables, this.states, mapping.now());
    doubts = expressions.doubts();
    early = new RowWork(mapping.where().split(mapping.spellNames()).getFirst(), expressions);
    facts = new FactTemplate(mapping.template(), variables, states, text);
    spell = mapping.head().spell();
    yearPlace = spell.map(names -> variables.place(Var.alloc(names.year()))).orElse(-1);
  }

  /** What is made of rows. */
  MadeRows make(RowBatch rows, String part) {
    MadeRows made = new MadeRows();
    text.begin(part);
    rows.each(row -> make(row, made));
    made.facts(text);
    return made;
  }

  private void make(TableRow row, MadeRows made) {
    made.row();
    List<RowIssue> issues = new ArrayList<>(0);
    RowValues values = values(row, issues);
    long before = doubts.count();
    List<RowValues> solutions = issues.isEmpty() ? early.solutions(values) : List.of();
    unknownStates(row, issues);
    if (issues.isEmpty() && doubts.count() != before) {
      issues.add(issue(row, "", doubts.last(), Doubts.PROBLEM));
    }
    if (!issues.isEmpty()) {
      made.reject(row.texts(), issues);
    } else if (!(spell.isPresent() ? keep(solutions, row, made) : write(solutions, row))) {
      made.barren();
    }
  }

  private boolean write(List<RowValues> solutions, TableRow row) {
    return facts.write(solutions, name(row));
  }

  private RowName name(TableRow row) {
    return new RowName(rowBase, Long.toString(row.number()));
  }

  private RowValues values(TableRow row, List<RowIssue> issues) {
    RowValues values = RowValues.none(variables);
    if (rowPlace >= 0) {
      values.set(rowPlace, name(row).node());
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
              issues.add(
                  issue(row, place == null ? "" : columns.get(place), lookup.text(), told(lookup)));
            });
    states.failures().clear();
  }

  /** Why a state is not known, in words that are kept: many rows name the same one. */
  private String told(StateFunction.Lookup lookup) {
    if (told.size() >= KEPT) {
      told.clear();
    }
    return told.computeIfAbsent(
        lookup,
        each -> {
          String whom = candidates.words(candidates.of(each.register(), each.text()));
          return "is no state by "
              + each.register()
              + (each.year() == null ? "" : " in " + each.year())
              + (whom.isEmpty() ? "" : "; " + whom);
        });
  }

  private static RowIssue issue(TableRow row, String column, String value, String problem) {
    return new RowIssue(row.number(), row.line(), column, value, problem);
  }

  /** Keeps what a row says of years for spells; says if it says something. */
  private boolean keep(List<RowValues> solutions, TableRow row, MadeRows made) {
    boolean kept = false;
    for (RowValues solution : solutions) {
      Node year = solution.at(yearPlace);
      if (year != null
          && year.isLiteral()
          && YEAR.matcher(year.getLiteralLexicalForm()).matches()) {
        made.keep(solution, Integer.parseInt(year.getLiteralLexicalForm()), row.number());
        kept = true;
      }
    }
    return kept;
  }
}
