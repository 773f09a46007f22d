package org.statecraft.kb;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a store that is not of files says of its own graphs. */
public final class OwnGraphs {
  private static final String TERMS = Namespaces.ROOT + "database#";

  /** The graph of what is said here. */
  public static final Node CATALOGUE = NodeFactory.createURI(Namespaces.GRAPHS + "database");

  /** The class of graphs that sources state something in. */
  public static final Node STATED = NodeFactory.createURI(TERMS + "StatedGraph");

  /** The class of graphs that hold what rules concluded. */
  public static final Node CONCLUDED = NodeFactory.createURI(TERMS + "ConcludedGraph");

  private OwnGraphs() {}
}
