package org.statecraft.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.TermOrder;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Parallel;

/** What follows from one state of knowledge and not from another, and why. */
public final class Difference {
  /** So many conclusions are explained by one prover at least, which remembers what they share. */
  private static final int TOGETHER = 50;

  private final Side before;
  private final Side after;

  /** One state of knowledge, with what is needed to explain it. */
  private record Side(
      KnowledgeBase knowledge, RuleSet rules, EvaluationDataset view, Set<Node> stated) {
    Side(KnowledgeBase knowledge, RuleSet rules) {
      this(
          knowledge,
          rules,
          new EvaluationDataset(knowledge),
          knowledge.stated().stream()
              .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
              .filter(Node::isBlank)
              .collect(Collectors.toSet()));
    }

    /**
     * A conclusion without the names of blank nodes that a rule made, which are others each time.
     */
    Quad nameless(Quad quad) {
      return Quad.create(
          quad.getGraph(),
          nameless(quad.getSubject()),
          quad.getPredicate(),
          nameless(quad.getObject()));
    }

    private Node nameless(Node node) {
      return node.isBlank() && !stated.contains(node) ? Node.ANY : node;
    }
  }

  /** The difference between what followed before and what follows after. */
  public Difference(
      KnowledgeBase before, RuleSet rulesBefore, KnowledgeBase after, RuleSet rulesAfter) {
    this.before = new Side(before, rulesBefore);
    this.after = new Side(after, rulesAfter);
  }

  /** How many conclusions follow from both of two states of knowledge. */
  public static long kept(KnowledgeBase before, KnowledgeBase after) {
    long kept = 0;
    for (Iterator<Quad> quads = before.concluded(); quads.hasNext(); ) {
      if (after.everything().contains(quads.next().asTriple())) {
        kept++;
      }
    }
    return kept;
  }

  /** Something that a rule concluded on one side only. */
  private record Conclusion(boolean appears, Rule rule, Triple triple) {
    /** By rule, those of the theory first; then what appears before what goes. */
    static final Comparator<Conclusion> ORDER =
        Comparator.comparing((Conclusion each) -> each.rule().layer() == Layer.VOCABULARY)
            .thenComparing(each -> each.rule().name())
            .thenComparing(each -> !each.appears())
            .thenComparing(Conclusion::triple, TermOrder.TRIPLES);
  }

  /** Every change: by rule, those of the theory first; then what appears before what goes. */
  public List<Change> changes() {
    return changes(rule -> true, Integer.MAX_VALUE);
  }

  /**
   * The changes by the rules that are wanted, in the same order.
   *
   * @param most how many of each rule are explained; the others are without derivation and reason
   */
  public List<Change> changes(Predicate<Rule> wanted, int most) {
    List<Conclusion> all = new ArrayList<>(conclusions(after, before, true, wanted));
    all.addAll(conclusions(before, after, false, wanted));
    all.sort(Conclusion.ORDER);
    Map<Conclusion, Change> explained = new HashMap<>();
    List<Conclusion> shown =
        all.stream()
            .collect(
                Collectors.groupingBy(Conclusion::rule, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .flatMap(own -> own.stream().limit(most))
            .toList();
    for (boolean appears : List.of(true, false)) {
      explained(shown.stream().filter(each -> each.appears() == appears).toList(), appears)
          .forEach(explained::put);
    }
    return all.stream().map(each -> explained.getOrDefault(each, unexplained(each))).toList();
  }

  private Map<Conclusion, Change> explained(List<Conclusion> conclusions, boolean appears) {
    Side here = appears ? after : before;
    Side there = appears ? before : after;
    // Conclusions of a rule share parts of their proofs and stay together.
    List<Supplier<Map<Conclusion, Change>>> work = new ArrayList<>();
    int processors = Runtime.getRuntime().availableProcessors();
    int length = Math.max(TOGETHER, (conclusions.size() + processors - 1) / processors);
    for (int from = 0; from < conclusions.size(); from += length) {
      List<Conclusion> part =
          conclusions.subList(from, Math.min(conclusions.size(), from + length));
      work.add(() -> explained(here, there, part));
    }
    Map<Conclusion, Change> all = new HashMap<>();
    Parallel.all(work).forEach(all::putAll);
    return all;
  }

  private static Map<Conclusion, Change> explained(
      Side here, Side there, List<Conclusion> conclusions) {
    Prover prover = new Prover(here.knowledge(), here.rules());
    Map<Conclusion, Change> explained = new HashMap<>();
    conclusions.forEach(
        each -> explained.put(each, change(prover.best(each.triple()), there, each)));
    return explained;
  }

  private static Change unexplained(Conclusion conclusion) {
    return new Change(
        conclusion.appears(),
        conclusion.rule(),
        conclusion.triple(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static List<Conclusion> conclusions(
      Side here, Side there, boolean appears, Predicate<Rule> wanted) {
    List<Conclusion> conclusions = new ArrayList<>();
    Graph elsewhere = there.knowledge().everything();
    Map<Quad, Long> unnamed = unnamed(there);
    for (Iterator<Quad> quads = here.knowledge().concluded(); quads.hasNext(); ) {
      Quad quad = quads.next();
      Quad nameless = here.nameless(quad);
      boolean same = !nameless.equals(quad) && unnamed.merge(nameless, -1L, Long::sum) >= 0;
      if (!same && !elsewhere.contains(quad.asTriple())) {
        String name = quad.getGraph().getURI().replaceFirst(".*/", "");
        here.rules()
            .rule(name)
            .filter(wanted)
            .ifPresent(rule -> conclusions.add(new Conclusion(appears, rule, quad.asTriple())));
      }
    }
    return conclusions;
  }

  /** How often each conclusion is drawn that has blank nodes made by a rule. */
  private static Map<Quad, Long> unnamed(Side side) {
    Map<Quad, Long> counts = new HashMap<>();
    side.knowledge()
        .concluded()
        .forEachRemaining(
            quad -> {
              Quad nameless = side.nameless(quad);
              if (!nameless.equals(quad)) {
                counts.merge(nameless, 1L, Long::sum);
              }
            });
    return counts;
  }

  private static Change change(Optional<Proof> proof, Side there, Conclusion conclusion) {
    if (!(proof.orElse(null) instanceof Proof.Derived derived)) {
      return unexplained(conclusion);
    }
    Set<Triple> changed = new LinkedHashSet<>();
    Set<Premise.Absence> absences = new LinkedHashSet<>();
    Set<Proof> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(derived, there.knowledge().everything(), changed, absences, seen);
    List<Triple> blocking =
        changed.isEmpty()
            ? absences.stream().flatMap(absence -> found(absence, there)).distinct().toList()
            : List.of();
    return new Change(
        conclusion.appears(),
        conclusion.rule(),
        conclusion.triple(),
        Optional.of(derived.derivation()),
        List.copyOf(changed),
        blocking);
  }

  /** The leaves that are not on the other side, and what was looked for in vain on this one. */
  private static void collect(
      Proof proof,
      Graph elsewhere,
      Set<Triple> changed,
      Set<Premise.Absence> absences,
      Set<Proof> seen) {
    if (!seen.add(proof)) {
      return;
    }
    switch (proof) {
      case Proof.Asserted asserted -> {
        if (!elsewhere.contains(asserted.triple())) {
          changed.add(asserted.triple());
        }
      }
      case Proof.Derived derived -> {
        for (Premise premise : derived.derivation().premises()) {
          if (premise instanceof Premise.Absence absence) {
            absences.add(absence);
          }
        }
        derived
            .proofs()
            .values()
            .forEach(part -> collect(part, elsewhere, changed, absences, seen));
      }
    }
  }

  /** What is there, on the other side, of something that is not on this one. */
  private static Stream<Triple> found(Premise.Absence absence, Side there) {
    List<Condition> conditions = new ArrayList<>(absence.patterns());
    absence.tests().forEach(test -> conditions.add(new Condition.Filter(test, List.of())));
    List<Binding> solutions =
        there.view().solve(BodyAlgebra.of(new Body(conditions)), BindingFactory.empty(), 1);
    return solutions.stream()
        .flatMap(
            solution ->
                absence.patterns().stream()
                    .filter(Condition.TriplePattern.class::isInstance)
                    .map(
                        pattern ->
                            Substitute.substitute(
                                ((Condition.TriplePattern) pattern).pattern(), solution)))
        .filter(Triple::isConcrete);
  }
}
