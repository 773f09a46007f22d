package org.statecraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the ending of a file's name says of the format of what is in it. */
final class FileEnding {
  /** An ending that a program may go by; not one that only says that there is text. */
  private static final Pattern FORMAT =
      Pattern.compile("(?!(?:txt|text|log|out|tmp)$)[a-z][a-z0-9]{0,6}");

  private static final Set<String> COMPRESSED = Set.of("gz", "bz2", "xz", "zst", "zip");

  private FileEnding() {}

  /**
   * The names of the formats that a file's ending stands for; none for an ending that says nothing.
   * Where there are several, the kind of the result decides.
   */
  static List<String> formats(Path file) {
    String ending = of(file);
    return switch (ending) {
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
      case "tex", "latex" -> List.of("latex");
      case "ttl" -> List.of("turtle");
      case "srl" -> List.of("rl");
      case "rq" -> List.of("construct");
      case "nt" -> List.of("ntriples");
      case "nq" -> List.of("nquads");
      case "rdf", "owl" -> List.of("rdfxml");
      case "gv" -> List.of("dot");
      case "mmd", "mermaid" -> List.of("mermaid");
      default -> List.of();
    };
  }

  /** What follows the last dot of a file's name, in small letters; empty if there is none. */
  static String of(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    int dot = text.lastIndexOf('.');
    return dot > 0 ? text.substring(dot + 1) : "";
  }

  /** Whether an ending looks like that of a format, but of none that there is here. */
  static boolean foreign(Path file) {
    return formats(file).isEmpty() && FORMAT.matcher(of(file)).matches();
  }

  /** Whether an ending promises that the file is compressed, which no result is. */
  static boolean compressed(Path file) {
    return COMPRESSED.contains(of(file));
  }
}
