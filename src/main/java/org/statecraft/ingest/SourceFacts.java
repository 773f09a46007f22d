package org.statecraft.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.statecraft.table.TableFile;

/** What a mapping says of its source, as facts about the graph that is made. */
public final class SourceFacts {
  private static final Map<String, Node> PROPERTIES =
      Map.of(
          "title", DCTerms.title.asNode(),
          "description", DCTerms.description.asNode(),
          "licence", DCTerms.license.asNode(),
          "address", DCTerms.source.asNode(),
          "version", OWL2.versionInfo.asNode(),
          "citation", DCTerms.bibliographicCitation.asNode());

  private SourceFacts() {}

  /**
   * Writes them.
   *
   * @param graph the graph that is made
   */
  public static void write(Mapping mapping, List<TableFile> tables, Node graph, FactWriter out) {
    mapping
        .head()
        .about()
        .forEach(
            (key, value) ->
                out.fact(graph, Objects.requireNonNull(PROPERTIES.get(key)), term(value)));
    tables.forEach(table -> out.link(graph, NodeFactory.createURI(table.iri())));
  }

  private static Node term(String value) {
    return value.matches("https?://\\S+") && TermWriter.possible(value)
        ? NodeFactory.createURI(value)
        : NodeFactory.createLiteralString(value);
  }
}
