package org.statecraft.infer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.Condition;
import org.statecraft.rule.PathSteps;
import org.statecraft.rule.Unifier;

/** Finds with which values a triple counts at a place where a rule reads it. */
final class Consequences {
  private final Graph known;
  private final Solver solver;

  /** By place, the patterns around it that nothing known matches: mostly words that nobody uses. */
  private final IdentityHashMap<PatternPlace, List<Triple>> lacking = new IdentityHashMap<>();

  private final IdentityHashMap<PatternPlace, Map<Asked, Optional<Body>>> bodies =
      new IdentityHashMap<>();

  /** What is left to be asked once some patterns of a context have their triples. */
  private record Asked(BitSet left, Set<Var> given) {}

  /**
   * What may be there beside all that is known.
   *
   * @param triples all of it
   * @param stated what of it sources state
   */
  record Additions(Set<Triple> triples, Set<Triple> stated) {
    private boolean mayMatch(Triple pattern) {
      return triples.stream().anyMatch(triple -> Unifier.unify(pattern, triple));
    }
  }

  /** Consequences of changes to what is known. */
  Consequences(Graph known) {
    this.solver = new Solver(known, new DatasetGraphMapLink(GraphFactory.emptyGraph()));
    this.known = solver.facts();
  }

  /** Whether something is known. */
  boolean known(Triple triple) {
    return known.contains(triple);
  }

  /**
   * The solutions of what has to hold where a triple is read; empty if there are too many, or what
   * has to hold cannot be asked.
   *
   * @param additions what may hold beside what is known
   * @param most so many are too many
   */
  Optional<List<Binding>> of(PatternPlace place, Triple triple, Additions additions, int most) {
    if (lacking.computeIfAbsent(place, this::lacking).stream()
        .anyMatch(pattern -> !additions.mayMatch(pattern))) {
      return Optional.of(List.of());
    }
    return new Question(place, additions, most).solutions(triple);
  }

  private List<Triple> lacking(PatternPlace place) {
    return place.context().stream()
        .filter(Condition.TriplePattern.class::isInstance)
        .map(condition -> ((Condition.TriplePattern) condition).pattern())
        .filter(
            pattern ->
                !known.contains(
                    any(pattern.getSubject()),
                    any(pattern.getPredicate()),
                    any(pattern.getObject())))
        .toList();
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  /** One question: with which values a triple counts at one place. */
  private final class Question {
    private final PatternPlace place;
    private final List<Condition> context;
    private final Additions additions;
    private final int most;
    private final List<Binding> found = new ArrayList<>();

    Question(PatternPlace place, Additions additions, int most) {
      this.place = place;
      this.context = place.context();
      this.additions = additions;
      this.most = most;
    }

    Optional<List<Binding>> solutions(Triple triple) {
      Map<Var, Node> values = new HashMap<>();
      BitSet left = new BitSet(context.size());
      if (place.kind() != PatternPlace.Kind.STEP && !bind(place.pattern(), triple, values)) {
        return Optional.of(found);
      }
      for (int i = 0; i < context.size(); i++) {
        left.set(i, !isOwn(context.get(i)) && !touched(context.get(i)));
      }
      return assign(0, left, values) ? Optional.of(found) : Optional.empty();
    }

    private boolean isOwn(Condition condition) {
      return place.kind() != PatternPlace.Kind.STEP
          && condition instanceof Condition.TriplePattern match
          && match.pattern().equals(place.pattern());
    }

    /** Whether a path or a choice may go through what was added, and so cannot be asked for. */
    private boolean touched(Condition condition) {
      return switch (condition) {
        case Condition.PathPattern path ->
            path.asserted() || PathSteps.of(path.pattern()).stream().anyMatch(additions::mayMatch);
        case Condition.Union choice ->
            choice.bodies().stream()
                .flatMap(Body::everywhere)
                .anyMatch(
                    each ->
                        each instanceof Condition.TriplePattern match
                            ? match.asserted() || additions.mayMatch(match.pattern())
                            : touched(each));
        default -> false;
      };
    }

    /**
     * Takes each pattern from a number on for matched by what is known, and by what was added.
     *
     * @return whether all was found
     */
    private boolean assign(int from, BitSet left, Map<Var, Node> values) {
      if (from == context.size()) {
        return ask(left, values);
      }
      if (!assign(from + 1, left, values)) {
        return false;
      }
      if (!left.get(from) || !(context.get(from) instanceof Condition.TriplePattern pattern)) {
        return true;
      }
      for (Triple triple : pattern.asserted() ? additions.stated() : additions.triples()) {
        Map<Var, Node> with = new HashMap<>(values);
        if (bind(pattern.pattern(), triple, with)) {
          BitSet rest = (BitSet) left.clone();
          rest.clear(from);
          if (!assign(from + 1, rest, with)) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean ask(BitSet left, Map<Var, Node> values) {
      Optional<Body> body =
          bodies
              .computeIfAbsent(place, none -> new HashMap<>())
              .computeIfAbsent(
                  new Asked(left, Set.copyOf(values.keySet())), asked -> body(context, asked));
      if (body.isEmpty()) {
        return false;
      }
      BindingBuilder given = BindingFactory.builder();
      values.forEach(given::add);
      Binding outside = given.build();
      solver.solutions(body.get(), outside, most).stream()
          .map(inside -> joined(outside, inside))
          .forEach(found::add);
      return found.size() < most;
    }
  }

  private static Binding joined(Binding outside, Binding inside) {
    BindingBuilder all = BindingFactory.builder(outside);
    inside.forEach(
        (variable, value) -> {
          if (!outside.contains(variable)) {
            all.add(variable, value);
          }
        });
    return all.build();
  }

  /** What is asked, with those tests and computations alone for which all is there. */
  private static Optional<Body> body(List<Condition> context, Asked asked) {
    List<Condition> conditions = new ArrayList<>();
    asked.left().stream()
        .mapToObj(context::get)
        .filter(condition -> !tests(condition))
        .map(Consequences::wherever)
        .forEach(conditions::add);
    Set<Var> matched = new Body(conditions).variables(false);
    matched.addAll(asked.given());
    Set<Var> there = new Body(conditions).variables(true);
    there.addAll(asked.given());
    for (Condition condition : context) {
      if (condition instanceof Condition.Bind bind
          && !matched.contains(bind.variable())
          && there.containsAll(bind.expression().getVarsMentioned())) {
        conditions.add(bind);
        there.add(bind.variable());
      }
    }
    tested(context, there).forEach(conditions::add);
    Body body = new Body(List.copyOf(conditions));
    return BodyReader.plain(body) ? Optional.of(body) : Optional.empty();
  }

  private static boolean tests(Condition condition) {
    return condition instanceof Condition.Filter || condition instanceof Condition.Bind;
  }

  private static Stream<Condition> tested(List<Condition> context, Set<Var> there) {
    return context.stream()
        .filter(
            condition ->
                condition instanceof Condition.Filter test
                    && there.containsAll(test.expression().getVarsMentioned()));
  }

  /** What sources state is known, too. */
  private static Condition wherever(Condition condition) {
    return condition instanceof Condition.TriplePattern match
        ? Condition.TriplePattern.of(match.pattern())
        : condition;
  }

  /** Gives the variables of a pattern the values that a triple has; whether that can be done. */
  private static boolean bind(Triple pattern, Triple triple, Map<Var, Node> values) {
    return bind(pattern.getSubject(), triple.getSubject(), values)
        && bind(pattern.getPredicate(), triple.getPredicate(), values)
        && bind(pattern.getObject(), triple.getObject(), values);
  }

  private static boolean bind(Node pattern, Node term, Map<Var, Node> values) {
    if (pattern.isVariable()) {
      Node before = values.putIfAbsent(Var.alloc(pattern), term);
      return before == null || before.equals(term);
    }
    // What a triple term in a pattern says is not looked into.
    return (pattern.isTripleTerm() && term.isTripleTerm()) || pattern.equals(term);
  }
}
