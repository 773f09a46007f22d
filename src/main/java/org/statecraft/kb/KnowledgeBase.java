package org.statecraft.kb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/**
 * What is known: what sources state, the prefixes of these, and what follows where that was added.
 * With a knowledge base, each file is a named graph and the default graph holds the union of all;
 * without one, the dataset is just what the user's files say. None of it changes, so that many may
 * ask at once.
 */
public final class KnowledgeBase {
  /** The graph of what is only supposed. */
  private static final Node SUPPOSED = NodeFactory.createURI(Namespaces.GRAPHS + "supposed");

  /** What the graph of files that name none is called in rules. */
  public static final Node UNNAMED = NodeFactory.createURI(Namespaces.GRAPHS + "unnamed");

  /** What sources state, whatever they call its graphs. */
  private final DatasetGraph told;

  /** The same with what follows. */
  private final DatasetGraph dataset;

  private final Prefixes prefixes;

  /** Whether the default graph holds what the named ones hold. */
  private final boolean union;

  /** What each rule concluded, by the name of its graph. */
  private final Map<Node, Graph> conclusions;

  private final Graph workings;

  /** What follows from what is known. */
  @FunctionalInterface
  public interface Consequences {
    /**
     * Hands out all of it.
     *
     * @param concluded takes each conclusion, with the graph of the rule that it is credited to
     * @param worked takes what rules only work with
     */
    void each(BiConsumer<Node, Triple> concluded, Consumer<Triple> worked);
  }

  KnowledgeBase(DatasetGraph told, Prefixes prefixes, boolean union) {
    this(told, told, prefixes, union, Map.of(), Graph.emptyGraph);
  }

  private KnowledgeBase(
      DatasetGraph told,
      DatasetGraph dataset,
      Prefixes prefixes,
      boolean union,
      Map<Node, Graph> conclusions,
      Graph workings) {
    this.told = told;
    this.dataset = dataset;
    this.prefixes = prefixes;
    this.union = union;
    this.conclusions = conclusions;
    this.workings = workings;
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

  /**
   * What is stated here and what follows from it. A rule's conclusions are in the graph of the
   * rule, in which a source may state something, too, and in the default graph.
   */
  public KnowledgeBase with(Consequences consequences) {
    Graph everything = copy(told.getDefaultGraph());
    Graph worked = fresh();
    Map<Node, Graph> concluded = new LinkedHashMap<>();
    consequences.each(
        (rule, triple) -> {
          concluded.computeIfAbsent(rule, none -> fresh()).add(triple);
          everything.add(triple);
        },
        worked::add);
    return with(everything, concluded, worked);
  }

  /** The same where a snapshot of this knowledge base and it alone holds what follows. */
  public KnowledgeBase with(Snapshot snapshot) {
    Dictionary dictionary = ((IndexedGraph) told.getDefaultGraph()).dictionary();
    return with(
        new IndexedGraph(dictionary, snapshot.everything(dictionary)),
        new LinkedHashMap<>(snapshot.rules(dictionary)),
        new IndexedGraph(dictionary, snapshot.worked(dictionary)));
  }

  private KnowledgeBase with(Graph everything, Map<Node, Graph> concluded, Graph worked) {
    DatasetGraph all = new DatasetGraphMapLink(everything);
    eachStated(all::addGraph);
    concluded.forEach(
        (rule, graph) -> {
          Graph stated = all.getGraph(rule);
          all.addGraph(rule, stated == null || stated.isEmpty() ? graph : new Union(graph, stated));
        });
    return new KnowledgeBase(told, all, prefixes, union, concluded, worked);
  }

  /**
   * What sources state, wherever it is kept.
   *
   * @param told the graphs that sources state something in; its default graph is what rules read
   * @param union whether the default graph is the union of all others
   */
  public static KnowledgeBase of(DatasetGraph told, Prefixes prefixes, boolean union) {
    return new KnowledgeBase(told, prefixes, union);
  }

  /**
   * The same with what follows, wherever it is kept.
   *
   * @param everything what is stated in the default graph, and all conclusions
   * @param concluded what each rule concluded, by the name of its graph
   * @param worked what rules only work with
   */
  public KnowledgeBase concluding(Graph everything, Map<Node, Graph> concluded, Graph worked) {
    return with(everything, concluded, worked);
  }

  /**
   * The same in memory, for inference.
   *
   * @param terms all terms, in the order by which triples are to be sorted
   */
  public KnowledgeBase inMemory(Iterator<Node> terms) {
    IndexedGraph all = new IndexedGraph();
    terms.forEachRemaining(all.dictionary()::number);
    DatasetGraph copy = new DatasetGraphMapLink(all);
    eachStated(
        (name, graph) -> {
          IndexedGraph own = all.another();
          own.addAll(graph, every -> true);
          copy.addGraph(name, own);
        });
    all.addAll(told.getDefaultGraph(), every -> true);
    return new KnowledgeBase(copy, prefixes, union);
  }

  /** The same with prefixes of its own: what rules offer beside these is not known elsewhere. */
  public KnowledgeBase apart() {
    return new KnowledgeBase(told, dataset, prefixes.copy(), union, conclusions, workings);
  }

  /** An empty graph, with the dictionary of the others where they share one. */
  private Graph fresh() {
    return told.getDefaultGraph() instanceof IndexedGraph own ? own.another() : new IndexedGraph();
  }

  private static Graph copy(Graph graph) {
    if (graph instanceof IndexedGraph own) {
      return own.copy();
    }
    Graph copy = new IndexedGraph();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }

  /**
   * Hands out the graphs that sources state something in, whatever these are called, with their
   * names. What rules conclude is in none of them.
   */
  void eachStated(BiConsumer<Node, Graph> consumer) {
    told.listGraphNodes().forEachRemaining(name -> consumer.accept(name, told.getGraph(name)));
  }

  /** Hands out the graphs of rules with what these concluded. */
  void eachConcluded(BiConsumer<Node, Graph> consumer) {
    conclusions.forEach(consumer);
  }

  /** What rules only worked with; no query sees it, but an explanation may need it. */
  public Graph workings() {
    return workings;
  }

  /** All that sources state, in the graphs they state it in. */
  public Iterator<Quad> asserted() {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    eachStated(graphs::put);
    Iterator<Quad> named = quads(graphs);
    return union
        ? named
        : Iter.concat(
            Iter.map(
                told.getDefaultGraph().find(), triple -> Quad.create(Quad.defaultGraphIRI, triple)),
            named);
  }

  /**
   * What sources state, as rules see it: each graph under its name and nothing in the default
   * graph. What files that name no graph state is one graph, too, where there is no union of all.
   */
  public DatasetGraph sources() {
    DatasetGraph sources = new DatasetGraphMapLink(Graph.emptyGraph);
    eachStated(sources::addGraph);
    if (!union) {
      sources.addGraph(UNNAMED, told.getDefaultGraph());
    }
    return sources;
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
    DatasetGraph supposed = part(triple -> !removed.contains(triple));
    if (!inMemory()) {
      return new KnowledgeBase(DatasetViews.joined(supposed, supposing(added)), prefixes, union);
    }
    Node own = union ? SUPPOSED : Quad.defaultGraphIRI;
    added.forEach(triple -> state(Quad.create(own, triple), supposed));
    return new KnowledgeBase(supposed, prefixes, union);
  }

  private DatasetGraph supposing(List<Triple> added) {
    DatasetGraph supposed = new DatasetGraphMapLink(new IndexedGraph());
    added.forEach(supposed.getDefaultGraph()::add);
    if (union) {
      supposed.addGraph(SUPPOSED, supposed.getDefaultGraph());
    }
    return supposed;
  }

  /**
   * What is stated here and in files that some sources add to it; it comes after what is here, of
   * which nothing is copied.
   *
   * @throws org.statecraft.problem.Problem as {@link #open(Sources)} does
   */
  public KnowledgeBase with(Sources added) {
    if (added.data().isEmpty() && added.graphs().isEmpty()) {
      return this;
    }
    KnowledgeBase more = new Loader(this).loadFiles(added);
    return new KnowledgeBase(DatasetViews.joined(told, more.told), more.prefixes, union);
  }

  /** Whether what is stated is in memory. */
  private boolean inMemory() {
    return told.getDefaultGraph() instanceof IndexedGraph;
  }

  /** What is stated here of triples that pass a test; conclusions are left behind. */
  public KnowledgeBase only(Predicate<Triple> kept) {
    return new KnowledgeBase(part(kept), prefixes, union);
  }

  private DatasetGraph part(Predicate<Triple> kept) {
    if (!inMemory()) {
      return DatasetViews.filtered(told, kept);
    }
    DatasetGraph part = new DatasetGraphMapLink(fresh());
    if (union && part.getDefaultGraph() instanceof IndexedGraph all) {
      eachStated(
          (name, graph) -> {
            IndexedGraph own = all.another();
            own.addAll(graph, kept);
            if (!own.isEmpty()) {
              part.addGraph(name, own);
              all.addAll(own);
            }
          });
      return part;
    }
    asserted()
        .forEachRemaining(
            quad -> {
              if (kept.test(quad.asTriple())) {
                state(quad, part);
              }
            });
    return part;
  }

  private void state(Quad quad, DatasetGraph to) {
    if (!Quad.isDefaultGraph(quad.getGraph())) {
      if (!to.containsGraph(quad.getGraph())) {
        to.addGraph(quad.getGraph(), fresh());
      }
      to.getGraph(quad.getGraph()).add(quad.asTriple());
    }
    if (union || Quad.isDefaultGraph(quad.getGraph())) {
      to.getDefaultGraph().add(quad.asTriple());
    }
  }

  /**
   * Whether rules read what the named graphs state: that is so where the default graph is their
   * union.
   */
  public boolean union() {
    return union;
  }

  /** All that sources state and rules read, whatever graph it is stated in. */
  public Graph stated() {
    return told.getDefaultGraph();
  }

  /** All that sources state, whatever graph it is stated in and whether rules read it or not. */
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
    List<Node> stated = new ArrayList<>();
    if (!inMemory()) {
      Set<Node> names = new HashSet<>();
      told.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
          .forEachRemaining(quad -> names.add(quad.getGraph()));
      told.listGraphNodes()
          .forEachRemaining(
              name -> {
                if (names.contains(name)) {
                  stated.add(name);
                }
              });
      return stated;
    }
    Predicate<Graph> holds = holding(triple);
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

  /** There are many graphs, so that a triple's terms are not looked up in each of them. */
  private Predicate<Graph> holding(Triple triple) {
    Dictionary dictionary = ((IndexedGraph) fresh()).dictionary();
    int subject = dictionary.known(triple.getSubject());
    int predicate = dictionary.known(triple.getPredicate());
    int object = dictionary.known(triple.getObject());
    boolean known = subject >= 0 && predicate >= 0 && object >= 0;
    return graph ->
        (graph instanceof IndexedGraph own && own.dictionary() == dictionary)
            ? known && own.contains(subject, predicate, object)
            : graph.contains(triple);
  }

  /** What is stated and what follows; not to be changed. */
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
