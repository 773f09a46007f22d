package org.statecraft.kb;

import java.util.Collection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;

/** Knowledge from triples at hand, as from one file of the user's. */
public final class KnownFacts {
  private KnownFacts() {}

  /** A knowledge base that states these triples. */
  public static KnowledgeBase of(Collection<Triple> triples) {
    return of(triples, new Prefixes());
  }

  /** The same with the prefixes of its sources. */
  public static KnowledgeBase of(Collection<Triple> triples, Prefixes prefixes) {
    DatasetGraphMapLink dataset =
        new DatasetGraphMapLink(name -> GraphFactory.createDefaultGraph());
    triples.forEach(dataset.getDefaultGraph()::add);
    return KnowledgeBase.of(dataset, prefixes, false);
  }
}
