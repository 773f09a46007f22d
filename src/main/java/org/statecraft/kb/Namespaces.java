package org.statecraft.kb;

/** The IRIs under which the knowledge base keeps its terms, things and graphs. */
public final class Namespaces {
  /** What all of them begin with: names, not addresses of pages. */
  public static final String ROOT = "https://w3id.org/statecraft/";

  /** Classes, properties and concepts. */
  public static final String ONTOLOGY = "https://w3id.org/statecraft/ontology#";

  /** Individuals: states, organisations, initiatives and what is said of them. */
  public static final String INDIVIDUALS = "https://w3id.org/statecraft/id/";

  /** One named graph for each case file. */
  public static final String CASES = "https://w3id.org/statecraft/case/";

  /** One named graph for each other file of the knowledge base. */
  public static final String GRAPHS = "https://w3id.org/statecraft/graph/";

  /** One named graph for each rule. */
  public static final String RULES = "https://w3id.org/statecraft/rule/";

  private Namespaces() {}
}
