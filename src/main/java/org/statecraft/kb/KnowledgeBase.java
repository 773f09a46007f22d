package org.statecraft.kb;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
  /**
   * How many triples are looked at for hints, and for IRIs within terms, for which there is no
   * index: a knowledge base has fewer, and data of millions keep nobody waiting.
   */
  public static final int LOOKED_AT = 150_000;

  /** What the graph of what is only supposed is called. */
  public static final Node SUPPOSED = NodeFactory.createURI(Namespaces.GRAPHS + "supposed");

  /** What the graph of files that name none is called in rules. */
  public static final Node UNNAMED = NodeFactory.createURI(Namespaces.GRAPHS + "unnamed");

  /** What sources state, whatever they call its graphs. */
  private final StatedGraphs told;

  /** The same with what follows. */
  private final DatasetGraph dataset;

  private final Prefixes prefixes;

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

  KnowledgeBase(StatedGraphs told, Prefixes prefixes) {
    this(told, told.dataset(), prefixes, Map.of(), Graph.emptyGraph);
  }

  private KnowledgeBase(
      StatedGraphs told,
      DatasetGraph dataset,
      Prefixes prefixes,
      Map<Node, Graph> conclusions,
      Graph workings) {
    this.told = told;
    this.dataset = dataset;
    this.prefixes = prefixes;
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
   * What sources state, wherever it is kept.
   *
   * @param told the graphs that sources state something in; its default graph is what rules read
   * @param union whether the default graph is the union of all others
   */
  public static KnowledgeBase of(DatasetGraph told, Prefixes prefixes, boolean union) {
    return new KnowledgeBase(StatedGraphs.of(told, union), prefixes);
  }

  /**
   * What another machine holds, each question to which goes there. It is not looked through for
   * hints, and of no name is it said that nobody mentions it.
   */
  public static KnowledgeBase elsewhere(DatasetGraph there, Prefixes prefixes) {
    return new KnowledgeBase(
        new GraphsElsewhere(there, /* union= */ true, /* distant= */ true), prefixes);
  }

  /**
   * What is stated here and what follows from it. A rule's conclusions are in the graph of the
   * rule, in which a source may state something, too, and in the default graph.
   */
  public KnowledgeBase with(Consequences consequences) {
    Graph everything = told.copy();
    Graph worked = told.fresh();
    Map<Node, Graph> concluded = new LinkedHashMap<>();
    consequences.each(
        (rule, triple) -> {
          concluded.computeIfAbsent(rule, none -> told.fresh()).add(triple);
          everything.add(triple);
        },
        worked::add);
    return concluding(everything, concluded, worked);
  }

  /** The same where a snapshot of this knowledge base and it alone holds what follows. */
  public KnowledgeBase with(Snapshot snapshot) {
    Dictionary dictionary = told.fresh().dictionary();
    return concluding(
        new IndexedGraph(dictionary, snapshot.everything(dictionary)),
        new LinkedHashMap<>(snapshot.rules(dictionary)),
        new IndexedGraph(dictionary, snapshot.worked(dictionary)));
  }

  /**
   * The same with what follows, wherever it is kept.
   *
   * @param everything what is stated in the default graph, and all conclusions
   * @param concluded what each rule concluded, by the name of its graph
   * @param worked what rules only work with
   */
  public KnowledgeBase concluding(Graph everything, Map<Node, Graph> concluded, Graph worked) {
    DatasetGraph all = new DatasetGraphMapLink(everything);
    told.each(all::addGraph);
    concluded.forEach(
        (rule, graph) -> {
          Graph stated = all.getGraph(rule);
          all.addGraph(
              rule, stated == null || stated.isEmpty() ? graph : DatasetViews.both(graph, stated));
        });
    return new KnowledgeBase(told, all, prefixes, concluded, worked);
  }

  /**
   * What is stated here, copied into memory, for inference.
   *
   * @param terms all terms, in the order by which triples are to be sorted
   */
  public KnowledgeBase copied(Iterator<Node> terms) {
    return new KnowledgeBase(told.copied(terms), prefixes);
  }

  /**
   * What was read elsewhere, in memory, with the prefixes of this. What both have comes in the
   * order that it has here, and what is new after it, in an order of its own.
   *
   * @param union whether the default graph is the union of the others
   */
  public KnowledgeBase alike(Collection<Quad> quads, boolean union) {
    return new KnowledgeBase(told.alike(quads, union), prefixes);
  }

  /** The same with prefixes of its own: what rules offer beside these is not known elsewhere. */
  public KnowledgeBase apart() {
    return new KnowledgeBase(told, dataset, prefixes.copy(), conclusions, workings);
  }

  /**
   * Hands out the graphs that sources state something in, whatever these are called, with their
   * names. What rules conclude is in none of them.
   */
  void eachStated(BiConsumer<Node, Graph> consumer) {
    told.each(consumer);
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
    return told.quads();
  }

  /**
   * What sources state, as rules see it: each graph under its name and nothing in the default
   * graph. What files that name no graph state is one graph, too, where there is no union of all.
   */
  public DatasetGraph sources() {
    return told.sources();
  }

  /** All that rules concluded, in the graphs of the rules. */
  public Iterator<Quad> concluded() {
    return StatedGraphs.quads(conclusions);
  }

  /**
   * What is stated here, with some triples taken away wherever they are stated and others added as
   * a graph of their own. This knowledge base is not changed, and conclusions are left behind.
   */
  public KnowledgeBase supposing(List<Triple> added, Set<Triple> removed) {
    return new KnowledgeBase(told.supposing(added, removed), prefixes);
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
    return new KnowledgeBase(told.with(more.told), more.prefixes);
  }

  /** What is stated here of triples that pass a test; conclusions are left behind. */
  public KnowledgeBase only(Predicate<Triple> kept) {
    return new KnowledgeBase(told.only(kept), prefixes);
  }

  /**
   * Whether rules read what the named graphs state: that is so where the default graph is their
   * union.
   */
  public boolean union() {
    return told.union();
  }

  /** All that sources state and rules read, whatever graph it is stated in. */
  public Graph stated() {
    return told.read();
  }

  /** All that sources state, whatever graph it is stated in and whether rules read it or not. */
  public Graph statements() {
    return told.statements();
  }

  /** The named graphs in which sources state a triple. */
  public List<Node> statedIn(Triple triple) {
    return told.naming(triple);
  }

  /** Whether a rule concluded a triple. */
  public boolean concluded(Triple triple) {
    return conclusions.values().stream().anyMatch(told.holding(triple));
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

  /**
   * Whether an IRI occurs anywhere: in a triple of any graph, as the name of a graph, or within a
   * term; of large data some are not looked at for the last.
   */
  public boolean mentions(Node iri) {
    return told.distant() || Mention.of(iri, dataset);
  }

  /** Whether a term stands in a triple of any graph or is the name of a graph. */
  public boolean holds(Node term) {
    return told.distant() || Mention.asTerm(term, dataset);
  }

  /** Whether every look at it is a request to another machine. */
  public boolean distant() {
    return told.distant();
  }

  /** The triples that are looked at where all would take too long; of most bases that is all. */
  public Stream<Triple> some() {
    return told.distant() ? Stream.empty() : everything().stream().limit(LOOKED_AT);
  }
}
