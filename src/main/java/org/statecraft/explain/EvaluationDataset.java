package org.statecraft.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.statecraft.infer.RuleDataset;
import org.statecraft.infer.Solver;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.query.Guard;
import org.statecraft.rule.Body;
import org.statecraft.rule.BodyAlgebra;
import org.statecraft.task.Task;

/** The finished graphs as rules see them: everything, and by name the graphs of the sources. */
public final class EvaluationDataset {
  private final KnowledgeBase knowledge;
  private final Graph everything;

  /** Whether it is worth reading for many questions; a part is made for a few. */
  private final boolean whole;

  private final DatasetGraph dataset;
  private final Context context;

  /** Proofs share most of what they rest on, and there are many graphs to look into. */
  private final Map<Triple, List<Node>> stated = new HashMap<>();

  private @Nullable Solver solver;
  private boolean stopped;

  /** A view of all that is known. */
  public EvaluationDataset(KnowledgeBase knowledge) {
    this(
        knowledge,
        knowledge.workings().isEmpty()
            ? knowledge.everything()
            : new MultiUnion(new Graph[] {knowledge.everything(), knowledge.workings()}),
        /* whole= */ true);
  }

  private EvaluationDataset(KnowledgeBase knowledge, Graph everything, boolean whole) {
    this.knowledge = knowledge;
    this.everything = everything;
    this.whole = whole;
    this.dataset = new RuleDataset(everything, knowledge.sources());
    this.context = Guard.CLOSED.context(ARQ.getContext());
  }

  /** The same without the triples that fail a test. */
  EvaluationDataset only(Predicate<Triple> kept) {
    Graph all = everything;
    return new EvaluationDataset(
        knowledge,
        new GraphBase() {
          @Override
          protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            return all.find(pattern).filterKeep(kept);
          }
        },
        /* whole= */ false);
  }

  KnowledgeBase knowledge() {
    return knowledge;
  }

  /** All that can be seen, whoever states or concludes it. */
  public Graph everything() {
    return everything;
  }

  /** What can be said about the query engine's work. */
  Context context() {
    return context;
  }

  boolean holds(Triple triple) {
    return everything.contains(triple);
  }

  /** The graphs in which sources state a triple. */
  List<Node> statedIn(Triple triple) {
    List<Node> known = stated.get(triple);
    if (known == null) {
      known = List.copyOf(graphs(triple));
      stated.put(triple, known);
    }
    return known;
  }

  private List<Node> graphs(Triple triple) {
    List<Node> graphs = new ArrayList<>(knowledge.statedIn(triple));
    // Without a union only GRAPH reads named graphs, and not what is known besides.
    if (!knowledge.union() && knowledge.everything().contains(triple)) {
      graphs.clear();
      if (!knowledge.concluded(triple)) {
        graphs.add(Quad.defaultGraphIRI);
      }
    }
    graphs.sort(java.util.Comparator.comparing(Node::toString));
    return graphs;
  }

  /** Solves rules and bodies on all that is here, fast once it has read that. */
  Solver solver() {
    if (solver == null) {
      solver = new Solver(everything, knowledge.sources());
    }
    return solver;
  }

  /**
   * Solutions of a body with values from outside, of which its tests may speak.
   *
   * @param most how many are wanted at most
   */
  List<Binding> solve(Body body, Binding values, int most) {
    return whole && Solver.solves(body)
        ? solver().solutions(body, values, most)
        : solve(Substitute.substitute(BodyAlgebra.of(body), values), BindingFactory.root(), most);
  }

  /**
   * Solutions of an expression that agree with some values.
   *
   * @param most how many are wanted at most
   */
  List<Binding> solve(Op op, Binding values, int most) {
    return solve(op, values, most, solution -> true);
  }

  /** The same, of those solutions alone that pass a test. */
  List<Binding> solve(Op op, Binding values, int most, Predicate<Binding> wanted) {
    List<Binding> found = new ArrayList<>();
    solve(
        Narrowing.of(op, values),
        context,
        solution -> {
          if (wanted.test(solution)) {
            found.add(solution);
          }
          return found.size() < most;
        });
    return found;
  }

  /**
   * Solutions of an expression that pass a test, as many as are found in a time.
   *
   * @param most how many are wanted at most
   */
  List<Binding> attempt(Op op, int most, Duration time, Predicate<Binding> wanted) {
    AtomicBoolean late = new AtomicBoolean();
    Context own = context.copy();
    own.set(ARQConstants.symCancelQuery, late);
    List<Binding> found = new ArrayList<>();
    CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> late.set(true));
    try {
      solve(
          op,
          own,
          solution -> {
            if (wanted.test(solution)) {
              found.add(solution);
            }
            return found.size() < most;
          });
    } catch (QueryCancelledException cancelled) {
      Task.check();
      stopped = true;
    }
    stopped |= found.size() >= most && most > 1;
    return found;
  }

  /** Whether an attempt was stopped before its end. */
  boolean stopped() {
    return stopped;
  }

  private void solve(Op op, Context own, Predicate<Binding> goesOn) {
    QueryEngineFactory factory = QueryEngineRegistry.findFactory(op, dataset, own);
    QueryIterator solutions = factory.create(op, dataset, BindingFactory.root(), own).iterator();
    try {
      boolean more = true;
      while (more && solutions.hasNext()) {
        Task.check();
        more = goesOn.test(solutions.next());
      }
    } finally {
      solutions.close();
    }
  }
}
