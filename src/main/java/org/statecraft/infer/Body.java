package org.statecraft.infer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;

/**
 * What has to hold for a rule to conclude: its {@code WHERE}, as a list of conditions.
 *
 * @param conditions in the order of the rule's text
 */
public record Body(List<Condition> conditions) {

  /**
   * The variables that have a value in every solution, or may have one.
   *
   * @param certainly whether only those count that always have a value
   */
  public Set<Var> variables(boolean certainly) {
    Set<Var> variables = new LinkedHashSet<>();
    conditions.forEach(condition -> bound(condition, certainly, variables));
    return variables;
  }

  private static void bound(Condition condition, boolean certainly, Set<Var> variables) {
    switch (condition) {
      case Condition.Match match -> {
        collect(match.pattern(), variables);
        match.graph().ifPresent(graph -> add(graph, variables));
      }
      case Condition.Reach reach -> {
        collect(reach.pattern(), variables);
        reach.graph().ifPresent(graph -> add(graph, variables));
      }
      case Condition.Computed computed -> variables.add(computed.variable());
      case Condition.Table table -> variables.addAll(table.variables());
      case Condition.Group group -> {
        variables.addAll(group.body().variables(certainly));
        group.graph().ifPresent(graph -> add(graph, variables));
      }
      case Condition.Choice choice -> variables.addAll(ofChoice(choice, certainly));
      case Condition.Subquery subquery -> variables.addAll(subquery.query().getProjectVars());
      case Condition.Option option -> {
        if (!certainly) {
          variables.addAll(option.body().variables(false));
        }
      }
      case Condition.Test test -> {}
      case Condition.Absent absent -> {}
      case Condition.Present present -> {}
      case Condition.Without without -> {}
    }
  }

  private static Set<Var> ofChoice(Condition.Choice choice, boolean certainly) {
    Set<Var> variables = new LinkedHashSet<>(choice.bodies().getFirst().variables(certainly));
    for (Body body : choice.bodies().subList(1, choice.bodies().size())) {
      if (certainly) {
        variables.retainAll(body.variables(true));
      } else {
        variables.addAll(body.variables(false));
      }
    }
    return variables;
  }

  /** All variables that occur in it, whether they have a value outside or not. */
  public Set<Var> mentioned() {
    Set<Var> mentioned = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      switch (condition) {
        case Condition.Test test -> mentioned.addAll(test.expression().getVarsMentioned());
        case Condition.Absent absent -> mentioned.addAll(absent.body().mentioned());
        case Condition.Present present -> mentioned.addAll(present.body().mentioned());
        case Condition.Without without -> mentioned.addAll(without.body().mentioned());
        case Condition.Option option -> mentioned.addAll(option.body().mentioned());
        case Condition.Group group -> {
          mentioned.addAll(group.body().mentioned());
          group.graph().ifPresent(graph -> add(graph, mentioned));
        }
        case Condition.Choice choice ->
            choice.bodies().forEach(body -> mentioned.addAll(body.mentioned()));
        case Condition.Computed computed -> {
          mentioned.add(computed.variable());
          mentioned.addAll(computed.expression().getVarsMentioned());
        }
        case Condition.Match match -> bound(match, true, mentioned);
        case Condition.Reach reach -> bound(reach, true, mentioned);
        case Condition.Table table -> mentioned.addAll(table.variables());
        case Condition.Subquery subquery -> mentioned.addAll(subquery.query().getProjectVars());
      }
    }
    return mentioned;
  }

  /**
   * Tells of every triple pattern that is read, also inside of other conditions, and whether what
   * it matches must be finished first: because its absence, its sum or its choice counts. What only
   * sources state is left out, since no rule adds to it. A path is told as one pattern for each
   * property in it, and as one with any property where it excludes some.
   */
  public void reads(BiConsumer<Triple, Boolean> reader) {
    reads(false, Set.of(), reader);
  }

  /** What a path reads: its steps, and everything if neither end is given and it may have none. */
  public List<Triple> steps(Condition.Reach reach) {
    return steps(reach, Set.of());
  }

  private List<Triple> steps(Condition.Reach reach, Set<Var> outside) {
    List<Triple> steps = new java.util.ArrayList<>(PathSteps.of(reach.pattern()));
    Set<Var> anchors = new LinkedHashSet<>(outside);
    for (Condition condition : conditions) {
      if (!(condition instanceof Condition.Reach other
              && PathSteps.nullable(other.pattern().getPath()))
          && !(condition instanceof Condition.Computed)) {
        bound(condition, true, anchors);
      }
    }
    if (PathSteps.nullable(reach.pattern().getPath())
        && open(reach.pattern().getSubject(), anchors)
        && open(reach.pattern().getObject(), anchors)) {
      steps.add(PathSteps.ANY);
    }
    return steps;
  }

  private static boolean open(Node end, Set<Var> anchors) {
    return end.isVariable() && !anchors.contains(Var.alloc(end));
  }

  private void reads(boolean finished, Set<Var> outside, BiConsumer<Triple, Boolean> reader) {
    Set<Var> inside = new LinkedHashSet<>(outside);
    inside.addAll(variables(true));
    for (Condition condition : conditions) {
      switch (condition) {
        case Condition.Match match -> {
          if (!match.asserted()) {
            reader.accept(match.pattern(), finished);
          }
        }
        case Condition.Reach reach -> {
          if (!reach.asserted()) {
            steps(reach, outside).forEach(step -> reader.accept(step, finished));
          }
        }
        case Condition.Absent absent -> absent.body().reads(true, inside, reader);
        case Condition.Present present -> present.body().reads(true, inside, reader);
        case Condition.Without without -> without.body().reads(true, Set.of(), reader);
        case Condition.Option option -> option.body().reads(true, Set.of(), reader);
        case Condition.Subquery subquery -> subquery.body().reads(true, Set.of(), reader);
        case Condition.Group group -> group.body().reads(finished, Set.of(), reader);
        case Condition.Choice choice ->
            choice.bodies().forEach(body -> body.reads(finished, Set.of(), reader));
        case Condition.Test test ->
            test.consulted().forEach(body -> body.reads(true, inside, reader));
        case Condition.Computed computed ->
            computed.consulted().forEach(body -> body.reads(true, inside, reader));
        case Condition.Table table -> {}
      }
    }
  }

  static void collect(Triple pattern, Set<Var> variables) {
    add(pattern.getSubject(), variables);
    add(pattern.getPredicate(), variables);
    add(pattern.getObject(), variables);
  }

  private static void collect(TriplePath pattern, Set<Var> variables) {
    add(pattern.getSubject(), variables);
    add(pattern.getObject(), variables);
  }

  private static void add(Node node, Set<Var> variables) {
    if (node.isVariable()) {
      variables.add(Var.alloc(node));
    } else if (node.isTripleTerm()) {
      collect(node.getTriple(), variables);
    }
  }
}
