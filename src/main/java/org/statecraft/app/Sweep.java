package org.statecraft.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
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
import org.statecraft.power.Decision;
import org.statecraft.power.Decisions;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Pair;
import org.statecraft.power.RelationSet;
import org.statecraft.power.SC;
import org.statecraft.power.Sensitivity;
import org.statecraft.power.Sensitivity.Outcome;
import org.statecraft.power.Tally;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Layer;
import org.statecraft.rule.RuleSet;
import org.statecraft.task.Parallel;
import org.statecraft.task.Task;

/**
 * Decides what was coded and chosen otherwise, one thing at a time, and infers again: what depends
 * on what.
 */
public final class Sweep {
  private final Workspace workspace;

  /** Decisions behind what is known in a workspace. */
  public Sweep(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is tried.
   *
   * @param about variables, parameters, or what the decisions are about; none for all
   * @param pairs whether two are decided otherwise at once: two parameters, or two variables of one
   *     thing
   */
  public record Request(List<Node> about, boolean pairs) {}

  /** Watches, and may want no more. */
  public interface Watcher {
    /** Told after each inference how many were tried, of how many. */
    void tried(int done, int wanted);

    /** Whether what was tried is enough. */
    boolean enough();
  }

  /**
   * What came out.
   *
   * @param knowledge what is known as things were decided
   * @param sensitivity what depends on which decision
   */
  public record Result(KnowledgeBase knowledge, Sensitivity sensitivity) {}

  /**
   * Tries each decision by inferring anew, on all processors. Where it is stopped, what was tried
   * so far comes out.
   *
   * @throws RequestProblem if there is no decision about what was named
   */
  public Result of(Selection chosen, Request request, Watcher watcher) {
    KnowledgeBase knowledge = workspace.premises(chosen);
    Trial trial = new Trial(chosen, knowledge);
    Decisions decisions = new Decisions(knowledge);
    List<List<Decision>> wanted = wanted(decisions, request, trial.rules);
    List<Outcome> outcomes = tried(wanted, decisions, trial, watcher);
    return new Result(
        knowledge,
        new Sensitivity(
            trial.base.mechanisms(), trial.pairs.size(), trial.codings, outcomes, wanted.size()));
  }

  private static List<List<Decision>> wanted(Decisions decisions, Request request, RuleSet rules) {
    Set<Node> read = read(rules);
    List<Decision> all =
        decisions.all().stream()
            .filter(decision -> read.contains(decision.property()))
            .filter(
                decision ->
                    request.about().isEmpty()
                        || request.about().stream()
                            .anyMatch(what -> decisions.about(decision, what)))
            .toList();
    if (all.isEmpty()) {
      throw new RequestProblem(
          "no rule reads anything of this kind that was decided",
          "name a variable of the codebook such as sc:accession, a parameter, or what was coded;"
              + " without a name all is tried");
    }
    return request.pairs() ? pairs(all) : all.stream().map(List::of).toList();
  }

  /** The properties that rules of the theory read; on others nothing depends. */
  private static Set<Node> read(RuleSet rules) {
    Set<Node> read = new HashSet<>();
    rules.rules().stream()
        .filter(rule -> rule.layer() == Layer.THEORY)
        .forEach(
            rule -> rule.body().reads((pattern, finished) -> read.add(pattern.getPredicate())));
    return read;
  }

  private static List<List<Decision>> pairs(List<Decision> all) {
    List<List<Decision>> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (together(all.get(i), all.get(j))) {
          pairs.add(List.of(all.get(i), all.get(j)));
        }
      }
    }
    return pairs;
  }

  /** Whether two say something together that neither says alone: rules read them side by side. */
  private static boolean together(Decision one, Decision other) {
    boolean parameters =
        one.property().equals(SC.PARAMETER_VALUE) && other.property().equals(SC.PARAMETER_VALUE);
    return parameters
        ? !one.entity().equals(other.entity())
        : one.entity().equals(other.entity()) && !one.property().equals(other.property());
  }

  /** Tries all, with as many at work as there are processors; those of one thing side by side. */
  private static List<Outcome> tried(
      List<List<Decision>> wanted, Decisions decisions, Trial trial, Watcher watcher) {
    AtomicReferenceArray<Outcome> outcomes = new AtomicReferenceArray<>(wanted.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Supplier<Boolean> worker =
        () -> {
          Revision revision = trial.revision();
          BooleanSupplier stopped = () -> Task.stopping() || watcher.enough();
          for (int i = next.getAndIncrement();
              i < wanted.size() && !stopped.getAsBoolean();
              i = next.getAndIncrement()) {
            Optional<Outcome> outcome = trial.of(wanted.get(i), decisions, revision);
            if (outcome.isEmpty()) {
              return false;
            }
            outcomes.set(i, outcome.get());
            watcher.tried(done.incrementAndGet(), wanted.size());
          }
          return true;
        };
    int workers = Math.min(wanted.size(), Runtime.getRuntime().availableProcessors());
    Parallel.all(Stream.generate(() -> worker).limit(workers).toList());
    return IntStream.range(0, wanted.size())
        .mapToObj(outcomes::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** What is inferred as things were decided, and how something else is tried. */
  private final class Trial {
    private final Selection chosen;
    private final KnowledgeBase knowledge;
    private final RuleSet rules;
    private final RelationSet base;
    private final Map<Pair, Integer> pairs;
    private final Tally codings;

    Trial(Selection chosen, KnowledgeBase knowledge) {
      this.chosen = chosen;
      this.knowledge = knowledge;
      this.rules = workspace.rules(chosen).leadingTo(READ);
      Closure closure =
          new Materializer(rules, chosen.bounds(), workspace.progress()).close(knowledge);
      this.base = new RelationSet(closure.graph());
      this.pairs = base.pairs();
      this.codings = codings(closure);
    }

    Revision revision() {
      return new Revision(knowledge.stated(), knowledge.sources(), rules, chosen.bounds());
    }

    private static Tally codings(Closure closure) {
      return new Evaluation(closure.graph(), Set.of(), /* strict= */ false).total();
    }

    /** What follows of some decisions; empty if it was stopped before that was known. */
    Optional<Outcome> of(List<Decision> otherwise, Decisions decisions, Revision revision) {
      List<Triple> removed = otherwise.stream().flatMap(each -> each.removed().stream()).toList();
      List<Quad> added =
          otherwise.stream()
              .flatMap(each -> each.added().stream())
              .map(triple -> Quad.create(KnowledgeBase.SUPPOSED, triple))
              .toList();
      try {
        Closure closure = revision.with(removed, added, Materializer.Progress.NONE);
        RelationSet.Change change = base.to(new RelationSet(closure.graph()), pairs);
        return Optional.of(
            new Outcome(
                otherwise,
                otherwise.stream().allMatch(decisions::otherReading),
                change,
                change.none() ? codings : codings(closure)));
      } catch (QueryCancelledException | LimitExceeded stopped) {
        if (Task.stopping()) {
          return Optional.empty();
        }
        throw stopped;
      }
    }
  }

  /** What is read of the conclusions: the relations, and who stands for whom in them. */
  private static final List<Triple> READ =
      Stream.concat(
              Stream.of(pattern(RDF.type.asNode(), SC.INFERRED_RELATION)),
              Arrays.asList(
                      SC.MECHANISM,
                      SC.SIDE_A,
                      SC.SIDE_B,
                      SC.PARTY,
                      SC.BASIS,
                      SC.BESIDE_MEMBERS,
                      SC.BELONGS_TO,
                      SC.PARTICIPATES_IN,
                      SC.UNIT_OF)
                  .stream()
                  .map(property -> pattern(property, NodeFactory.createVariable("o"))))
          .toList();

  private static Triple pattern(Node property, Node object) {
    return Triple.create(NodeFactory.createVariable("s"), property, object);
  }
}
