package org.statecraft.render;

import com.google.gson.JsonObject;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.XSD;
import org.statecraft.query.QueryResult;

/**
 * One JSON object a row: what stands between the braces of {@code bindings} in SPARQL Query Results
 * JSON, so that rows can be read one by one with nothing lost.
 */
final class JsonLinesWriter implements RowsWriter {
  private final RenderSettings settings;
  private final Map<Node, String> blankNodes = new HashMap<>();

  JsonLinesWriter(RenderSettings settings) {
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    QueryResult.Rows shown = LabelColumns.added(rows, settings);
    try (TextOutput text = new TextOutput(out)) {
      for (Iterator<Binding> bindings = shown.bindings(); bindings.hasNext(); ) {
        Binding binding = bindings.next();
        JsonObject row = new JsonObject();
        for (Var variable : shown.variables()) {
          Node term = binding.get(variable);
          if (term != null) {
            row.add(variable.getVarName(), term(term));
          }
        }
        text.print(row.toString()).line();
      }
    }
  }

  private JsonObject term(Node term) {
    JsonObject json = new JsonObject();
    if (term.isURI()) {
      json.addProperty("type", "uri");
      json.addProperty("value", term.getURI());
    } else if (term.isBlank()) {
      json.addProperty("type", "bnode");
      json.addProperty("value", blankNodes.computeIfAbsent(term, node -> "b" + blankNodes.size()));
    } else if (term.isTripleTerm()) {
      json.addProperty("type", "triple");
      json.add("value", triple(term.getTriple()));
    } else {
      literal(term, json);
    }
    return json;
  }

  private JsonObject triple(Triple triple) {
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

  /** The last line of a result that is not whole. */
  static String incomplete(String why) {
    JsonObject json = new JsonObject();
    json.addProperty("incomplete", why);
    return json.toString();
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      JsonObject json = new JsonObject();
      json.addProperty("boolean", value);
      text.print(json.toString()).line();
    }
  }
}
