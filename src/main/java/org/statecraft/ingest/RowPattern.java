package org.statecraft.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.QueryText;

/**
 * The WHERE of a mapping, which reads nothing but the row: values are worked out, tested, listed
 * and chosen from. A group within braces sees the row and what is worked out within it, as in any
 * query.
 *
 * @param parts in their order
 * @param filters which hold for the whole group, wherever they stand in it
 */
record RowPattern(List<Part> parts, List<Expr> filters) {
  /** A part of a group. */
  sealed interface Part {}

  /** A value that is worked out. */
  record Assignment(Var variable, Expr value) implements Part {}

  /** Values in a list. */
  record Listed(ElementData data) implements Part {}

  /** Groups that are read beside each other; of one alone it is a group within braces. */
  record Choice(List<RowPattern> groups) implements Part {}

  /**
   * Reads the WHERE of a query.
   *
   * @throws InputProblem if it reads more than a row
   */
  static RowPattern of(Element element, QueryText text) {
    List<Part> parts = new ArrayList<>();
    List<Expr> filters = new ArrayList<>();
    List<Element> elements =
        element instanceof ElementGroup group ? group.getElements() : List.of(element);
    for (Element each : elements) {
      switch (each) {
        case ElementBind bind -> parts.add(new Assignment(bind.getVar(), bind.getExpr()));
        case ElementFilter filter -> filters.add(filter.getExpr());
        case ElementData data -> parts.add(new Listed(data));
        case ElementUnion union ->
            parts.add(
                new Choice(union.getElements().stream().map(part -> of(part, text)).toList()));
        case ElementGroup group -> parts.add(new Choice(List.of(of(group, text))));
        default ->
            throw Mapping.problem(
                text,
                "",
                "a mapping reads a row alone, and this part of its WHERE reads more: "
                    + each.toString().lines().findFirst().orElse("").strip(),
                "use BIND, FILTER, VALUES and UNION; a state is found by sc:state(?code, \"cow\","
                    + " ?year)");
      }
    }
    return new RowPattern(List.copyOf(parts), List.copyOf(filters));
  }

  /** The variables that are given values. */
  Set<Var> assigned() {
    Set<Var> assigned = new LinkedHashSet<>();
    for (Part part : parts) {
      switch (part) {
        case Assignment assignment -> assigned.add(assignment.variable());
        case Listed listed -> assigned.addAll(listed.data().getVars());
        case Choice choice -> choice.groups().forEach(group -> assigned.addAll(group.assigned()));
      }
    }
    return assigned;
  }

  /** Adds the variables that are read. */
  void addUsed(Set<Var> used) {
    filters.forEach(filter -> used.addAll(filter.getVarsMentioned()));
    for (Part part : parts) {
      switch (part) {
        case Assignment assignment -> used.addAll(assignment.value().getVarsMentioned());
        case Listed listed -> used.addAll(listed.data().getVars());
        case Choice choice -> choice.groups().forEach(group -> group.addUsed(used));
      }
    }
  }

  /**
   * What of this group needs some variables, directly or by what is worked out of them; and what
   * does not.
   */
  List<RowPattern> split(Set<Var> late) {
    Set<Var> waiting = new LinkedHashSet<>(late);
    List<Part> now = new ArrayList<>();
    List<Part> then = new ArrayList<>();
    for (Part part : parts) {
      Set<Var> read = new LinkedHashSet<>();
      new RowPattern(List.of(part), List.of()).addUsed(read);
      boolean waits = read.stream().anyMatch(waiting::contains);
      (waits ? then : now).add(part);
      if (waits) {
        waiting.addAll(new RowPattern(List.of(part), List.of()).assigned());
      }
    }
    List<Expr> early = new ArrayList<>();
    List<Expr> lateFilters = new ArrayList<>();
    for (Expr filter : filters) {
      boolean waits = filter.getVarsMentioned().stream().anyMatch(waiting::contains);
      (waits ? lateFilters : early).add(filter);
    }
    return List.of(new RowPattern(now, early), new RowPattern(then, lateFilters));
  }
}
