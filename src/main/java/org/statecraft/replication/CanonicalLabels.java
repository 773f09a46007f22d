package org.statecraft.replication;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.statecraft.problem.InputProblem;
import org.statecraft.task.Task;

/**
 * Names for blank nodes that depend on nothing but what is said of them, by the W3C's <a
 * href="https://www.w3.org/TR/rdf-canon/">RDFC-1.0</a> with SHA-256. What that takes can grow with
 * the factorial of nodes that look alike; it ends when the time of the command does.
 */
final class CanonicalLabels {
  private final RdfCanon canon = RdfCanon.create("SHA-256", Task::check);
  private final PortableText names;
  private final TermLines standIn;

  CanonicalLabels(PortableText names) {
    this.names = names;
    this.standIn = new TermLines(names, Map.of());
  }

  /** Adds what is said. */
  void add(Triple triple) {
    add(text(triple.getSubject()), text(triple.getPredicate()), triple.getObject());
  }

  /**
   * Adds what is said.
   *
   * @param subject an IRI, or a blank node with {@code _:}
   * @param predicate an IRI
   * @throws InputProblem if a blank node stands in a triple term, of which RDFC-1.0 says nothing
   */
  void add(String subject, String predicate, Node object) {
    if (!object.isLiteral()) {
      canon.quad(subject, predicate, text(object), null, null, null, null);
      return;
    }
    String language = object.getLiteralLanguage();
    TextDirection direction = object.getLiteralBaseDirection();
    canon.quad(
        subject,
        predicate,
        names.of(object.getLiteralLexicalForm()),
        object.getLiteralDatatypeURI(),
        language.isEmpty() ? null : language,
        direction == null ? null : direction.toString(),
        null);
  }

  private String text(Node term) {
    if (term.isBlank()) {
      return "_:" + term.getBlankNodeLabel();
    }
    if (term.isURI()) {
      return names.of(term.getURI());
    }
    if (TermLines.blank(term)) {
      throw new InputProblem(
          "a blank node within a triple term has no canonical name",
          "leave triple terms with blank nodes out of the result");
    }
    return "urn:x-triple-term:" + standIn.of(term);
  }

  /** The names, with {@code _:}, by the labels that the nodes have in Jena. */
  Map<String, String> labels() {
    try {
      canon.provide((subject, predicate, object, datatype, language, direction, graph) -> canon);
    } catch (RdfConsumerException impossible) {
      throw new IllegalStateException(impossible);
    }
    Map<String, String> labels = new HashMap<>();
    canon.mapping().forEach((node, name) -> labels.put(node.substring("_:".length()), name));
    return labels;
  }
}
