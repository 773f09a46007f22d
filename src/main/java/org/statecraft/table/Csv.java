package org.statecraft.table;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of tables that are read as RDF. */
public final class Csv {
  /** The namespace, in which each column is a property. */
  public static final String NAMESPACE = "https://w3id.org/statecraft/csv#";

  /** What it is shortened to. */
  public static final String PREFIX = "csv";

  /** The class of rows. */
  public static final Node ROW = NodeFactory.createURI(NAMESPACE + "Row");

  /** The property that gives a row its number. */
  public static final Node NUMBER = NodeFactory.createURI(NAMESPACE + "row");

  private Csv() {}

  /** The property of a column: what cannot stand in a prefixed name is percent-encoded. */
  public static Node property(String column) {
    return NodeFactory.createURI(NAMESPACE + encoded(column));
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      int c = name.codePointAt(at);
      boolean inside = at > 0 && at < name.length() - 1;
      if (Character.isLetterOrDigit(c) || c == '_' || (inside && (c == '-' || c == '.'))) {
        encoded.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
      }
    }
    return encoded.toString();
  }
}
