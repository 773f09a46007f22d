package org.statecraft.table;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.jspecify.annotations.Nullable;

/** The terms of RDF for the cells of a column. Those that come often are made once. */
public final class CellTerms {
  private static final int KEPT = 1 << 12;

  /** Longer ones seldom come again, and would fill the memory. */
  private static final int LONGEST = 1 << 8;

  private final int column;
  private final ColumnType type;
  private final char[] @Nullable [] texts = new char[KEPT][];
  private final @Nullable Node[] terms = new Node[KEPT];

  /** The terms of a column of a type. */
  public CellTerms(int column, ColumnType type) {
    this.column = column;
    this.type = type;
  }

  /** The term for the cell of a row, which must have a value. */
  public Node of(TableRow row) {
    int slot = row.hash(column) & (KEPT - 1);
    char[] text = texts[slot];
    Node term = terms[slot];
    if (text != null && term != null && row.is(column, text)) {
      return term;
    }
    String written = row.text(column);
    Node made = term(written);
    if (written.length() <= LONGEST) {
      texts[slot] = written.toCharArray();
      terms[slot] = made;
    }
    return made;
  }

  private Node term(String text) {
    return switch (type) {
      case STRING -> NodeFactory.createLiteralString(text);
      case BOOLEAN ->
          text.toLowerCase(Locale.ROOT).equals("true") ? NodeConst.nodeTrue : NodeConst.nodeFalse;
      case INTEGER, DECIMAL, DOUBLE, DATE, DATE_TIME ->
          NodeFactory.createLiteralDT(text, type.datatype());
    };
  }
}
