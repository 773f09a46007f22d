package org.statecraft.render;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.PlainText;

/**
 * A term as people read it: names shortened, texts and numbers without quotes, everything that
 * could disturb a terminal made visible. Machines are given other formats.
 */
final class TermText {
  private final RenderSettings settings;
  private final Map<Node, String> blankNodes = new HashMap<>();

  TermText(RenderSettings settings) {
    this.settings = settings;
  }

  /**
   * The text of a term; empty for none. The empty string is shown as two quotes, so that it differs
   * from nothing.
   *
   * @param language whether the language of a text is shown
   */
  String of(@Nullable Node term, boolean language) {
    if (term == null) {
      return "";
    }
    if (term.isURI()) {
      String name = PlainText.visible(settings.prefixes().display(term.getURI()));
      return settings
          .label(term)
          .map(label -> name + " (" + PlainText.visible(label) + ")")
          .orElse(name);
    }
    if (term.isLiteral()) {
      return PlainText.visible(literal(term, language));
    }
    if (term.isBlank()) {
      return blankNodes.computeIfAbsent(term, node -> "_:b" + blankNodes.size());
    }
    if (term.isTripleTerm()) {
      return "<<( "
          + nested(term.getTriple().getSubject())
          + " "
          + nested(term.getTriple().getPredicate())
          + " "
          + nested(term.getTriple().getObject())
          + " )>>";
    }
    return PlainText.visible(term.toString());
  }

  /** Inside a triple term, texts keep their quotes. */
  private String nested(Node term) {
    return term.isLiteral() ? PlainText.visible(settings.prefixes().display(term)) : of(term, true);
  }

  private String literal(Node literal, boolean language) {
    String text = literal.getLiteralLexicalForm();
    String tag = languageTag(literal);
    if (!tag.isEmpty()) {
      return language ? text + "@" + tag : text.isEmpty() ? "\"\"" : text;
    }
    RDFDatatype datatype = literal.getLiteralDatatype();
    String type = datatype.getURI();
    if (type.equals(XSD.xstring.getURI())) {
      return text.isEmpty() ? "\"\"" : text;
    }
    return type.startsWith(XSD.NS) || type.startsWith(RDF.uri)
        ? text
        : "\"" + text + "\"^^" + settings.prefixes().display(type);
  }

  /** The language of a text with its base direction, as in {@code ar--rtl}; empty for none. */
  static String languageTag(Node literal) {
    TextDirection direction = literal.getLiteralBaseDirection();
    return literal.getLiteralLanguage() + (direction == null ? "" : "--" + direction.direction());
  }
}
