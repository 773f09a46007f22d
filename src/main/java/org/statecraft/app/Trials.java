package org.statecraft.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Materializer;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.SC;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Task;

/**
 * Infers the power relations again and again, each time from something else. Each is an inference
 * of its own by all rules of the vocabulary and those of the theory on whose conclusions the
 * relations depend.
 */
final class Trials {
  private final KnowledgeBase knowledge;
  private final RuleSet rules;
  private final Closure base;
  private final Reinference again;

  /** Makes something of what follows. */
  @FunctionalInterface
  interface Reading<T> {
    /** What is made of what follows in the trial of a number, from 0. */
    T of(int number, Closure closure);
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
    this.knowledge = workspace.premises(chosen);
    List<Triple> read = Stream.concat(relations().stream(), goals.stream()).toList();
    this.rules = workspace.rules(chosen).leadingTo(read);
    this.base = new Materializer(rules, chosen.bounds(), workspace.progress()).close(knowledge);
    this.again = new Reinference(knowledge, rules, chosen.bounds(), base, read);
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
   * @param same what is made where no relation, and no other goal, is otherwise
   * @return what was made of each; nothing of those that were not tried before it was enough, or
   *     the task was stopped
   */
  <T> List<Optional<T>> each(
      List<Reinference.Supposed> wanted,
      Reading<T> reading,
      IntFunction<T> same,
      TrialWatcher watcher) {
    AtomicReferenceArray<T> found = new AtomicReferenceArray<>(wanted.size());
    AtomicInteger done = new AtomicInteger();
    try {
      again.each(
          wanted.size(),
          wanted::get,
          (number, closure) -> {
            found.set(
                number,
                closure.map(all -> reading.of(number, all)).orElseGet(() -> same.apply(number)));
            watcher.tried(done.incrementAndGet(), wanted.size());
          },
          watcher::enough,
          Materializer.Progress.NONE);
    } catch (QueryCancelledException | LimitExceeded stopped) {
      if (!Task.stopping()) {
        throw stopped;
      }
    }
    return IntStream.range(0, wanted.size())
        .mapToObj(i -> Optional.ofNullable(found.get(i)))
        .toList();
  }
}
