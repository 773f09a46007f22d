package org.statecraft.infer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * What follows from facts by rules: each conclusion once, credited to the rule that comes first, by
 * stratum, then by round, then by name; what is given is never also concluded.
 */
public final class Closure {
  /** Properties of this namespace are workings of the rules and no conclusions. */
  public static final String AUXILIARY = "https://w3id.org/statecraft/auxiliary#";

  private final RuleSet rules;
  private final WorkingMemory facts;
  private final List<Rule> owners;
  private final List<Stratum> strata;
  private final Workings workings;
  private final long nanoseconds;

  /**
   * How one stratum went.
   *
   * @param rules its rules
   * @param rounds how many rounds it took, the last of which added nothing
   * @param triples how many triples it added, workings included
   */
  public record Stratum(List<Rule> rules, int rounds, long triples) {}

  /**
   * A contradiction.
   *
   * @param rule the rule whose body must not hold
   * @param solution the values with which it holds
   */
  public record Clash(Rule rule, Binding solution) {}

  Closure(
      RuleSet rules, Workings workings, List<Rule> owners, List<Stratum> strata, long nanoseconds) {
    this.rules = rules;
    this.workings = workings;
    this.facts = workings.facts();
    this.owners = owners;
    this.strata = strata;
    this.nanoseconds = nanoseconds;
  }

  /** What is given, with all that follows and with the workings; not to be changed. */
  public Graph graph() {
    return new WorkingMemoryGraph(facts);
  }

  /** Hands out every conclusion with the rule it is credited to. */
  public void conclusions(BiConsumer<Rule, Triple> consumer) {
    each(true, consumer);
  }

  /**
   * Hands out the triples that rules only work with: on auxiliary properties, or with a literal as
   * subject or a blank node as predicate, which RDF cannot say.
   */
  public void workings(BiConsumer<Rule, Triple> consumer) {
    each(false, consumer);
  }

  /** What it follows from, with all of it. */
  public KnowledgeBase with(KnowledgeBase stated) {
    return stated.with(this::each);
  }

  /**
   * Hands out all that follows.
   *
   * @param concluded takes each conclusion, with the graph of the rule that it is credited to
   * @param worked takes what rules only work with
   */
  public void each(BiConsumer<Node, Triple> concluded, Consumer<Triple> worked) {
    conclusions((rule, triple) -> concluded.accept(rule.graph(), triple));
    workings((rule, triple) -> worked.accept(triple));
  }

  private void each(boolean writable, BiConsumer<Rule, Triple> consumer) {
    for (PredicateTable relation : facts.relations()) {
      Node predicate = facts.terms().term(relation.predicate());
      boolean sayable = Materializer.writable(predicate);
      for (int row = relation.asserted(); row < relation.size(); row++) {
        Node subject = facts.terms().term(relation.subject(row));
        if ((sayable && Materializer.writableOf(subject)) == writable) {
          Node object = facts.terms().term(relation.object(row));
          consumer.accept(
              owners.get(relation.owner(row) - 1), Triple.create(subject, predicate, object));
        }
      }
    }
  }

  /** How many conclusions there are. */
  public long size() {
    return byRule().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many conclusions are credited to each rule, in the order in which rules run. */
  public Map<Rule, Long> byRule() {
    long[] counts = new long[owners.size()];
    for (PredicateTable relation : facts.relations()) {
      if (!Materializer.writable(facts.terms().term(relation.predicate()))) {
        continue;
      }
      for (int row = relation.asserted(); row < relation.size(); row++) {
        if (Materializer.writableOf(facts.terms().term(relation.subject(row)))) {
          counts[relation.owner(row) - 1]++;
        }
      }
    }
    Map<Rule, Long> byRule = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      byRule.put(owners.get(i), counts[i]);
    }
    return byRule;
  }

  /** Whether a triple is given or follows. */
  public boolean holds(Triple triple) {
    return facts.holds(triple);
  }

  /**
   * The round in which a triple was concluded, counted over all strata; 0 if it was given. What it
   * was concluded from is of earlier rounds.
   */
  public int round(Triple triple) {
    return facts.round(triple);
  }

  /** How the strata went, in their order. */
  public List<Stratum> strata() {
    return strata;
  }

  /** How long it took. */
  public Duration time() {
    return Duration.ofNanos(nanoseconds);
  }

  /**
   * Where the knowledge contradicts itself.
   *
   * @param most how many are wanted of each rule
   */
  public List<Clash> clashes(int most) {
    List<Clash> clashes = new ArrayList<>();
    Workings again = workings.with(new Budget(Bounds.GENEROUS, facts));
    for (Rule rule : rules.constraints()) {
      List<Clash> found = new ArrayList<>();
      new RuleEvaluation(rule, 0, again)
          .solutions(
              solution -> {
                if (found.size() < most) {
                  found.add(new Clash(rule, solution));
                }
              });
      clashes.addAll(found);
    }
    return clashes;
  }
}
