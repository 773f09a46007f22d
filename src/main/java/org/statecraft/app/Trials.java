package org.statecraft.app;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.infer.Revision;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.SC;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Parallel;
import org.statecraft.task.Task;

/**
 * Infers the power relations again and again, each time from something else. Each is an inference
 * of its own by all rules of the vocabulary and those of the theory on whose conclusions the
 * relations depend.
 */
final class Trials {
  private final Selection chosen;
  private final KnowledgeBase knowledge;
  private final RuleSet rules;
  private final Closure base;

  /**
   * What is otherwise in one of them.
   *
   * @param removed what is not stated
   * @param added what is stated, too
   */
  record Supposed(Collection<Triple> removed, Collection<Triple> added) {}

  /** Makes something of what follows. */
  @FunctionalInterface
  interface Reading<T> {
    /** What is made of what follows in the trial of a number, from 0. */
    T of(int number, Closure closure);
  }

  /** Watches, and may want no more. */
  interface Watcher {
    /** Told after each inference how many were tried, of how many. */
    void tried(int done, int wanted);

    /** Whether what was tried is enough. */
    boolean enough();
  }

  /** Trials with what was chosen. */
  Trials(Workspace workspace, Selection chosen) {
    this(workspace, chosen, List.of());
  }

  /**
   * The same in which other conclusions are read, too.
   *
   * @param goals patterns of these
   */
  Trials(Workspace workspace, Selection chosen, List<Triple> goals) {
    this.chosen = chosen;
    this.knowledge = workspace.premises(chosen);
    this.rules =
        workspace
            .rules(chosen)
            .leadingTo(Stream.concat(relations().stream(), goals.stream()).toList());
    this.base = new Materializer(rules, chosen.bounds(), workspace.progress()).close(knowledge);
  }

  /** What is read of the conclusions: the relations, and who stands for whom in them. */
  private static List<Triple> relations() {
    return Stream.concat(
            Stream.of(pattern(RDF.type.asNode(), SC.INFERRED_RELATION)),
            Stream.of(
                    SC.MECHANISM,
                    SC.SIDE_A,
                    SC.SIDE_B,
                    SC.PARTY,
                    SC.BASIS,
                    SC.BESIDE_MEMBERS,
                    SC.BELONGS_TO,
                    SC.PARTICIPATES_IN,
                    SC.UNIT_OF)
                .map(property -> pattern(property, NodeFactory.createVariable("o"))))
        .toList();
  }

  private static Triple pattern(Node property, Node object) {
    return Triple.create(NodeFactory.createVariable("s"), property, object);
  }

  /** What is stated. */
  KnowledgeBase knowledge() {
    return knowledge;
  }

  /** The properties that rules of the theory read; on others nothing depends. */
  Set<Node> read() {
    return properties(/* finished= */ false);
  }

  /** Those among them whose absence or sum counts, so that more of them can undo something. */
  Set<Node> finished() {
    return properties(/* finished= */ true);
  }

  private Set<Node> properties(boolean finished) {
    Set<Node> properties = new HashSet<>();
    for (Rule rule : rules.rules()) {
      if (rule.layer() == Layer.THEORY) {
        rule.body()
            .reads(
                (pattern, closed) -> {
                  if (closed || rule.once() || !finished) {
                    properties.add(pattern.getPredicate());
                  }
                });
      }
    }
    return properties;
  }

  /** What follows as things are. */
  Closure base() {
    return base;
  }

  /**
   * Infers from each, with as many at work as there are processors.
   *
   * @return what was made of each; nothing of those that were not tried before it was enough, or
   *     the task was stopped
   */
  <T> List<Optional<T>> each(List<Supposed> wanted, Reading<T> reading, Watcher watcher) {
    AtomicReferenceArray<T> found = new AtomicReferenceArray<>(wanted.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Supplier<Boolean> worker =
        () -> {
          Revision revision =
              new Revision(knowledge.stated(), knowledge.sources(), rules, chosen.bounds());
          for (int i = next.getAndIncrement();
              i < wanted.size() && !Task.stopping() && !watcher.enough();
              i = next.getAndIncrement()) {
            Optional<Closure> closure = closure(revision, wanted.get(i));
            if (closure.isEmpty()) {
              return false;
            }
            found.set(i, reading.of(i, closure.get()));
            watcher.tried(done.incrementAndGet(), wanted.size());
          }
          return true;
        };
    int workers = Math.min(wanted.size(), Runtime.getRuntime().availableProcessors());
    Parallel.all(Stream.generate(() -> worker).limit(workers).toList());
    return IntStream.range(0, wanted.size())
        .mapToObj(i -> Optional.ofNullable(found.get(i)))
        .toList();
  }

  /** What follows; empty if it was stopped before that was known. */
  private static Optional<Closure> closure(Revision revision, Supposed supposed) {
    List<Quad> added =
        supposed.added().stream()
            .map(triple -> Quad.create(KnowledgeBase.SUPPOSED, triple))
            .toList();
    try {
      return Optional.of(revision.with(supposed.removed(), added, Materializer.Progress.NONE));
    } catch (QueryCancelledException | LimitExceeded stopped) {
      if (Task.stopping()) {
        return Optional.empty();
      }
      throw stopped;
    }
  }
}
