package org.statecraft.infer;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.query.Guard;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * Computes what follows from facts by rules. Strata run one after the other, each to its fixpoint;
 * a round joins only with what the last round added. The result depends on rules and facts alone,
 * not on the order of either, but for the labels of blank nodes that rules make.
 */
public final class Materializer {
  private static final Logger LOG = LoggerFactory.getLogger("infer");

  private final RuleSet rules;
  private final Bounds bounds;
  private final Progress progress;

  /** Told how far the work is. */
  @FunctionalInterface
  public interface Progress {
    /** Nobody watches. */
    Progress NONE = (stratum, round, triples) -> {};

    /** The work begins. */
    default void started() {}

    /**
     * A round is over.
     *
     * @param stratum number of the stratum, from 1
     * @param round number of the round in it, from 1
     * @param triples how many triples there are now, given and concluded
     */
    void round(int stratum, int round, long triples);

    /** The work has ended, well or not. */
    default void done() {}
  }

  /** A materializer of certain rules within bounds. */
  public Materializer(RuleSet rules, Bounds bounds, Progress progress) {
    this.rules = rules;
    this.bounds = bounds;
    this.progress = progress;
  }

  /**
   * What follows from what sources state. Nothing is changed.
   *
   * @throws LimitExceeded if a bound was hit; nothing is concluded then
   * @throws InputProblem if a rule counted on an absence that another rule then filled
   */
  public Closure close(KnowledgeBase stated) {
    return close(stated.everything(), stated.sources());
  }

  /** What follows from a graph, which is the only source, too. The graph is only read. */
  public Closure close(Graph given) {
    DatasetGraph sources = new DatasetGraphMapLink(GraphFactory.emptyGraph());
    sources.addGraph(KnowledgeBase.UNNAMED, given);
    return close(given, sources);
  }

  /**
   * What follows from a graph. The graph is only read.
   *
   * @param given what rules read
   * @param sources the graphs that rules ask for by {@code GRAPH}, under their names
   * @throws LimitExceeded if a bound was hit; nothing is concluded then
   * @throws InputProblem if a rule counted on an absence that another rule then filled
   */
  public Closure close(Graph given, DatasetGraph sources) {
    WorkingMemory facts = given(given);
    return close(new Workings(facts, sources, new Budget(bounds, facts)));
  }

  /** What is given, as it is before the first round. */
  static WorkingMemory given(Graph graph) {
    WorkingMemory facts = new WorkingMemory();
    facts.give(graph);
    facts.seal();
    facts.advance();
    return facts;
  }

  /** What follows from what is given; it is added to that. */
  Closure close(Workings workings) {
    long start = System.nanoTime();
    WorkingMemory facts = workings.facts();
    progress.started();
    StratificationGuard finished = new StratificationGuard(facts);
    List<Rule> owners = new ArrayList<>();
    List<RuleEvaluation> active = new ArrayList<>();
    List<Closure.Stratum> strata = new ArrayList<>();
    try {
      for (List<Rule> stratum : rules.strata()) {
        long before = facts.size();
        for (Rule rule : stratum) {
          owners.add(rule);
          RuleEvaluation application = new RuleEvaluation(rule, owners.size(), workings);
          finished.promise(application);
          active.add(application);
        }
        int rounds = run(active, workings, strata.size() + 1);
        strata.add(new Closure.Stratum(stratum, rounds, facts.size() - before));
        LOG.debug(
            "stratum {}: {} rounds, {} triples", strata.size(), rounds, facts.size() - before);
      }
    } catch (QueryCancelledException stopped) {
      throw workings.meter().stopped();
    } catch (OutOfMemoryError exhausted) {
      throw LimitExceeded.ofMeans(
          "inference needs more memory than there is",
          "allow more with STATECRAFT_JAVA_OPTIONS=-Xmx8g");
    } finally {
      progress.done();
    }
    active.forEach(each -> LOG.debug("{} ms in {}", each.milliseconds(), each.rule()));
    finished.check(owners);
    Closure closure = new Closure(rules, workings, owners, strata, System.nanoTime() - start);
    if (LOG.isInfoEnabled()) {
      LOG.info("{} triples concluded in {} ms", closure.size(), closure.time().toMillis());
    }
    return closure;
  }

  private int run(List<RuleEvaluation> active, Workings workings, int stratum) {
    int round = 0;
    boolean more = true;
    while (more) {
      workings.meter().round(++round);
      active.forEach(RuleEvaluation::round);
      more = workings.facts().advance();
      progress.round(stratum, round, workings.facts().size());
    }
    return round;
  }

  /** What expressions in rules are evaluated with: guarded, and with one instant for NOW. */
  static ExecutionContext environment() {
    Context context = Guard.CLOSED.context(ARQ.getContext());
    context.setIfUndef(
        org.apache.jena.sparql.ARQConstants.sysCurrentTime,
        org.apache.jena.sparql.util.NodeFactoryExtra.nowAsDateTime());
    Graph none = GraphFactory.emptyGraph();
    return ExecutionContext.createForGraph(none, context);
  }

  /**
   * Whether triples with this predicate are RDF that is written: it is an IRI, and no auxiliary.
   */
  static boolean writable(Node predicate) {
    return predicate.isURI() && !predicate.getURI().startsWith(Closure.AUXILIARY);
  }

  /** Whether triples of this subject are RDF. */
  static boolean writableOf(Node subject) {
    return !subject.isLiteral() && !subject.isTripleTerm();
  }
}
