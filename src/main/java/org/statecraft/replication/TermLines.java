package org.statecraft.replication;

import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.util.Comparator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Terms as they stand in canonical N-Quads, which RDFC-1.0 is defined by; a triple term, which it
 * does not know, as in N-Triples 1.2.
 *
 * @param names how files are named
 * @param labels what blank nodes are called, by their labels in Jena
 */
record TermLines(PortableText names, Map<String, String> labels) {
  /** By code points, which is the order of UTF-8 bytes, too: {@code LC_ALL=C sort}. */
  static final Comparator<String> ORDER = TermLines::byCodePoint;

  /** One term. */
  String of(Node term) {
    if (term.isBlank()) {
      String label = term.getBlankNodeLabel();
      return labels.getOrDefault(label, "_:" + label);
    }
    if (term.isTripleTerm()) {
      Triple triple = term.getTriple();
      return "<<( "
          + of(triple.getSubject())
          + " "
          + of(triple.getPredicate())
          + " "
          + of(triple.getObject())
          + " )>>";
    }
    if (term.isURI()) {
      return NQuadsWriter.resource(names.of(term.getURI()));
    }
    String language = term.getLiteralLanguage();
    if (language.isEmpty()) {
      return NQuadsWriter.literal(
          names.of(term.getLiteralLexicalForm()), term.getLiteralDatatypeURI(), null, null);
    }
    String text = NQuadsWriter.literal(names.of(term.getLiteralLexicalForm()), null, null, null);
    return text
        + "@"
        + language
        + (term.getLiteralBaseDirection() == null ? "" : "--" + term.getLiteralBaseDirection());
  }

  /** Whether a blank node stands anywhere in a term. */
  static boolean blank(Node term) {
    if (!term.isTripleTerm()) {
      return term.isBlank();
    }
    Triple triple = term.getTriple();
    return blank(triple.getSubject()) || blank(triple.getObject());
  }

  private static int byCodePoint(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // In UTF-16 surrogates come before what stands behind them in Unicode.
        boolean beyond = Character.isSurrogate(a);
        return beyond == Character.isSurrogate(b) ? Character.compare(a, b) : beyond ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
