package org.statecraft.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * The triple patterns without whose matches a query finds nothing: not those of options and of
 * alternatives, nor paths of any length.
 */
public final class RequiredTriples {
  private RequiredTriples() {}

  /** These patterns of a query, in the order of its text; paths of fixed length step by step. */
  public static List<Triple> of(Query query) {
    List<Triple> triples = new ArrayList<>();
    if (query.getQueryPattern() != null) {
      collect(PlainPatterns.of(query.getQueryPattern()).element(), triples);
    }
    return triples;
  }

  private static void collect(Element element, List<Triple> triples) {
    switch (element) {
      case ElementGroup group -> group.getElements().forEach(part -> collect(part, triples));
      case ElementNamedGraph named -> collect(named.getElement(), triples);
      case ElementPathBlock block ->
          block
              .patternElts()
              .forEachRemaining(
                  path -> {
                    if (path.isTriple()) {
                      triples.add(path.asTriple());
                    }
                  });
      default -> {
        // The query may find something without it.
      }
    }
  }
}
