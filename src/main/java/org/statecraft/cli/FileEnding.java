package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the ending of a file's name says of the format of what is in it. */
final class FileEnding {
  private FileEnding() {}

  /**
   * The names of the formats that a file's ending stands for; none for an ending that says nothing.
   * Where there are several, the kind of the result decides.
   */
  static List<String> formats(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    String ending = text.substring(text.lastIndexOf('.') + 1);
    return switch (text.contains(".") ? ending : "") {
      case "csv", "jsonl", "trig", "jsonld", "svg", "graphml", "gexf", "dot", "ris" ->
          List.of(ending);
      case "tsv", "tab" -> List.of("tsv");
      case "json" -> List.of("json", "jsonld", "csl-json");
      case "bib" -> List.of("bibtex");
      case "srj" -> List.of("json");
      case "ndjson" -> List.of("jsonl");
      case "xml" -> List.of("xml", "rdfxml");
      case "srx" -> List.of("xml");
      case "md", "markdown" -> List.of("markdown");
      case "html", "htm" -> List.of("html");
      case "tex" -> List.of("latex");
      case "ttl" -> List.of("turtle");
      case "nt" -> List.of("ntriples");
      case "nq" -> List.of("nquads");
      case "rdf", "owl" -> List.of("rdfxml");
      case "gv" -> List.of("dot");
      case "mmd", "mermaid" -> List.of("mermaid");
      default -> List.of();
    };
  }
}
