package org.statecraft.infer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.rule.Heads;
import org.statecraft.rule.RuleSet;
import org.statecraft.rule.Unifier;

/**
 * Whether a change of what is stated can be of consequence for what is asked. It follows the change
 * from rule to rule and takes for a consequence whatever may be one: where it says no, a whole
 * inference would conclude the same; where it says yes, that has to be asked. Detecting irrelevant
 * updates of derived relations goes back to Blakeley, Coburn and Larson (1989). Not for several
 * threads at once.
 */
public final class Relevance {
  /** So many changes are followed, and so many solutions taken; what has more is relevant. */
  private static final int MOST = 500;

  private final Graph stated;
  private final Collection<Triple> goals;
  private final Map<Node, List<PatternPlace>> places = new HashMap<>();
  private final List<PatternPlace> anywhere = new ArrayList<>();
  private final Consequences consequences;

  /**
   * What matters for some conclusions.
   *
   * @param stated what is given
   * @param closure what is given with all that follows
   * @param rules what it follows by
   * @param goals patterns of the conclusions that are asked for
   */
  public Relevance(Graph stated, Graph closure, RuleSet rules, Collection<Triple> goals) {
    this.stated = stated;
    this.goals = goals;
    this.consequences = new Consequences(closure);
    rules.rules().stream()
        .filter(rule -> !rule.constraint())
        .flatMap(rule -> PatternPlace.of(rule).stream())
        .forEach(this::add);
  }

  private void add(PatternPlace place) {
    Node predicate = place.pattern().getPredicate();
    if (predicate.isConcrete()) {
      places.computeIfAbsent(predicate, none -> new ArrayList<>()).add(place);
    } else {
      anywhere.add(place);
    }
  }

  /**
   * Whether something that is asked for may follow no more, or may follow now.
   *
   * @param removed triples that nothing states any more
   * @param added triples that something states
   */
  public boolean of(Collection<Triple> removed, Collection<Triple> added) {
    return new Search(Set.copyOf(removed), Set.copyOf(added)).relevant();
  }

  /** A triple that may be there now, or may be gone. */
  private record Change(Triple triple, boolean more) {}

  /** Follows one change. */
  private final class Search {
    private final Set<Triple> removed;
    private final Consequences.Additions additions;
    private final Set<Change> seen = new HashSet<>();
    private final Deque<Change> open = new ArrayDeque<>();

    Search(Set<Triple> removed, Set<Triple> added) {
      this.removed = removed;
      this.additions = new Consequences.Additions(new HashSet<>(), added);
      removed.forEach(triple -> put(new Change(triple, false)));
      added.forEach(triple -> put(new Change(triple, true)));
    }

    private void put(Change change) {
      if (seen.add(change)) {
        open.add(change);
        if (change.more()) {
          additions.triples().add(change.triple());
        }
      }
    }

    boolean relevant() {
      while (!open.isEmpty()) {
        Change change = open.removeFirst();
        if (seen.size() > MOST
            || goals.stream().anyMatch(goal -> Unifier.unify(goal, change.triple()))
            || reached(change)) {
          return true;
        }
      }
      return false;
    }

    private boolean reached(Change change) {
      return Stream.concat(
              places.getOrDefault(change.triple().getPredicate(), List.of()).stream(),
              anywhere.stream())
          .anyMatch(place -> reached(place, change));
    }

    /** Whether something may come of a change that cannot be named; what can be is followed. */
    private boolean reached(PatternPlace place, Change change) {
      boolean says =
          additions.stated().contains(change.triple()) || removed.contains(change.triple());
      if ((place.kind() == PatternPlace.Kind.STATED && !says)
          || !Unifier.unify(place.pattern(), change.triple())) {
        return false;
      }
      Optional<List<Binding>> solutions = consequences.of(place, change.triple(), additions, MOST);
      return solutions
          .map(
              all ->
                  all.stream().anyMatch(each -> place.nameless() || concluded(place, each, change)))
          .orElse(true);
    }

    private boolean concluded(PatternPlace place, Binding solution, Change change) {
      for (Triple head : place.rule().head()) {
        Triple conclusion = Substitute.substitute(head, solution);
        if (conclusion.isConcrete()) {
          conclude(conclusion, place.sense(), change.more());
        } else if (emitted(conclusion, place)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a triple of a head with open ends may be concluded with some values. */
    private static boolean emitted(Triple open, PatternPlace place) {
      return !Heads.blanks(open).isEmpty()
          || Stream.of(open.getSubject(), open.getPredicate(), open.getObject())
              .filter(Node::isVariable)
              .allMatch(place.possible()::contains)
          || open.getObject().isTripleTerm();
    }

    private void conclude(Triple conclusion, PatternPlace.Sense sense, boolean more) {
      boolean holds = consequences.known(conclusion);
      boolean adds =
          sense == PatternPlace.Sense.EITHER || (sense == PatternPlace.Sense.MORE) == more;
      boolean takes = sense == PatternPlace.Sense.EITHER || !adds;
      if (adds && !holds) {
        put(new Change(conclusion, true));
      }
      if (takes && holds && (removed.contains(conclusion) || !stated.contains(conclusion))) {
        put(new Change(conclusion, false));
      }
    }
  }
}
