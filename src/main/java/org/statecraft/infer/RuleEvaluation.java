package org.statecraft.infer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.jspecify.annotations.Nullable;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.Engine;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/** One rule at work on the working memory. */
final class RuleEvaluation {
  private final Rule rule;
  private final DatasetGraph dataset;
  private final WorkingMemory facts;
  private final Budget meter;
  private final ExecutionContext environment;
  private final Planner planner;
  private final HeadInstantiation emitting;
  private final boolean plain;
  private final boolean once;
  private final Optional<Composing> composing;
  private boolean fresh = true;

  private final InnerQueries inner;

  /** What the query engine is asked, once it is; not optimized where parts of it vary. */
  private @Nullable Op algebra;

  private long nanoseconds;

  RuleEvaluation(Rule rule, int owner, Workings workings) {
    this.rule = rule;
    this.dataset = workings.dataset();
    this.facts = workings.facts();
    this.meter = workings.meter();
    this.environment = workings.environment();
    this.planner = new Planner(rule.body(), workings);
    this.emitting = new HeadInstantiation(rule, facts, owner, planner.places(), meter);
    this.once = rule.once();
    this.plain = BodyReader.plain(rule.body());
    if (plain) {
      workings.stated().prepare(rule.body());
    }
    this.inner = new InnerQueries(rule.body(), workings);
    this.composing =
        once
            ? Optional.empty()
            : Composition.of(rule).map(shape -> new Composing(shape, facts, planner, owner, meter));
  }

  Rule rule() {
    return rule;
  }

  /** Concludes what is new since the last round; the first time, all that there is. */
  void round() {
    long start = System.nanoTime();
    if (fresh) {
      fresh = false;
      whole();
    } else if (!once) {
      news();
    }
    nanoseconds += System.nanoTime() - start;
  }

  /** How long the rule has been at work. */
  long milliseconds() {
    return nanoseconds / 1_000_000;
  }

  private void whole() {
    meter.works(rule);
    if (plain && (composed(true) || planner.vain(rule.body()))) {
      return;
    }
    if (plain) {
      planner.plan(rule.body(), Planner.WHOLE, emitting).run(row());
    } else {
      solutions(emitting::emit);
    }
  }

  private void news() {
    List<Condition> conditions = rule.body().conditions();
    if (!plain) {
      if (touched()) {
        whole();
      }
      return;
    }
    if (composed(false) || planner.vain(rule.body())) {
      return;
    }
    for (Condition condition : conditions) {
      if (planner.hasNews(rule.body(), condition)) {
        whole();
        return;
      }
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (planner.hasNews(conditions.get(i))) {
        meter.works(rule);
        planner.plan(rule.body(), i, emitting).run(row());
      }
    }
  }

  private boolean composed(boolean whole) {
    return composing.isPresent() && composing.get().round(whole);
  }

  /** Whether the last round added to anything that the body reads. */
  private boolean touched() {
    boolean[] touched = {false};
    rule.body().reads((pattern, finished) -> touched[0] |= planner.hasNews(pattern));
    return touched[0];
  }

  private Solution row() {
    return new Solution(facts.terms(), planner.places());
  }

  /** Every solution of the body over all that is known now. */
  void solutions(Consumer<Binding> consumer) {
    if (plain) {
      Operator each =
          row -> {
            consumer.accept(row.detach());
            return false;
          };
      planner.plan(rule.body(), Planner.WHOLE, each).run(row());
      return;
    }
    try {
      ask(consumer);
    } catch (ARQException | ArithmeticException failure) {
      throw new InputProblem(
          "the rule " + rule.name() + " cannot be run: " + failure.getMessage(),
          null,
          rule.text().first(),
          failure);
    }
  }

  /** Leaves a body that is more than patterns and tests to Jena's query engine. */
  private void ask(Consumer<Binding> consumer) {
    if (algebra == null) {
      algebra = BodyAlgebra.of(rule.body());
      if (inner.none()) {
        algebra = Engine.optimized(algebra, environment.getContext());
      }
    }
    Op asked =
        inner.none() ? algebra : Engine.optimized(inner.matched(algebra), environment.getContext());
    QueryIterator solutions =
        QC.execute(
            asked,
            BindingRoot.create(),
            ExecutionContext.create(dataset, environment.getContext()));
    try {
      while (solutions.hasNext()) {
        meter.tick();
        consumer.accept(solutions.next());
      }
    } finally {
      solutions.close();
    }
  }

  /** The patterns that have to be finished before the rule runs. */
  void closed(Consumer<Triple> pattern) {
    rule.body()
        .reads(
            (read, finished) -> {
              if (finished || once) {
                pattern.accept(read);
              }
            });
  }

  static boolean matches(Node pattern, Node term) {
    return !pattern.isConcrete() || pattern.equals(term);
  }
}
