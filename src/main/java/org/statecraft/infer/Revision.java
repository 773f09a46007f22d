package org.statecraft.infer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.RuleSet;

/**
 * What follows when some of what sources state is taken away, or something else is put in its
 * place. All of it is read and numbered once; for each question the rest is copied and inferred
 * from. Not for several threads at once.
 */
public final class Revision {
  private final RuleSet rules;
  private final Bounds bounds;
  private final DatasetGraph sources;
  private final WorkingMemory given;
  private final Stated stated;

  /**
   * Reads what is stated; nothing of it is changed.
   *
   * @param stated what rules read
   * @param sources the graphs that rules ask for by {@code GRAPH}, under their names
   */
  public Revision(Graph stated, DatasetGraph sources, RuleSet rules, Bounds bounds) {
    this.rules = rules;
    this.bounds = bounds;
    this.sources = sources;
    this.given = Materializer.given(stated);
    this.stated = new Stated(sources, given.terms());
    rules.rules().stream()
        .filter(rule -> BodyReader.plain(rule.body()))
        .forEach(rule -> this.stated.prepare(rule.body()));
  }

  /**
   * What follows without some triples, in whatever graph they are stated.
   *
   * @param progress is told how far that is
   * @throws org.statecraft.problem.LimitExceeded if a bound was hit
   * @throws org.statecraft.problem.InputProblem if a rule counted on an absence that another rule
   *     then filled
   */
  public Closure without(Collection<Triple> withdrawn, Materializer.Progress progress) {
    return with(withdrawn, List.of(), progress);
  }

  /**
   * What follows without some triples, in whatever graph they are stated, and with others.
   *
   * @param added triples with the graph that is to state them; one that is withdrawn is there again
   * @param progress is told how far that is
   * @throws org.statecraft.problem.LimitExceeded if a bound was hit
   * @throws org.statecraft.problem.InputProblem if a rule counted on an absence that another rule
   *     then filled
   */
  public Closure with(
      Collection<Triple> withdrawn, Collection<Quad> added, Materializer.Progress progress) {
    Set<Triple> absent = new HashSet<>(withdrawn);
    WorkingMemory facts = given.revised(absent, added.stream().map(Quad::asTriple).toList());
    DatasetGraph rest = rest(absent, added);
    return new Materializer(rules, bounds, progress)
        .close(
            new Workings(
                facts, stated.revised(absent, added, rest), rest, new Budget(bounds, facts)));
  }

  private DatasetGraph rest(Set<Triple> absent, Collection<Quad> added) {
    Map<Node, Graph> more = new HashMap<>();
    added.forEach(
        quad ->
            more.computeIfAbsent(quad.getGraph(), none -> GraphFactory.createDefaultGraph())
                .add(quad.asTriple()));
    DatasetGraph rest = new DatasetGraphMapLink(GraphFactory.emptyGraph());
    sources
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph own = more.remove(name);
              rest.addGraph(name, new Revised(sources.getGraph(name), absent, own));
            });
    more.forEach(rest::addGraph);
    return rest;
  }

  /** A graph without some triples and with those of another. */
  private static final class Revised extends GraphBase {
    private final Graph all;
    private final Set<Triple> absent;
    private final Graph more;

    Revised(Graph all, Set<Triple> absent, @Nullable Graph more) {
      this.all = all;
      this.absent = absent;
      this.more = more == null ? Graph.emptyGraph : more;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      return all.find(pattern)
          .filterDrop(triple -> absent.contains(triple) || more.contains(triple))
          .andThen(more.find(pattern));
    }
  }
}
