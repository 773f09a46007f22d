package org.statecraft.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;
import org.statecraft.query.QueryResult;

/**
 * The rows of a table, of which the first are looked at before any is written: they decide how
 * columns are shown, and any number of rows can follow without being held in memory.
 */
final class FirstRows {
  private static final int LOOKED_AT = 1_000;

  private final List<Binding> first = new ArrayList<>();
  private final Iterator<Binding> others;
  private @Nullable RuntimeException end;

  FirstRows(QueryResult.Rows rows) {
    this(rows, LOOKED_AT);
  }

  /**
   * Rows.
   *
   * @param most how many are looked at
   */
  FirstRows(QueryResult.Rows rows, int most) {
    this.others = rows.bindings();
    try {
      while (first.size() < most && others.hasNext()) {
        first.add(others.next());
      }
    } catch (RuntimeException limit) {
      end = limit;
    }
  }

  /** The rows that were looked at. */
  List<Binding> seen() {
    return first;
  }

  /**
   * All rows, those that were looked at first; can be asked for once. Where a limit was hit, it is
   * told after the rows that were there before.
   */
  Iterator<Binding> all() {
    Iterator<Binding> seen = first.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (seen.hasNext()) {
          return true;
        }
        if (end != null) {
          throw end;
        }
        return others.hasNext();
      }

      @Override
      public Binding next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return seen.hasNext() ? seen.next() : others.next();
      }
    };
  }

  /**
   * Whether languages and datatypes are shown in a column: only where they tell its texts apart,
   * because there are several of them or one text occurs with and without.
   */
  boolean marked(Var column) {
    Set<String> marks = new HashSet<>();
    Map<String, String> markOf = new HashMap<>();
    for (Binding row : first) {
      Node term = row.get(column);
      if (term != null && term.isLiteral()) {
        String mark = TermText.mark(term);
        marks.add(mark);
        String other = markOf.putIfAbsent(term.getLiteralLexicalForm(), mark);
        if (other != null && !other.equals(mark)) {
          return true;
        }
      }
    }
    marks.remove("");
    return marks.size() > 1;
  }

  /** Whether a column holds numbers alone, and at least one. */
  boolean numeric(Var column) {
    boolean any = false;
    for (Binding row : first) {
      Node term = row.get(column);
      if (term != null) {
        if (!term.isLiteral()
            || !(term.getLiteralDatatype() instanceof XSDDatatype datatype)
            || !XSDFuncOp.isNumericDatatype(datatype)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
