package org.statecraft.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.kb.Prefixes;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Guard;
import org.statecraft.query.QueryText;
import org.statecraft.query.Similar;
import org.statecraft.table.TableDialect;

/**
 * What becomes of each row of a table: a CONSTRUCT whose variables stand for the row's cells. It
 * means what the same query means with the values of the row in the place of the variables.
 *
 * @param text as it is written
 * @param head what its lines {@code #+} say
 * @param prefixes by which what is made is shortened
 * @param template what is made
 * @param where what is worked out of the row before
 * @param now when it was read, which {@code NOW()} gives for all rows
 */
public record Mapping(
    QueryText text,
    MappingHead head,
    Map<String, String> prefixes,
    List<Triple> template,
    RowPattern where,
    Node now) {

  /**
   * Reads a mapping.
   *
   * @param dialect how the tables are written by what the user says
   * @throws InputProblem if it is none, with the place
   */
  public static Mapping read(QueryText text, Prefixes prefixes, TableDialect dialect) {
    if (text.text().isBlank()) {
      throw new InputProblem(
          text.source() + " is empty",
          "write a mapping, CONSTRUCT { … } WHERE { … }, or begin one with statecraft new mapping"
              + " FILE.csv");
    }
    MappingHead head = MappingHead.of(text, dialect);
    Query query = text.parseAlone(prefixes);
    if (!query.isConstructType()) {
      throw problem(
          text,
          "",
          "a mapping is a CONSTRUCT query, and this is none",
          "write CONSTRUCT { … } WHERE { … }");
    }
    if (query.getConstructTemplate().containsRealQuad()) {
      throw problem(
          text, "GRAPH", "a mapping makes facts of one graph", "leave GRAPH out of the template");
    }
    if (query.hasLimit() || query.hasOffset() || query.hasGroupBy() || query.hasAggregators()) {
      throw problem(
          text,
          "",
          "a mapping sees one row at a time: it cannot count, group or limit",
          "leave LIMIT, OFFSET and GROUP BY out");
    }
    Guard.CLOSED.inspect(query);
    return new Mapping(
        text,
        head,
        query.getPrefixMapping().getNsPrefixMap(),
        query.getConstructTemplate().getTriples(),
        RowPattern.of(query.getQueryPattern(), text),
        NodeFactoryExtra.nowAsDateTime());
  }

  /** Whether it says where the tables are from. */
  public boolean tellsSource() {
    return head.about().containsKey("address") || head.about().containsKey("citation");
  }

  /** How the tables are written. */
  public TableDialect dialect() {
    return head.dialect();
  }

  /** A problem at the first place of a word in a mapping. */
  static InputProblem problem(QueryText text, String word, String sentence, String remedy) {
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size() && !word.isEmpty(); i++) {
      String code = lines.get(i).startsWith("#") ? "" : lines.get(i);
      int at = code.indexOf(word);
      if (at >= 0) {
        return new InputProblem(
            sentence, remedy, new SourcePosition(text.source(), i + 1L, at + 1L, code), null);
      }
    }
    return new InputProblem(text.source() + ": " + sentence, remedy);
  }

  /** A variable that never has a value, for IF(…, …, ?nothing). */
  private static final Var NOTHING = Var.alloc("nothing");

  /** The row itself, unless a column is called so. */
  static final Var ROW = Var.alloc("row");

  private static final int SHOWN = 12;

  private static String shown(List<String> columns) {
    String more = columns.size() > SHOWN ? " and " + (columns.size() - SHOWN) + " more" : "";
    return "the columns are "
        + String.join(", ", columns.subList(0, Math.min(SHOWN, columns.size())))
        + more;
  }

  /** The variables of the template. */
  Set<Var> made() {
    Set<Var> made = new LinkedHashSet<>();
    for (Triple triple : template) {
      for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
        if (Var.isVar(node) && !Var.isBlankNodeVar(node)) {
          made.add(Var.alloc(node));
        }
      }
    }
    return made;
  }

  /** All variables that something is read from. */
  Set<Var> used() {
    Set<Var> used = new LinkedHashSet<>(made());
    where.addUsed(used);
    head.spell().ifPresent(spell -> used.add(Var.alloc(spell.year())));
    return used;
  }

  /**
   * Where in a table the cells of variables are.
   *
   * @throws InputProblem if a variable is neither a column nor given a value
   */
  Map<Var, Integer> places(List<String> columns) {
    Map<Var, Integer> places = new java.util.LinkedHashMap<>();
    head.columns().forEach((variable, column) -> requireColumn(variable, column, columns));
    for (Var variable : used()) {
      String column = head.columns().getOrDefault(variable.getVarName(), variable.getVarName());
      int place = columns.indexOf(column);
      if (place >= 0) {
        places.put(variable, place);
      } else if (!where.assigned().contains(variable)
          && !spellNames().contains(variable)
          && !variable.equals(NOTHING)
          && !variable.equals(ROW)) {
        throw problem(
            text,
            "?" + variable.getVarName(),
            "?" + variable.getVarName() + " is no column and is given no value",
            Similar.to(variable.getVarName(), columns)
                .map(similar -> "did you mean ?" + similar + "?")
                .orElse(shown(columns)));
      }
    }
    return places;
  }

  private void requireColumn(String variable, String column, List<String> columns) {
    if (!columns.contains(column)) {
      throw problem(
          text,
          "?" + variable,
          "there is no column \"" + column + "\"",
          Similar.to(column, columns)
              .map(similar -> "did you mean \"" + similar + "\"?")
              .orElse(shown(columns)));
    }
  }

  /** The variables for the first and last year of a spell. */
  Set<Var> spellNames() {
    return head.spell()
        .map(spell -> Set.of(Var.alloc(spell.from()), Var.alloc(spell.until())))
        .orElse(Set.of());
  }
}
