package org.statecraft.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterRegistry;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.statecraft.kb.IndexedPrefixMap;
import org.statecraft.problem.InputProblem;

/** Writes triples by Jena's writers: line by line where the format allows, else as one document. */
final class GraphWriter {
  private final RDFFormat format;
  private final RenderSettings settings;

  GraphWriter(RDFFormat format, RenderSettings settings) {
    this.format = format;
    this.settings = settings;
  }

  /**
   * Writes all triples.
   *
   * @throws InputProblem if the format cannot express one of them
   */
  void write(Iterator<Triple> triples, OutputStream out) {
    try {
      if (format.equals(RDFFormat.NTRIPLES_UTF8) || format.equals(RDFFormat.NQUADS_UTF8)) {
        lines(triples, out);
      } else {
        document(triples, out);
      }
    } catch (JenaException failure) {
      throw new InputProblem(
          "the result cannot be written as "
              + format.getLang().getLabel()
              + ": "
              + failure.getMessage(),
          "turtle and ntriples can hold any graph",
          null,
          failure);
    }
  }

  /** Writes triples with the graphs they belong to; the format must have a place for those. */
  void writeQuads(Iterator<Quad> quads, OutputStream out) {
    StreamRDF lines = StreamRDFWriter.getWriterStream(out, streamed());
    lines.start();
    Set<String> namespaces = new HashSet<>();
    PrefixMap prefixes = settings.prefixes().all();
    List<Quad> all = new ArrayList<>();
    quads.forEachRemaining(
        quad -> {
          all.add(quad);
          List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
              .forEach(node -> use(node, prefixes, namespaces));
        });
    prefixes.forEach(
        (prefix, iri) -> {
          if (namespaces.contains(iri)) {
            lines.prefix(prefix, iri);
          }
        });
    all.forEach(lines::quad);
    lines.finish();
  }

  /** The variant of the format that is written as the quads come. */
  private RDFFormat streamed() {
    return format.getLang().equals(Lang.TRIG) ? RDFFormat.TRIG_BLOCKS : format;
  }

  private void lines(Iterator<Triple> triples, OutputStream out) {
    StreamRDF lines = StreamRDFWriter.getWriterStream(out, format);
    lines.start();
    triples.forEachRemaining(lines::triple);
    lines.finish();
  }

  private void document(Iterator<Triple> triples, OutputStream out) {
    Graph graph = GraphFactory.createDefaultGraph();
    Set<String> namespaces = new HashSet<>();
    PrefixMap prefixes = settings.prefixes().all();
    triples.forEachRemaining(
        triple -> {
          requireExpressible(triple);
          graph.add(triple);
          use(triple.getSubject(), prefixes, namespaces);
          use(triple.getPredicate(), prefixes, namespaces);
          use(triple.getObject(), prefixes, namespaces);
        });
    if (format.getLang().equals(Lang.TURTLE) || format.getLang().equals(Lang.TRIG)) {
      turtle(graph, prefixes, namespaces, out);
      return;
    }
    Optional<JsonLdPrefix> context =
        format.getLang().equals(Lang.JSONLD11)
            ? Optional.of(new JsonLdPrefix(graph))
            : Optional.empty();
    prefixes.forEach(
        (prefix, iri) -> {
          if (namespaces.contains(iri)
              && context.filter(each -> each.misread(prefix, iri)).isEmpty()) {
            graph.getPrefixMapping().setNsPrefix(prefix, iri);
          }
        });
    RDFWriter writer = RDFWriter.source(graph).format(suited(graph)).build();
    if (format.getLang().equals(Lang.RDFXML)) {
      // What it cannot hold shows in the middle of it.
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      writer.output(whole);
      try {
        whole.writeTo(out);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    } else {
      writer.output(out);
    }
  }

  private void turtle(Graph graph, PrefixMap prefixes, Set<String> namespaces, OutputStream out) {
    PrefixMap used = new IndexedPrefixMap();
    prefixes.forEach(
        (prefix, iri) -> {
          if (namespaces.contains(iri)) {
            used.add(prefix, iri);
          }
        });
    RDFFormat suited = suited(graph);
    RDFWriterRegistry.getWriterGraphFactory(suited)
        .create(suited)
        .write(out, graph, used, null, RIOT.getContext().copy());
  }

  /** The variant of the format for a graph: flat where it would be nested too deeply. */
  private RDFFormat suited(Graph graph) {
    if (format.equals(RDFFormat.RDFXML_PRETTY)) {
      return new BlankNesting(graph, /* lists= */ true).deep() ? RDFFormat.RDFXML_PLAIN : format;
    }
    boolean turtle = format.equals(RDFFormat.TURTLE_PRETTY);
    if ((turtle || format.equals(RDFFormat.TRIG_PRETTY))
        && new BlankNesting(graph, /* lists= */ false).deep()) {
      return turtle ? RDFFormat.TURTLE_BLOCKS : RDFFormat.TRIG_BLOCKS;
    }
    return format;
  }

  /** Jena's writers of the older formats fail obscurely at what RDF 1.2 brought. */
  private void requireExpressible(Triple triple) {
    Node object = triple.getObject();
    Lang lang = format.getLang();
    boolean turtle = lang.equals(Lang.TURTLE) || lang.equals(Lang.TRIG);
    if (!turtle && object.isTripleTerm()) {
      throw inexpressible("triple terms");
    }
    if (lang.equals(Lang.RDFXML)
        && object.isLiteral()
        && object.getLiteralBaseDirection() != null) {
      throw inexpressible("text directions");
    }
  }

  private InputProblem inexpressible(String what) {
    return new InputProblem(
        format.getLang().getLabel() + " cannot hold the " + what + " of RDF 1.2 in the result",
        "turtle and ntriples can");
  }

  /** Notes which prefix a term would be shortened by, so that only those used are declared. */
  private static void use(Node node, PrefixMap prefixes, Set<String> namespaces) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : null;
    if (iri != null) {
      Pair<String, String> pair = prefixes.abbrev(iri);
      if (pair != null) {
        namespaces.add(prefixes.get(pair.getLeft()));
      }
    }
  }
}
