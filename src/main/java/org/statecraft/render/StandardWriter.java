package org.statecraft.render;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.statecraft.problem.InputProblem;
import org.statecraft.query.QueryResult;

/** The formats that Jena writes as the standards have them. */
final class StandardWriter implements RowsWriter {
  private final Lang lang;
  private final RenderSettings settings;

  StandardWriter(Lang lang, RenderSettings settings) {
    this.lang = lang;
    this.settings = settings;
  }

  @Override
  public void rows(QueryResult.Rows rows, OutputStream out) {
    QueryResult.Rows shown = LabelColumns.added(rows, settings);
    Iterator<Binding> bindings = shown.bindings();
    if (lang.equals(ResultSetLang.RS_XML)) {
      // What XML cannot hold is known before anything is written.
      FirstRows all = new FirstRows(shown, Integer.MAX_VALUE);
      all.seen().forEach(row -> row.forEach((column, term) -> requireExpressible(term)));
      bindings = all.all();
    }
    writer().write(out, RowSetStream.create(shown.variables(), bindings), new Context());
  }

  private static void requireExpressible(Node term) {
    if (term.isTripleTerm()) {
      requireExpressible(term.getTriple().getSubject());
      requireExpressible(term.getTriple().getObject());
    }
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : "";
    text.codePoints()
        .filter(point -> !expressible(point))
        .findFirst()
        .ifPresent(
            point -> {
              throw new InputProblem(
                  String.format(
                      "the result cannot be written as XML, which has no character U+%04X", point),
                  "json, csv and tsv can hold any text");
            });
  }

  /** Whether XML 1.0 has a character. */
  private static boolean expressible(int point) {
    return point >= 0x20
        ? point < 0xd800 || (point > 0xdfff && point != 0xfffe && point != 0xffff)
        : point == '\t' || point == '\n' || point == '\r';
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    writer().write(out, value, new Context());
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }
}
