package org.statecraft.ingest;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.statecraft.problem.InputProblem;
import org.statecraft.table.TableFile;

/** Makes facts of the spells that rows are put together to, when all rows were seen. */
final class SpellMaker {
  private final Path path;
  private final String rowBase;
  private final Spells spells;
  private final RowWork late;
  private final Doubts doubts;
  private final FactWriter out;
  private final Mapping mapping;
  private final RowVariables variables;
  private final States states;

  /** What makes the spells of a table. */
  SpellMaker(
      Mapping mapping,
      MappingHead.Spell names,
      TableFile table,
      RowVariables variables,
      States states,
      FactWriter out) {
    this.mapping = mapping;
    this.variables = variables;
    this.states = states;
    this.out = out;
    path = table.path();
    rowBase = RowName.base(table);
    List<RowPattern> parts = mapping.where().split(mapping.spellNames());
    RowExpressions expressions =
        new RowExpressions(variables, new StateFunction(states), mapping.now());
    late = new RowWork(parts.getLast(), expressions);
    doubts = expressions.doubts();
    spells = new Spells(variables, names, kept(mapping, parts));
  }

  /** What tells one spell from another. */
  private static Set<Var> kept(Mapping mapping, List<RowPattern> parts) {
    Set<Var> kept = new LinkedHashSet<>(mapping.made());
    parts.getLast().addUsed(kept);
    kept.removeAll(mapping.spellNames());
    kept.removeAll(parts.getLast().assigned());
    return kept;
  }

  /** Takes what a row says of a year; rows come in their order. */
  void take(MadeRows.Kept kept) {
    spells.take(kept.solution(), kept.year(), kept.row());
  }

  /** Writes the facts. */
  void end() {
    FactTemplate template = new FactTemplate(mapping.template(), variables, states, out.begin());
    spells.each(
        (spell, rows) -> {
          List<RowValues> solutions = late.solutions(spell);
          if (doubts.count() > 0) {
            throw new InputProblem(
                path + ", rows " + rows + ": \"" + doubts.last() + "\" " + Doubts.PROBLEM, null);
          }
          template.write(solutions, new RowName(rowBase, rows));
          out.drain();
        });
  }
}
