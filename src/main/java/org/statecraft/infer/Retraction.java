package org.statecraft.infer;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.statecraft.rule.BodyReader;
import org.statecraft.rule.RuleSet;

/**
 * What follows when some of what sources state is taken away. All of it is read and numbered once;
 * for each question the rest is copied and inferred from. Not for several threads at once.
 */
public final class Retraction {
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
  public Retraction(Graph stated, DatasetGraph sources, RuleSet rules, Bounds bounds) {
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
    Set<Triple> absent = new HashSet<>(withdrawn);
    WorkingMemory facts = given.without(absent);
    DatasetGraph rest = rest(absent);
    return new Materializer(rules, bounds, progress)
        .close(new Workings(facts, stated.without(absent, rest), rest, new Budget(bounds, facts)));
  }

  private DatasetGraph rest(Set<Triple> absent) {
    DatasetGraph rest = new DatasetGraphMapLink(GraphFactory.emptyGraph());
    sources
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Graph all = sources.getGraph(name);
              rest.addGraph(
                  name,
                  new GraphBase() {
                    @Override
                    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
                      return all.find(pattern).filterDrop(absent::contains);
                    }
                  });
            });
    return rest;
  }
}
