package org.statecraft.render;

import java.util.List;
import java.util.Locale;

/** The formats in which reasons are told. */
public enum ProofFormat {
  /** Trees of lines, for reading. */
  TEXT,
  /** Nested lists, for papers and pages. */
  MARKDOWN,
  /** One JSON document, for programs. */
  JSON,
  /** A graph for Graphviz. */
  DOT,
  /** RDF in the terms of PROV-O, as Turtle. */
  TURTLE;

  /** Those that tell of what does not hold, too. */
  public static final List<ProofFormat> TOLD = List.of(TEXT, MARKDOWN, JSON);

  /** The format's name as typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
