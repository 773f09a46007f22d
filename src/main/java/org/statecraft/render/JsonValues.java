package org.statecraft.render;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeToLabel;

/**
 * Terms as plain values of JSON: numbers and booleans as such, an IRI and any other literal as a
 * string of its text. Numbered blank nodes are strings {@code _:b0}, and what JSON has no number
 * for, such as infinity, is a string, too.
 */
final class JsonValues {
  private final NodeToLabel labels = NodeToLabel.createScopeByDocument();

  JsonElement value(Node term) {
    if (term.isURI()) {
      return new JsonPrimitive(term.getURI());
    }
    if (term.isLiteral()) {
      return literal(term);
    }
    return new JsonPrimitive(term.isBlank() ? labels.get(null, term) : NodeFmtLib.strNT(term));
  }

  /** A literal as a number, a boolean or else a string. */
  static JsonElement literal(Node literal) {
    Optional<Number> number = number(literal);
    if (number.isPresent()) {
      return new JsonPrimitive(number.get());
    }
    if (literal.getLiteralDatatype().isValid(literal.getLiteralLexicalForm())
        && literal.getLiteralValue() instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    return new JsonPrimitive(literal.getLiteralLexicalForm());
  }

  /** The number that a literal stands for, with all its digits; empty if it stands for none. */
  static Optional<Number> number(Node literal) {
    if (!literal.isLiteral()
        || !literal.getLiteralDatatype().isValid(literal.getLiteralLexicalForm())
        || !(literal.getLiteralValue() instanceof Number value)) {
      return Optional.empty();
    }
    if (value instanceof Double || value instanceof Float) {
      return Double.isFinite(value.doubleValue()) ? Optional.of(value) : Optional.empty();
    }
    String text = literal.getLiteralLexicalForm().strip();
    return Optional.of(
        value instanceof BigDecimal || text.contains(".")
            ? new BigDecimal(text)
            : new BigInteger(text));
  }
}
