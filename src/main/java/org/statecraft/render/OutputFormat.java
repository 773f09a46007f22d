package org.statecraft.render;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.problem.LimitExceeded;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;

/** The formats a result can be written in: ten for solutions and truth, six for graphs. */
public enum OutputFormat {
  /** Aligned columns for reading. */
  TABLE(false),
  /** Rows as blocks of lines, for reading. */
  VERTICAL(false),
  /** Plain values, comma-separated: SPARQL 1.1 Query Results CSV with line feeds. */
  CSV(false),
  /** SPARQL 1.1 Query Results TSV, with terms as in Turtle. */
  TSV(false),
  /** SPARQL Query Results JSON. */
  JSON(false),
  /** One JSON object of plain values a line. */
  JSONL(false),
  /** SPARQL Query Results XML. */
  XML(false),
  /** A Markdown table. */
  MARKDOWN(false),
  /** A web page of its own. */
  HTML(false),
  /** A table for a paper: LaTeX, with the rules of booktabs. */
  LATEX(false),

  /** Turtle. */
  TURTLE(true),
  /** TriG. */
  TRIG(true),
  /** N-Triples. */
  NTRIPLES(true),
  /** N-Quads. */
  NQUADS(true),
  /** JSON-LD. */
  JSONLD(true),
  /** RDF/XML. */
  RDFXML(true);

  private final boolean graph;

  OutputFormat(boolean graph) {
    this.graph = graph;
  }

  /** The formats for solutions and truth values. */
  public static List<OutputFormat> forRows() {
    return Arrays.stream(values()).filter(format -> !format.graph).toList();
  }

  /** The formats for graphs. */
  public static List<OutputFormat> forGraphs() {
    return Arrays.stream(values()).filter(format -> format.graph).toList();
  }

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes sure that a result of a kind can be written in this format.
   *
   * @param graphResult whether the result is a graph
   * @throws RequestProblem if it cannot, naming the formats that can
   */
  public void require(boolean graphResult) {
    if (graphResult != graph) {
      List<OutputFormat> able = graphResult ? forGraphs() : forRows();
      throw new RequestProblem(
          this + " cannot hold " + (graphResult ? "a graph" : "a table of solutions"),
          "choose one of " + String.join(", ", able.stream().map(OutputFormat::toString).toList()));
    }
  }

  /** Writes a result, row by row where the format allows. */
  public void write(QueryResult result, RenderSettings settings, OutputStream out) {
    require(result instanceof QueryResult.Triples || result instanceof QueryResult.Quads);
    switch (result) {
      case QueryResult.Rows solutions -> {
        ChosenColumns chosen = new ChosenColumns(settings, /* read= */ forReaders());
        writer(chosen.rest()).rows(chosen.of(solutions), out);
      }
      case QueryResult.Truth truth -> writer(settings).truth(truth.value(), out);
      case QueryResult.Triples triples ->
          new GraphWriter(rdfFormat(), settings).write(triples.triples(), out);
      case QueryResult.Quads quads -> writeQuads(quads, settings, out);
    }
  }

  private void writeQuads(QueryResult.Quads result, RenderSettings settings, OutputStream out) {
    GraphWriter writer = new GraphWriter(rdfFormat(), settings);
    if (namesGraphs()) {
      writer.writeQuads(result.quads(), out);
    } else {
      writer.write(Iter.map(result.quads(), Quad::asTriple), out);
    }
  }

  /** Whether people read the format, and terms in it are shown as they read them. */
  private boolean forReaders() {
    return switch (this) {
      case TABLE, VERTICAL, MARKDOWN, HTML, LATEX -> true;
      case CSV, TSV, JSON, JSONL, XML -> false;
      case TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML -> throw unsuited();
    };
  }

  /** Whether the format says which graph a triple belongs to. */
  private boolean namesGraphs() {
    return this == TRIG || this == NQUADS;
  }

  /** A line that says the result is not whole, where the format has a place for it. */
  public Optional<String> incompleteMark(LimitExceeded limit) {
    String why = "incomplete: " + limit.sentence();
    return switch (this) {
      case TABLE, VERTICAL, MARKDOWN -> Optional.of("\n" + why);
      case LATEX -> Optional.of("% " + why);
      case HTML -> Optional.of("<p>" + HtmlText.escape(why) + "</p>");
      case XML -> Optional.of("<!-- " + why.replace("--", "- -") + " -->");
      case CSV, TSV -> limit.cutShort() ? Optional.of("# " + why) : Optional.empty();
      case JSONL ->
          limit.cutShort() ? Optional.of(JsonLinesWriter.incomplete(why)) : Optional.empty();
      case TURTLE, TRIG, NTRIPLES, NQUADS -> Optional.of("# " + why);
      case JSON, JSONLD, RDFXML -> Optional.empty();
    };
  }

  private RowsWriter writer(RenderSettings settings) {
    return switch (this) {
      case TABLE -> new TableWriter(settings);
      case VERTICAL -> new VerticalWriter(settings);
      case CSV -> new CsvWriter(settings);
      case TSV -> new TsvWriter(settings);
      case JSON -> new StandardWriter(ResultSetLang.RS_JSON, settings);
      case JSONL -> new JsonLinesWriter(settings);
      case XML -> new StandardWriter(ResultSetLang.RS_XML, settings);
      case MARKDOWN -> new MarkdownWriter(settings);
      case HTML -> new HtmlWriter(settings);
      case LATEX -> new LatexWriter(settings);
      case TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML -> throw unsuited();
    };
  }

  private RDFFormat rdfFormat() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSONLD -> RDFFormat.JSONLD11_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PRETTY;
      case TABLE, VERTICAL, CSV, TSV, JSON, JSONL, XML, MARKDOWN, HTML, LATEX -> throw unsuited();
    };
  }

  private IllegalStateException unsuited() {
    return new IllegalStateException(this + " was not required to suit the result");
  }
}
