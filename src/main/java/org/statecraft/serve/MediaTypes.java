package org.statecraft.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statecraft.render.OutputFormat;

/** Formats by their media types, the usual one first. */
final class MediaTypes {
  /** For solutions and truth. */
  static final MediaTypes OF_ROWS =
      new MediaTypes()
          .with("application/sparql-results+json", OutputFormat.JSON)
          .with("application/sparql-results+xml", OutputFormat.XML)
          .with("text/csv", OutputFormat.CSV)
          .with("text/tab-separated-values", OutputFormat.TSV)
          .with("application/json", OutputFormat.JSON)
          .with("text/html", OutputFormat.HTML)
          .with("application/xml", OutputFormat.XML)
          .with("text/xml", OutputFormat.XML)
          .with("text/markdown", OutputFormat.MARKDOWN)
          .with("application/x-ndjson", OutputFormat.JSONL);

  /** For graphs. */
  static final MediaTypes OF_GRAPHS =
      new MediaTypes()
          .with("text/turtle", OutputFormat.TURTLE)
          .with("application/n-triples", OutputFormat.NTRIPLES)
          .with("application/ld+json", OutputFormat.JSONLD)
          .with("application/rdf+xml", OutputFormat.RDFXML)
          .with("application/n-quads", OutputFormat.NQUADS)
          .with("application/trig", OutputFormat.TRIG)
          .with("application/json", OutputFormat.JSONLD)
          .with("application/xml", OutputFormat.RDFXML);

  private final Map<String, OutputFormat> formats = new LinkedHashMap<>();

  private MediaTypes() {}

  private MediaTypes with(String type, OutputFormat format) {
    formats.put(type, format);
    return this;
  }

  /**
   * A format with the media type that it is sent as.
   *
   * @param type the media type, without parameters
   * @param format the format
   */
  record Chosen(String type, OutputFormat format) {
    /** The media type as it is sent. */
    String header() {
      return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }
  }

  /** All of the media types. */
  List<String> types() {
    return List.copyOf(formats.keySet());
  }

  /** What a caller likes best, if it takes any. */
  Optional<Chosen> best(Accepted accepted) {
    return accepted.best(formats.keySet()).map(this::chosen);
  }

  /** The format of a type that is one of these. */
  Chosen chosen(String type) {
    return new Chosen(type, formats.getOrDefault(type, OutputFormat.JSON));
  }
}
