package org.statecraft.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.Condition;

/** Looks into near misses: whether what is told as so is so, and what is told as missing is not. */
public final class MissCheck {
  private final Graph known = GraphMemFactory.createDefaultGraphSameTerm();
  private final DatasetGraph dataset = new DatasetGraphMapLink(known);

  /**
   * @param known all that is known, conclusions and workings included
   * @param stated what sources state
   */
  public MissCheck(Iterable<Triple> known, Iterable<Triple> stated) {
    known.forEach(this.known::add);
    Graph sources = GraphMemFactory.createDefaultGraphSameTerm();
    stated.forEach(sources::add);
    dataset.addGraph(NodeFactory.createURI("urn:x-test:sources"), sources);
  }

  /** What is wrong with a near miss, if anything is. */
  public Optional<String> flaw(NearMiss miss) {
    List<String> flaws = new ArrayList<>();
    for (Outcome outcome : miss.outcomes()) {
      switch (outcome) {
        case Outcome.Held held -> held.premises().forEach(premise -> held(premise, flaws));
        case Outcome.Failed failed -> failed(failed.failure(), flaws);
        case Outcome.Open open -> {
          if (miss.single()) {
            flaws.add("not looked at, though it is the only one to fail: " + open.condition());
          }
        }
      }
    }
    long failures = miss.outcomes().stream().filter(Outcome.Failed.class::isInstance).count();
    if (failures != 1) {
      flaws.add(failures + " conditions fail");
    }
    return flaws.isEmpty()
        ? Optional.empty()
        : Optional.of(miss.rule() + " " + miss.outcomes() + "\n" + String.join("\n", flaws));
  }

  private void held(Premise premise, List<String> flaws) {
    switch (premise) {
      case Premise.Fact fact -> {
        if (!known.contains(fact.triple())) {
          flaws.add("told as held, but nobody says so: " + fact);
        }
      }
      case Premise.Absence absence -> absent("told as not found", absence, flaws);
      case Premise.Passed passed -> {
        if (!passes(passed.expression(), passed.values())) {
          flaws.add("told as passed: " + passed);
        }
      }
      case Premise.Summed summed ->
          summed.rows().forEach(row -> row.forEach(each -> held(new Premise.Fact(each), flaws)));
    }
  }

  private void failed(Failure failure, List<String> flaws) {
    switch (failure) {
      case Failure.Unstated unstated -> {
        absent(
            "told as unstated", new Premise.Absence(List.of(unstated.sought()), List.of()), flaws);
        unstated.instead().forEach(each -> held(new Premise.Fact(each), flaws));
      }
      case Failure.Hidden hidden ->
          absent(
              "told as hidden",
              new Premise.Absence(List.of(Condition.TriplePattern.of(hidden.sought())), List.of()),
              flaws);
      case Failure.Nothing nothing -> absent("told as nothing", nothing.sought(), flaws);
      case Failure.Untrue untrue -> {
        if (passes(untrue.expression(), untrue.values())) {
          flaws.add("told as false: " + untrue);
        }
      }
      case Failure.Blocked blocked -> {
        if (!found(blocked.sought())) {
          flaws.add("told as blocked, but nothing is there: " + blocked);
        }
        blocked.found().forEach(each -> held(new Premise.Fact(each), flaws));
      }
    }
  }

  private void absent(String words, Premise.Absence absence, List<String> flaws) {
    if (found(absence)) {
      flaws.add(words + ", but is there: " + absence);
    }
  }

  private boolean found(Premise.Absence absence) {
    List<Condition> conditions = new ArrayList<>(absence.patterns());
    absence.tests().forEach(test -> conditions.add(new Condition.Filter(test, List.of())));
    QueryIterator solutions = Algebra.exec(BodyAlgebra.of(new Body(conditions)), dataset);
    try {
      return solutions.hasNext();
    } finally {
      solutions.close();
    }
  }

  private boolean passes(Expr expression, Map<Var, Node> values) {
    BindingBuilder binding = BindingFactory.builder();
    values.forEach(binding::add);
    Binding solution = binding.build();
    return expression.isSatisfied(solution, new FunctionEnvBase(ARQ.getContext()));
  }
}
