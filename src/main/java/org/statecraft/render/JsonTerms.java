package org.statecraft.render;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/** Terms as in SPARQL Query Results JSON; blank nodes are numbered within one document. */
final class JsonTerms {
  private final Function<Node, String> blankNodes;

  /** Blank nodes are numbered from 0 in the order in which they come up. */
  JsonTerms() {
    Map<Node, String> known = new HashMap<>();
    this.blankNodes = blank -> known.computeIfAbsent(blank, node -> "b" + known.size());
  }

  /**
   * @param blankNodes what blank nodes are called
   */
  JsonTerms(Function<Node, String> blankNodes) {
    this.blankNodes = blankNodes;
  }

  JsonObject term(Node term) {
    JsonObject json = new JsonObject();
    if (term.isURI()) {
      json.addProperty("type", "uri");
      json.addProperty("value", term.getURI());
    } else if (term.isBlank()) {
      json.addProperty("type", "bnode");
      json.addProperty("value", blankNodes.apply(term));
    } else if (term.isTripleTerm()) {
      json.addProperty("type", "triple");
      json.add("value", triple(term.getTriple()));
    } else {
      literal(term, json);
    }
    return json;
  }

  JsonObject triple(Triple triple) {
    JsonObject json = new JsonObject();
    json.add("subject", term(triple.getSubject()));
    json.add("predicate", term(triple.getPredicate()));
    json.add("object", term(triple.getObject()));
    return json;
  }

  private static void literal(Node literal, JsonObject json) {
    json.addProperty("type", "literal");
    json.addProperty("value", literal.getLiteralLexicalForm());
    String language = literal.getLiteralLanguage();
    TextDirection direction = literal.getLiteralBaseDirection();
    if (!language.isEmpty()) {
      json.addProperty("xml:lang", language);
      if (direction != null) {
        json.addProperty("its:dir", direction.direction());
      }
    } else if (!XSD.xstring.getURI().equals(literal.getLiteralDatatypeURI())) {
      json.addProperty("datatype", literal.getLiteralDatatypeURI());
    }
  }
}
