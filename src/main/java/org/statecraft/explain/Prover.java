package org.statecraft.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.Closure;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * Proves triples on the finished graphs. A proof is finite: nothing in it supports itself, and each
 * of its leaves is stated by a source. The smallest proof comes first, counted in steps.
 */
public final class Prover {
  /** Triples that are looked at for one proof; beyond that smaller proofs may be missed. */
  private static final int MOST = 20_000;

  /** Ways that are looked at before one is found by age: for the first triple, and for others. */
  private static final int WAYS = 5_000;

  private static final int FEW_WAYS = 1_000;

  private final EvaluationDataset view;
  private final Derivations derivations;

  private final ProofSizes sizes = new ProofSizes();

  private final SmallestProofs smallest;

  private final @Nullable Supplier<Closure> closure;

  /** How many ways may still be looked at. */
  private long left;

  private final long fewest;

  private boolean more;

  /** A prover of what some rules concluded from what is known. */
  public Prover(KnowledgeBase knowledge, RuleSet rules) {
    this(knowledge, rules, null, WAYS);
  }

  /**
   * A prover that can follow the order in which things were concluded. Where there are too many
   * ways to look at all, it finds a proof by going back in that order.
   *
   * @param closure what the rules concluded from what is stated; asked for only if it is needed
   */
  public Prover(KnowledgeBase knowledge, RuleSet rules, Supplier<Closure> closure) {
    this(knowledge, rules, closure, WAYS);
  }

  /** The same that looks at so many ways before it goes by age. */
  Prover(KnowledgeBase knowledge, RuleSet rules, @Nullable Supplier<Closure> closure, long ways) {
    this.view = new EvaluationDataset(knowledge);
    this.derivations = new Derivations(view, rules.rules());
    this.smallest = new SmallestProofs(view, sizes);
    this.closure = closure;
    this.left = ways;
    this.fewest = Math.min(FEW_WAYS, ways);
  }

  /** A smallest proof of a triple, if it holds. */
  public Optional<Proof> best(Triple triple) {
    if (!view.holds(triple)) {
      return Optional.empty();
    }
    explore(triple);
    return sizes.proved(triple) ? Optional.of(smallest.of(triple)) : Optional.empty();
  }

  /**
   * All proofs of a triple that differ in any step, smaller ones first.
   *
   * @param most how many are wanted; see {@link #cut} for whether there are more
   */
  public List<Proof> all(Triple triple, int most) {
    if (!view.holds(triple)) {
      return List.of();
    }
    explore(triple);
    Enumeration enumeration =
        new Enumeration(
            sizes::waysTo,
            each -> {
              List<Node> graphs = view.statedIn(each);
              return graphs.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Proof.Asserted(each, graphs));
            },
            most);
    List<Proof> proofs = enumeration.of(triple);
    more |= enumeration.more();
    return proofs;
  }

  /** What lies behind a contradiction. */
  public Clash clash(Rule rule, Binding solution) {
    Derivation derivation = derivations.constrained(rule, solution);
    Map<Triple, Proof> proofs = new LinkedHashMap<>();
    for (Triple fact : derivation.facts()) {
      best(fact).ifPresent(proof -> proofs.put(fact, proof));
    }
    return new Clash(derivation, proofs);
  }

  /** Whether there may be more or smaller proofs than were found. */
  public boolean cut() {
    return more || derivations.cut() || tired();
  }

  /**
   * Collects all that a triple can rest on, then measures proofs from the leaves up. A condition
   * that can be fulfilled in several ways, such as a path, may have been told in one that rests on
   * the triple itself; then it is told anew with what is proved by now.
   */
  private void explore(Triple root) {
    left = Math.max(left, fewest);
    collect(List.of(root));
    sizes.measure();
    boolean more = true;
    while (more && !sizes.proved(root) && !tired()) {
      List<Triple> unproved = sizes.unproved();
      for (Triple triple : unproved) {
        collect(derivations.candidates(triple));
      }
      sizes.measure();
      int before = sizes.count();
      for (Triple triple : unproved) {
        if (!sizes.proved(triple)) {
          sizes.add(triple, derivations.again(triple, this::proved));
        }
      }
      sizes.measure();
      more = sizes.count() > before;
    }
    if (closure != null && !sizes.proved(root)) {
      descend(root, new EldestWays(view, derivations, closure.get()::round));
    }
  }

  /** Whether enough was looked at. */
  private boolean tired() {
    return sizes.looked() >= MOST || (closure != null && left <= 0);
  }

  /** Finds a proof whose every step rests on what was concluded before. */
  private void descend(Triple root, EldestWays eldest) {
    Set<Triple> seen = new HashSet<>();
    Deque<Triple> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Triple triple = open.removeFirst();
      if (!seen.add(triple) || sizes.proved(triple)) {
        continue;
      }
      if (!view.statedIn(triple).isEmpty()) {
        sizes.stated(triple);
        continue;
      }
      eldest
          .of(triple)
          .ifPresent(
              way -> {
                sizes.add(triple, List.of(way));
                open.addAll(way.facts());
              });
    }
    sizes.measure();
    more = true;
  }

  private boolean proved(Triple triple) {
    return sizes.proved(triple) || !view.statedIn(triple).isEmpty();
  }

  private void collect(Iterable<Triple> roots) {
    Deque<Triple> open = new ArrayDeque<>();
    roots.forEach(open::add);
    while (!open.isEmpty() && !tired()) {
      Triple triple = open.removeFirst();
      if (sizes.known(triple)) {
        continue;
      }
      if (!view.statedIn(triple).isEmpty()) {
        sizes.stated(triple);
        continue;
      }
      List<Derivation> ways = derivations.of(triple);
      left -= ways.size();
      sizes.add(triple, ways).stream().filter(fact -> !sizes.known(fact)).forEach(open::add);
    }
  }
}
