package org.statecraft.picture;

import java.util.Locale;

/** The formats of pictures. */
public enum PictureFormat {
  /** Drawn with characters, for a terminal. */
  TEXT,
  /** A drawing for pages and papers. */
  SVG,
  /** A web page that needs nothing else and shows the evidence of what is pointed at. */
  HTML,
  /** What is in the picture as rows, comma-separated. */
  CSV,
  /** Nodes and edges in one JSON document. */
  JSON,
  /** The language of Graphviz. */
  DOT,
  /** The language of Mermaid, for Markdown. */
  MERMAID,
  /** GraphML, for network analysis. */
  GRAPHML,
  /** GEXF with dates, for Gephi. */
  GEXF;

  /** Whether it is read by programs, which are given all there is. */
  public boolean data() {
    return this != TEXT && this != SVG && this != HTML;
  }

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
