package org.statecraft.kb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * What is known: a dataset in memory and the prefixes of its sources. With a knowledge base, each
 * file is a named graph and the default graph holds the union of all; without one, the dataset is
 * just what the user's files say.
 */
public final class KnowledgeBase {
  /** The graph of what is only supposed. */
  private static final Node SUPPOSED = NodeFactory.createURI(Namespaces.GRAPHS + "supposed");

  /** What the graph of files that name none is called in rules. */
  public static final Node UNNAMED = NodeFactory.createURI(Namespaces.GRAPHS + "unnamed");

  private final DatasetGraph dataset;
  private final Prefixes prefixes;

  /** Whether the default graph holds what the named ones hold. */
  private final boolean union;

  /** What each rule concluded, by the name of its graph. */
  private final Map<Node, Graph> conclusions = new HashMap<>();

  /** What files state in graphs that bear the names of rules which conclude something here. */
  private final Map<Node, Graph> beside = new HashMap<>();

  private final Graph workings;

  KnowledgeBase(DatasetGraph dataset, Prefixes prefixes, boolean union) {
    this.dataset = dataset;
    this.prefixes = prefixes;
    this.union = union;
    this.workings = fresh();
  }

  /**
   * Reads all sources.
   *
   * @throws org.statecraft.problem.Problem if a source cannot be read, says something that is not
   *     RDF, or claims a graph that is not its own
   */
  public static KnowledgeBase open(Sources sources) {
    return open(sources, Optional.empty());
  }

  /**
   * Reads all sources, except that what a snapshot holds of the knowledge base is taken from it.
   *
   * @throws org.statecraft.problem.Problem as {@link #open(Sources)} does
   */
  public static KnowledgeBase open(Sources sources, Optional<Snapshot> snapshot) {
    return new Loader(sources.home().isPresent() ? snapshot : Optional.empty()).load(sources);
  }

  /** Adds what a rule concludes: to the rule's own graph and to the default graph. */
  public void conclude(Node rule, Triple triple) {
    Graph own = conclusions.computeIfAbsent(rule, this::graphOf);
    own.add(triple);
    dataset.getDefaultGraph().add(triple);
  }

  /** Adds all that a snapshot holds of what follows, to what was opened with it and it alone. */
  public void conclude(Snapshot snapshot) {
    IndexedGraph everything = (IndexedGraph) dataset.getDefaultGraph();
    Dictionary dictionary = everything.dictionary();
    everything.become(snapshot.everything(dictionary));
    ((IndexedGraph) workings).become(snapshot.worked(dictionary));
    snapshot
        .rules(dictionary)
        .forEach(
            (rule, graph) -> {
              conclusions.put(rule, graph);
              dataset.addGraph(rule, graph);
            });
  }

  /** An empty graph, with the dictionary of the others where they share one. */
  private Graph fresh() {
    return dataset.getDefaultGraph() instanceof IndexedGraph own
        ? own.another()
        : new IndexedGraph();
  }

  /** The graph of a rule, in which a file may state something, too. */
  private Graph graphOf(Node rule) {
    Graph graph = fresh();
    Graph stated = dataset.getGraph(rule);
    if (stated == null || stated.isEmpty()) {
      dataset.addGraph(rule, graph);
    } else {
      beside.put(rule, stated);
      dataset.addGraph(rule, new Union(graph, stated));
    }
    return graph;
  }

  /**
   * Hands out the graphs that sources state something in, whatever these are called, with their
   * names. What rules conclude is in none of them.
   */
  private void eachStated(BiConsumer<Node, Graph> consumer) {
    for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
      Node name = names.next();
      Graph graph = conclusions.containsKey(name) ? beside.get(name) : dataset.getGraph(name);
      if (graph != null) {
        consumer.accept(name, graph);
      }
    }
  }

  /** Adds what rules only work with; no query sees it, but an explanation may need it. */
  public void work(Triple triple) {
    workings.add(triple);
  }

  /** What rules only worked with. */
  public Graph workings() {
    return workings;
  }

  /** All that sources state, in the graphs they state it in. */
  public Iterator<Quad> asserted() {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    eachStated(graphs::put);
    Iterator<Quad> named = quads(graphs);
    if (union) {
      return named;
    }
    Iterator<Quad> unnamed =
        Iter.filter(
            dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY),
            quad -> conclusions.values().stream().noneMatch(own -> own.contains(quad.asTriple())));
    return Iter.concat(unnamed, named);
  }

  /**
   * What sources state, as rules see it: each graph under its name and nothing in the default
   * graph. What files that name no graph state is one graph, too, where there is no union of all.
   */
  public DatasetGraph sources() {
    DatasetGraph sources = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
    eachStated(sources::addGraph);
    if (!union) {
      sources.addGraph(UNNAMED, new Unnamed());
    }
    return sources;
  }

  /** What is stated in the default graph: what is there and is no conclusion. */
  private final class Unnamed extends GraphBase {
    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      ExtendedIterator<Triple> all = everything().find(pattern);
      return conclusions.isEmpty()
          ? all
          : all.filterDrop(
              triple -> conclusions.values().stream().anyMatch(own -> own.contains(triple)));
    }
  }

  /** All that rules concluded, in the graphs of the rules. */
  public Iterator<Quad> concluded() {
    return quads(conclusions);
  }

  private static Iterator<Quad> quads(Map<Node, Graph> graphs) {
    return Iter.flatMap(
        graphs.entrySet().iterator(),
        own -> Iter.map(own.getValue().find(), triple -> Quad.create(own.getKey(), triple)));
  }

  /**
   * What is stated here, with some triples taken away wherever they are stated and others added as
   * a graph of their own. This knowledge base is not changed, and conclusions are left behind.
   */
  public KnowledgeBase supposing(List<Triple> added, Set<Triple> removed) {
    KnowledgeBase supposed = only(triple -> !removed.contains(triple));
    Node own = union ? SUPPOSED : Quad.defaultGraphIRI;
    added.forEach(triple -> supposed.state(Quad.create(own, triple)));
    return supposed;
  }

  /** What is stated here of triples that pass a test; conclusions are left behind. */
  public KnowledgeBase only(Predicate<Triple> kept) {
    DatasetGraph other = new DatasetGraphMapLink(fresh());
    KnowledgeBase part = new KnowledgeBase(other, prefixes, union);
    if (union && other.getDefaultGraph() instanceof IndexedGraph all) {
      eachStated(
          (name, graph) -> {
            IndexedGraph own = all.another();
            own.addAll(graph, kept);
            if (!own.isEmpty()) {
              other.addGraph(name, own);
              all.addAll(own);
            }
          });
      return part;
    }
    asserted()
        .forEachRemaining(
            quad -> {
              if (kept.test(quad.asTriple())) {
                part.state(quad);
              }
            });
    return part;
  }

  private void state(Quad quad) {
    if (!Quad.isDefaultGraph(quad.getGraph())) {
      if (!dataset.containsGraph(quad.getGraph())) {
        dataset.addGraph(quad.getGraph(), fresh());
      }
      dataset.getGraph(quad.getGraph()).add(quad.asTriple());
    }
    if (union || Quad.isDefaultGraph(quad.getGraph())) {
      dataset.getDefaultGraph().add(quad.asTriple());
    }
  }

  /**
   * Whether rules read what the named graphs state: that is so where the default graph is their
   * union.
   */
  public boolean union() {
    return union;
  }

  /**
   * All that sources state and rules read, whatever graph it is stated in. Not to be changed, and
   * to be used before anything is concluded or after.
   */
  public Graph stated() {
    if (conclusions.isEmpty()) {
      return dataset.getDefaultGraph();
    }
    Graph stated = fresh();
    asserted()
        .forEachRemaining(
            quad -> {
              if (union || Quad.isDefaultGraph(quad.getGraph())) {
                stated.add(quad.asTriple());
              }
            });
    return stated;
  }

  /**
   * All that sources state, whatever graph it is stated in and whether rules read it or not. Not to
   * be changed.
   */
  public Graph statements() {
    if (union) {
      return stated();
    }
    Graph statements = fresh();
    asserted().forEachRemaining(quad -> statements.add(quad.asTriple()));
    return statements;
  }

  /** The named graphs in which sources state a triple. */
  public List<Node> statedIn(Triple triple) {
    Predicate<Graph> holds = holding(triple);
    List<Node> stated = new ArrayList<>();
    eachStated(
        (name, graph) -> {
          if (holds.test(graph)) {
            stated.add(name);
          }
        });
    return stated;
  }

  /** Whether a rule concluded a triple. */
  public boolean concluded(Triple triple) {
    return conclusions.values().stream().anyMatch(holding(triple));
  }

  /** Whether a graph is that of a rule which concluded something here. */
  boolean ofRule(Node graph) {
    return conclusions.containsKey(graph);
  }

  /** There are many graphs, so that a triple's terms are not looked up in each of them. */
  private Predicate<Graph> holding(Triple triple) {
    Dictionary dictionary = ((IndexedGraph) workings).dictionary();
    int subject = dictionary.known(triple.getSubject());
    int predicate = dictionary.known(triple.getPredicate());
    int object = dictionary.known(triple.getObject());
    boolean known = subject >= 0 && predicate >= 0 && object >= 0;
    return graph ->
        (graph instanceof IndexedGraph own && own.dictionary() == dictionary)
            ? known && own.contains(subject, predicate, object)
            : graph.contains(triple);
  }

  /** The dataset; to be changed by {@link #conclude} alone. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The default graph: everything that is known, or what the user's files say of it. */
  public Graph everything() {
    return dataset.getDefaultGraph();
  }

  /** The prefixes of the sources. */
  public Prefixes prefixes() {
    return prefixes;
  }

  /** Whether an IRI occurs anywhere: in a triple of any graph or as the name of a graph. */
  public boolean mentions(Node iri) {
    return Mention.of(iri, dataset);
  }
}
