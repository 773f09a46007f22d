package org.statecraft.render;

import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
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
    writer().write(out, RowSetStream.create(shown.variables(), shown.bindings()), new Context());
  }

  @Override
  public void truth(boolean value, OutputStream out) {
    writer().write(out, value, new Context());
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }
}
