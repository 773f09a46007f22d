package org.statecraft.render;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final boolean lines;
  private final Map<Node, String> blankNodes = new HashMap<>();

  TermText(RenderSettings settings) {
    this(settings, /* lines= */ false);
  }

  /**
   * Terms as text.
   *
   * @param lines whether the lines of a text stay lines, for formats that can show them
   */
  TermText(RenderSettings settings, boolean lines) {
    this.settings = settings;
    this.lines = lines;
  }

  /** The address of a page that is shown as it is, since nothing shorter stands for it. */
  Optional<String> address(@Nullable Node term) {
    return WebAddress.of(term)
        .filter(page -> term != null && !titled(term))
        .filter(page -> term != null && settings.prefixes().shorten(term.getURI()).isEmpty());
  }

  /** Whether a label stands instead of an IRI. */
  boolean titled(Node term) {
    return settings.instead() && settings.label(term).isPresent();
  }

  /** What is written after an address: the label in brackets if labels stand beside names. */
  String beside(@Nullable Node term) {
    return term == null
        ? ""
        : settings.label(term).map(label -> " (" + PlainText.visible(label) + ")").orElse("");
  }

  /**
   * The text of a term; empty for none. The empty string is shown as two quotes, so that it differs
   * from nothing.
   *
   * @param marked whether the language of a text, or a datatype that is not of RDF or XML Schema,
   *     is shown; it never is where labels stand instead of names
   */
  String of(@Nullable Node term, boolean marked) {
    if (term == null) {
      return "";
    }
    if (term.isURI()) {
      return name(term, settings.prefixes().display(term.getURI()));
    }
    if (term.isLiteral()) {
      String text = literal(term, marked && !settings.instead());
      return lines
          ? text.replace('\t', ' ')
              .lines()
              .map(PlainText::visible)
              .collect(Collectors.joining("\n"))
          : PlainText.visible(text);
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

  /** A name with the label of what it names, or the label alone, as is wanted. */
  private String name(Node term, String name) {
    String shown = PlainText.visible(name);
    return settings
        .label(term)
        .map(PlainText::visible)
        .map(label -> settings.instead() ? label : shown + " (" + label + ")")
        .orElse(shown);
  }

  private String literal(Node literal, boolean marked) {
    String text = literal.getLiteralLexicalForm();
    String mark = marked ? mark(literal) : "";
    if (mark.isEmpty()) {
      return text.isEmpty() ? "\"\"" : text;
    }
    return languageTag(literal).isEmpty()
        ? "\"" + text + "\"^^" + settings.prefixes().display(mark)
        : text + "@" + mark;
  }

  /**
   * What tells a text from another of the same characters: its language, or its datatype where that
   * is neither of RDF nor of XML Schema; empty for none.
   */
  static String mark(Node literal) {
    String tag = languageTag(literal);
    String type = literal.getLiteralDatatypeURI();
    boolean usual = type.startsWith(XSD.NS) || type.startsWith(RDF.uri);
    return tag.isEmpty() && !usual ? type : tag;
  }

  /** The language of a text with its base direction, as in {@code ar--rtl}; empty for none. */
  static String languageTag(Node literal) {
    TextDirection direction = literal.getLiteralBaseDirection();
    return literal.getLiteralLanguage() + (direction == null ? "" : "--" + direction.direction());
  }
}
