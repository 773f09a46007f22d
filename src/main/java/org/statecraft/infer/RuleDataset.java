package org.statecraft.infer;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.kb.KnowledgeBase;

/**
 * What rules see: all that is known as default graph, what sources state under their names, and as
 * union of these the base, which is what rules read before anything was concluded.
 */
public final class RuleDataset extends DatasetGraphMapLink {
  /** A dataset of some graphs, which are not copied. */
  public RuleDataset(Graph everything, DatasetGraph sources) {
    super(everything);
    sources.listGraphNodes().forEachRemaining(name -> addGraph(name, sources.getGraph(name)));
  }

  /**
   * Whether rules read of some sources only what is in no graph, so that this alone is the base;
   * otherwise it is what all of them state together.
   */
  static boolean unnamedAlone(DatasetGraph sources) {
    return sources.containsGraph(KnowledgeBase.UNNAMED);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isUnionGraph(name) ? getUnionGraph() : super.getGraph(name);
  }

  @Override
  public Graph getUnionGraph() {
    return unnamedAlone(this) ? super.getGraph(KnowledgeBase.UNNAMED) : super.getUnionGraph();
  }
}
