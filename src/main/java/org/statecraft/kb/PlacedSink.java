package org.statecraft.kb;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Takes what a file states together with the places where its parser met the terms. */
public abstract class PlacedSink extends StreamRDFBase {
  private @Nullable PlacedProfile profile;

  /**
   * A triple of the file.
   *
   * @param graph the graph that the file puts it into; null if it names none
   * @param subject where the subject stands; a subject of several triples stands once
   * @param predicate where the predicate stands, or the object if that is not known
   * @param object where the object stands
   */
  protected abstract void stated(
      @Nullable Node graph, Triple triple, Place subject, Place predicate, Place object);

  /** Something that can be read but looks wrong to the parser. */
  protected abstract void doubted(String message, Place place);

  /** The profile of the parser that sends what comes next. */
  void from(PlacedProfile parser) {
    profile = parser;
  }

  @Override
  public final void triple(Triple triple) {
    told(null, triple);
  }

  @Override
  public final void quad(Quad quad) {
    told(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple());
  }

  private void told(@Nullable Node graph, Triple triple) {
    PlacedProfile places = profile;
    if (places == null) {
      stated(graph, triple, Place.NONE, Place.NONE, Place.NONE);
    } else {
      stated(
          graph,
          triple,
          places.of(triple.getSubject()),
          places.of(triple.getPredicate()),
          places.of(triple.getObject()));
    }
  }
}
