package org.statecraft.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Rule;

/**
 * A place in a rule's body where it reads a triple.
 *
 * @param rule the rule
 * @param pattern what the triple is like; of a path, one of its steps
 * @param kind how it is read
 * @param sense what one more triple there comes to
 * @param context what has to hold, too, wherever a triple that is read there counts: the patterns,
 *     tests and computations beside it, and those around what it is in
 * @param possible the variables of the head that may have a value then
 * @param nameless whether the context does not tell what is concluded: the place is in a query of
 *     its own, whose variables are others, or the rule concludes something new each time
 */
record PatternPlace(
    Rule rule,
    Triple pattern,
    Kind kind,
    Sense sense,
    List<Condition> context,
    Set<Var> possible,
    boolean nameless) {

  /** How a triple is read. */
  enum Kind {
    /** As what is known. */
    KNOWN,
    /** As what a graph of the sources states. */
    STATED,
    /** As a step of a path, whose ends may be far. */
    STEP
  }

  /** What one more triple comes to. */
  enum Sense {
    /** More conclusions. */
    MORE,
    /** Fewer. */
    FEWER,
    /** Either, or both. */
    EITHER;

    private Sense reversed() {
      return switch (this) {
        case MORE -> FEWER;
        case FEWER -> MORE;
        case EITHER -> EITHER;
      };
    }
  }

  /** All places where a rule reads. */
  static List<PatternPlace> of(Rule rule) {
    List<PatternPlace> places = new ArrayList<>();
    Scope whole = new Scope(rule, Sense.MORE, List.of(), Set.of(), rule.once());
    whole.read(rule.body(), places::add);
    return places;
  }

  /** What holds around a body. */
  private record Scope(
      Rule rule, Sense sense, List<Condition> around, Set<Var> outside, boolean nameless) {

    void read(Body body, Consumer<PatternPlace> reader) {
      List<Condition> context = new ArrayList<>(around);
      body.conditions().stream().filter(Scope::counts).forEach(context::add);
      Set<Var> possible = with(outside, body.variables(false));
      for (Condition condition : body.conditions()) {
        switch (condition) {
          case Condition.TriplePattern match ->
              reader.accept(
                  place(
                      match.pattern(),
                      match.asserted() ? Kind.STATED : Kind.KNOWN,
                      context,
                      possible));
          case Condition.PathPattern path ->
              body.steps(path)
                  .forEach(step -> reader.accept(place(step, Kind.STEP, context, possible)));
          case Condition.Union choice -> {
            List<Condition> others = new ArrayList<>(body.conditions());
            others.remove(choice);
            Set<Var> beside = with(outside, new Body(others).variables(false));
            List<Condition> rest = new ArrayList<>(context);
            rest.remove(choice);
            choice.bodies().forEach(each -> scope(sense, rest, beside).read(each, reader));
          }
          case Condition.Subquery subquery ->
              new Scope(rule, Sense.EITHER, List.of(), possible, true)
                  .read(subquery.body(), reader);
          default ->
              condition
                  .nested()
                  .forEach(each -> scope(sense(condition), context, possible).read(each, reader));
        }
      }
    }

    private PatternPlace place(
        Triple pattern, Kind kind, List<Condition> context, Set<Var> possible) {
      return new PatternPlace(rule, pattern, kind, sense, context, possible, nameless);
    }

    private Scope scope(Sense inner, List<Condition> context, Set<Var> possible) {
      return new Scope(rule, inner, context, possible, nameless);
    }

    private Sense sense(Condition condition) {
      return switch (condition) {
        case Condition.Group group -> sense;
        case Condition.Exists present -> sense;
        case Condition.NotExists absent -> sense.reversed();
        case Condition.Minus without -> sense.reversed();
        default -> Sense.EITHER;
      };
    }

    /** What only leaves solutions away, and can be asked of what is known. */
    private static boolean counts(Condition condition) {
      return switch (condition) {
        case Condition.TriplePattern match -> true;
        case Condition.PathPattern path -> true;
        case Condition.Union choice -> true;
        case Condition.Filter test -> test.consulted().isEmpty();
        case Condition.Bind computed -> computed.consulted().isEmpty();
        default -> false;
      };
    }

    private static Set<Var> with(Set<Var> some, Set<Var> more) {
      Set<Var> all = new LinkedHashSet<>(some);
      all.addAll(more);
      return all;
    }
  }
}
