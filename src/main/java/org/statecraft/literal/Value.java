package org.statecraft.literal;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * What a literal stands for, whatever it is written like: two literals have equal values if and
 * only if XML Schema, RDF or OWL say that these are identical. So {@code 1} and {@code 01.0} have
 * one value, {@code "INF"} and {@code "1e400"} as doubles as well, but not a float and a double,
 * nor positive and negative zero, nor one moment in two time zones.
 *
 * @param space the value space; those of different names have nothing in common
 * @param key the value, written in one way
 */
public record Value(Space space, String key) {

  /** The value of a literal, or null if its datatype is unknown or its text none of it. */
  public static @Nullable Value of(Node literal) {
    if (!literal.getLiteralLanguage().isEmpty()) {
      return of(literal, literal.getLiteralBaseDirection());
    }
    Datatype datatype = Datatype.of(literal.getLiteralDatatypeURI());
    return datatype == null ? null : datatype.value(literal.getLiteralLexicalForm());
  }

  private static Value of(Node literal, @Nullable TextDirection direction) {
    String text = text(literal.getLiteralLanguage(), literal.getLiteralLexicalForm());
    return direction == null
        ? new Value(Space.LANGUAGE, text)
        : new Value(Space.DIRECTION, direction.direction() + " " + text);
  }

  /** The key of a text in a language; case does not tell languages apart. */
  static String text(String language, String text) {
    return language.toLowerCase(Locale.ROOT) + " " + text;
  }

  /**
   * Whether a term cannot stand for anything: a literal of a known datatype whose text is none of
   * it, or a triple term with such a literal in it.
   */
  public static boolean illTyped(Node term) {
    if (term.isTripleTerm()) {
      return illTyped(term.getTriple().getSubject()) || illTyped(term.getTriple().getObject());
    }
    return term.isLiteral()
        && term.getLiteralLanguage().isEmpty()
        && Datatype.of(term.getLiteralDatatypeURI()) != null
        && !RDFS.Literal.getURI().equals(term.getLiteralDatatypeURI())
        && of(term) == null;
  }
}
