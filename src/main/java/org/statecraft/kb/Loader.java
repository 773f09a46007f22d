package org.statecraft.kb;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.problem.RequestProblem;
import org.statecraft.table.TableDialect;

/** Reads sources into one dataset. Used once. */
final class Loader {
  private static final Logger LOG = LoggerFactory.getLogger("kb");

  /** Graphs come into being while files are read; asking for one later must not make it. */
  private boolean loading = true;

  private final Optional<Snapshot> snapshot;
  private final IndexedGraph everything;
  private final DatasetGraph dataset;
  private final Prefixes prefixes;

  /** Graphs of the knowledge base, which no other file may write into. */
  private final Set<String> reserved = new HashSet<>();

  private boolean union;

  /** A loader that takes the knowledge base from a snapshot, if there is one. */
  Loader(Optional<Snapshot> snapshot) {
    this(snapshot, snapshot.map(Snapshot::stated).orElseGet(IndexedGraph::new), new Prefixes());
  }

  /** A loader of what comes to what is known already, which is not changed. */
  Loader(KnowledgeBase known) {
    this(Optional.empty(), new IndexedGraph(), known.prefixes().copy());
    union = known.union();
    if (union) {
      known.eachStated((name, graph) -> reserved.add(name.toString()));
    }
  }

  private Loader(Optional<Snapshot> snapshot, IndexedGraph all, Prefixes prefixes) {
    this.snapshot = snapshot;
    this.everything = all;
    this.prefixes = prefixes;
    this.dataset =
        new DatasetGraphMapLink(name -> name == null ? all : loading ? all.another() : null);
  }

  KnowledgeBase load(Sources sources) {
    union = sources.home().isPresent();
    if (snapshot.isPresent()) {
      load(snapshot.get());
    } else {
      sources.home().ifPresent(this::loadHome);
    }
    return loadFiles(sources);
  }

  /** Reads the files that are added to a knowledge base. */
  KnowledgeBase loadFiles(Sources sources) {
    for (Path data : sources.data()) {
      RdfFile.within(data, sources.tables()).forEach(this::loadData);
    }
    sources.graphs().forEach(named -> loadGraph(named, sources.tables()));
    loading = false;
    LOG.info(
        "{} triples in the default graph, {} named graphs",
        dataset.getDefaultGraph().size(),
        dataset.size());
    return KnowledgeBase.of(dataset, prefixes, union);
  }

  private void load(Snapshot snapshot) {
    snapshot.prefixes(prefixes);
    snapshot
        .sources(everything.dictionary())
        .forEach(
            (name, graph) -> {
              dataset.addGraph(name, graph);
              reserved.add(name.getURI());
            });
  }

  private void loadHome(Path home) {
    Layout layout = Layout.of(home);
    for (Layout.GraphFile part : layout.graphs()) {
      boolean main = part.file().equals(layout.main());
      RdfFile file = new RdfFile(part.file(), Lang.TURTLE);
      file.read(
          new DatasetSink(dataset, part.graph(), true, main ? prefixes::declare : prefixes::show));
      reserved.add(part.graph());
    }
  }

  private void loadData(RdfFile file) {
    String graph = union ? file.iri() : null;
    DatasetSink sink = new DatasetSink(dataset, graph, union, prefixes::offer);
    file.read(new ReservedGraphs(sink, file, reserved));
  }

  private void loadGraph(Sources.NamedFile named, TableDialect dialect) {
    String graph = prefixes.expand(named.graph()).orElse(named.graph());
    if (ReservedGraphs.magic(graph)) {
      throw new RequestProblem(
          "<" + graph + "> is no graph but a word of the query engine",
          "choose another name for the graph of " + named.file());
    }
    if (ReservedGraphs.owned(graph, reserved)) {
      throw new RequestProblem(
          "the graph " + prefixes.display(graph) + " belongs to the knowledge base",
          "choose another name for the graph of " + named.file());
    }
    RdfFile file = RdfFile.of(named.file(), dialect);
    DatasetSink sink = new DatasetSink(dataset, graph, union, prefixes::offer);
    file.read(new ReservedGraphs(sink, file, reserved));
  }
}
