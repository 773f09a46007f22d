package org.statecraft.power;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.Failure;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMiss.Outcome;
import org.statecraft.explain.Premise;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Condition;

/** On which of the terms that near misses lack the two readings of an initiative differ. */
public final class OtherReadings {
  private final Terms terms;
  private final Map<Node, Node> first;
  private final Map<Node, Node> second;

  /**
   * What the two readings say of a variable of an initiative, where that is not the same.
   *
   * @param first the values by the first reading; none where it has none
   * @param second those by the second
   */
  public record Difference(Node initiative, Node variable, Set<Node> first, Set<Node> second) {}

  /**
   * The readings of what is stated.
   *
   * @param stated all that is stated, whichever reading is used
   */
  public OtherReadings(KnowledgeBase stated) {
    this.terms = new Terms(stated);
    this.first = terms.codings(SC.FIRST_READING);
    this.second = terms.codings(SC.SECOND_READING);
  }

  /** The differences on which it depends, perhaps among other things, that something fails. */
  public List<Difference> behind(List<NearMiss> misses) {
    Set<Difference> differences = new LinkedHashSet<>();
    misses.forEach(miss -> failed(miss, (of, variable) -> add(differences, of, variable)));
    return List.copyOf(differences);
  }

  private void add(Set<Difference> differences, Node initiative, Node variable) {
    Node one = first.get(initiative);
    Node other = second.get(initiative);
    if (one != null && other != null && Terms.VARIABLES.contains(variable)) {
      Difference found =
          new Difference(initiative, variable, values(one, variable), values(other, variable));
      if (!found.first().equals(found.second())) {
        differences.add(found);
      }
    }
  }

  /** The values of a coding; of targets, whom it is directed at. */
  private Set<Node> values(Node coding, Node variable) {
    if (!variable.equals(SC.TARGETING)) {
      return terms.values(coding, variable);
    }
    Set<Node> targets = new LinkedHashSet<>();
    terms.values(coding, variable).forEach(each -> targets.addAll(terms.values(each, SC.TARGET)));
    return targets;
  }

  /** Tells of which things which property kept a rule from its conclusion. */
  private static void failed(NearMiss miss, BiConsumer<Node, Node> told) {
    switch (miss.failure()) {
      case Failure.Unstated missing -> {
        pattern(missing.sought()).ifPresent(triple -> tell(triple, told));
        missing.because().forEach(each -> failed(each, told));
      }
      case Failure.Nothing missing ->
          missing.sought().patterns().stream()
              .flatMap(each -> pattern(each).stream())
              .forEach(triple -> tell(triple, told));
      case Failure.Blocked blocked -> blocked.found().forEach(triple -> tell(triple, told));
      case Failure.Untrue test ->
          facts(miss)
              .filter(fact -> test.values().containsValue(fact.getObject()))
              .forEach(fact -> tell(fact, told));
      case Failure.Hidden hidden -> tell(hidden.sought(), told);
    }
  }

  private static void tell(Triple triple, BiConsumer<Node, Node> told) {
    told.accept(triple.getSubject(), triple.getPredicate());
  }

  private static Optional<Triple> pattern(Condition condition) {
    return condition instanceof Condition.TriplePattern match
        ? Optional.of(match.pattern())
        : Optional.empty();
  }

  private static Stream<Triple> facts(NearMiss miss) {
    return miss.outcomes().stream()
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Held held ? held.premises().stream() : Stream.empty())
        .flatMap(
            premise ->
                premise instanceof Premise.Fact fact ? Stream.of(fact.triple()) : Stream.empty());
  }
}
