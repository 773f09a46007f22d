package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.statecraft.lint.Finding;
import org.statecraft.query.QueryResult;

/** The formats of findings about files. */
public enum FindingFormat {
  /** As compilers write them: the place, what is the matter, the line and what to do. */
  TEXT,
  /** Aligned columns for reading. */
  TABLE,
  /** Rows as blocks of lines. */
  VERTICAL,
  /** Comma-separated values. */
  CSV,
  /** Tab-separated values. */
  TSV,
  /** SPARQL Query Results JSON. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** A Markdown table. */
  MARKDOWN,
  /** A web page of its own. */
  HTML,
  /** The Static Analysis Results Interchange Format 2.1.0 of OASIS. */
  SARIF,
  /** The SHACL validation report, of what shapes find alone. */
  TURTLE;

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes findings.
   *
   * @param report the SHACL report
   */
  public void write(
      List<Finding> findings,
      Iterable<Triple> report,
      String version,
      RenderSettings settings,
      OutputStream out) {
    switch (this) {
      case TEXT -> new FindingWriter(settings.screen()).write(findings, out);
      case TABLE, MARKDOWN, HTML ->
          OutputFormat.valueOf(name()).write(FindingWriter.summary(findings), settings, out);
      case VERTICAL, CSV, TSV, JSON, JSONL ->
          OutputFormat.valueOf(name()).write(FindingWriter.rows(findings), settings, out);
      case SARIF -> Sarif.write(findings, version, out);
      case TURTLE ->
          OutputFormat.TURTLE.write(new QueryResult.Triples(report.iterator()), settings, out);
    }
  }
}
