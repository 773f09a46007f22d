package org.statecraft.replication;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Names of files without the machine they lie on. Rows of tables, and relative IRIs of files and
 * queries, are named from where the file lies; within the working folder they are told from there,
 * as {@code file:./survey.csv#row=3}, so that a result is the same in another place.
 *
 * @param folder the IRI of the working folder, with a slash at its end
 */
public record PortableText(String folder) {
  private static final String HERE = "file:./";

  /** Names as they are told from a folder. */
  public static PortableText within(Path folder) {
    String iri = folder.toAbsolutePath().normalize().toUri().toString();
    return new PortableText(iri.endsWith("/") ? iri : iri + "/");
  }

  /** An IRI, or any text in which one may stand. */
  public String of(String text) {
    return text.replace(folder, HERE);
  }

  /** A term, as it is named here, without the machine. */
  public Node of(Node term) {
    return renamed(term, of(term.isURI() ? term.getURI() : ""));
  }

  /** A triple, as it is named here, without the machine. */
  public Triple of(Triple triple) {
    return Triple.create(
        of(triple.getSubject()), of(triple.getPredicate()), of(triple.getObject()));
  }

  /** A triple without the machine, as it is named here. */
  public Triple here(Triple triple) {
    return Triple.create(
        here(triple.getSubject()), here(triple.getPredicate()), here(triple.getObject()));
  }

  private Node here(Node term) {
    return renamed(
        term,
        term.isURI() && term.getURI().startsWith(HERE)
            ? folder + term.getURI().substring(HERE.length())
            : "");
  }

  private static Node renamed(Node term, String iri) {
    return !term.isURI() || iri.isEmpty() || iri.equals(term.getURI())
        ? term
        : NodeFactory.createURI(iri);
  }
}
