package org.statecraft.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.statecraft.query.PathTerms;

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
      case Condition.TriplePattern(var pattern, var graph) -> {
        collect(pattern, variables);
        graph.ifPresent(node -> add(node, variables));
      }
      case Condition.PathPattern(var pattern, var graph) -> {
        collect(pattern, variables);
        graph.ifPresent(node -> add(node, variables));
      }
      case Condition.Bind computed -> variables.add(computed.variable());
      case Condition.Values table -> variables.addAll(table.variables());
      case Condition.Group(var body, var graph) -> {
        variables.addAll(body.variables(certainly));
        graph.ifPresent(node -> add(node, variables));
      }
      case Condition.Union choice -> variables.addAll(ofChoice(choice, certainly));
      case Condition.Subquery subquery -> variables.addAll(subquery.query().getProjectVars());
      case Condition.LeftJoin option -> {
        if (!certainly) {
          variables.addAll(option.body().variables(false));
        }
      }
      case Condition.Filter test -> {}
      case Condition.NotExists absent -> {}
      case Condition.Exists present -> {}
      case Condition.Minus without -> {}
    }
  }

  private static Set<Var> ofChoice(Condition.Union choice, boolean certainly) {
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

  /** Its conditions and all that are inside of them, each before what it holds. */
  public Stream<Condition> everywhere() {
    return conditions.stream()
        .flatMap(
            condition ->
                Stream.concat(
                    Stream.of(condition), condition.nested().stream().flatMap(Body::everywhere)));
  }

  /** The conditions of a body that {@link BodyReader#plain} says can be matched one by one. */
  public List<Condition.Plain> plain() {
    return conditions.stream().map(Condition.Plain.class::cast).toList();
  }

  /** All variables that occur in it, whether they have a value outside or not. */
  public Set<Var> mentioned() {
    Set<Var> mentioned = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      switch (condition) {
        case Condition.Filter test -> mentioned.addAll(test.expression().getVarsMentioned());
        case Condition.NotExists(var body) -> mentioned.addAll(body.mentioned());
        case Condition.Exists(var body) -> mentioned.addAll(body.mentioned());
        case Condition.Minus(var body) -> mentioned.addAll(body.mentioned());
        case Condition.LeftJoin(var body) -> mentioned.addAll(body.mentioned());
        case Condition.Group(var body, var graph) -> {
          mentioned.addAll(body.mentioned());
          graph.ifPresent(node -> add(node, mentioned));
        }
        case Condition.Union(var bodies) ->
            bodies.forEach(body -> mentioned.addAll(body.mentioned()));
        case Condition.Bind computed -> {
          mentioned.add(computed.variable());
          mentioned.addAll(computed.expression().getVarsMentioned());
        }
        case Condition.TriplePattern match -> bound(match, true, mentioned);
        case Condition.PathPattern reach -> bound(reach, true, mentioned);
        case Condition.Values table -> mentioned.addAll(table.variables());
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
  public List<Triple> steps(Condition.PathPattern reach) {
    return steps(reach, Set.of());
  }

  private List<Triple> steps(Condition.PathPattern reach, Set<Var> outside) {
    List<Triple> steps = new java.util.ArrayList<>(PathSteps.of(reach.pattern()));
    Set<Var> anchors = new LinkedHashSet<>(outside);
    for (Condition condition : conditions) {
      if (!(condition instanceof Condition.PathPattern other
              && PathTerms.nullable(other.pattern().getPath()))
          && !(condition instanceof Condition.Bind)) {
        bound(condition, true, anchors);
      }
    }
    if (PathTerms.nullable(reach.pattern().getPath())
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
        case Condition.TriplePattern match -> {
          if (!match.asserted()) {
            reader.accept(match.pattern(), finished);
          }
        }
        case Condition.PathPattern reach -> {
          if (!reach.asserted()) {
            steps(reach, outside).forEach(step -> reader.accept(step, finished));
          }
        }
        case Condition.NotExists(var body) -> body.reads(true, inside, reader);
        case Condition.Exists(var body) -> body.reads(true, inside, reader);
        case Condition.Minus(var body) -> body.reads(true, Set.of(), reader);
        case Condition.LeftJoin(var body) -> body.reads(true, Set.of(), reader);
        case Condition.Subquery subquery -> subquery.body().reads(true, Set.of(), reader);
        case Condition.Group group -> group.body().reads(finished, Set.of(), reader);
        case Condition.Union(var bodies) ->
            bodies.forEach(body -> body.reads(finished, Set.of(), reader));
        case Condition.Filter test ->
            test.consulted().forEach(body -> body.reads(true, inside, reader));
        case Condition.Bind computed ->
            computed.consulted().forEach(body -> body.reads(true, inside, reader));
        case Condition.Values table -> {}
      }
    }
  }

  /** Whether a test asks no more than that a value which this body computes is there. */
  public boolean assured(Condition.Filter test) {
    return test.expression() instanceof E_Bound bound
        && conditions.stream()
            .anyMatch(
                condition ->
                    condition instanceof Condition.Bind computed
                        && computed.variable().equals(bound.getArg().asVar()));
  }

  /** Adds the variables of a pattern to some. */
  public static void collect(Triple pattern, Set<Var> variables) {
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
