package org.statecraft.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Codings;
import org.statecraft.power.Evaluation;
import org.statecraft.problem.RequestProblem;

/** Tests the rules by what others coded. */
public final class Evaluate {
  private final Workspace workspace;

  /** Tests of what is known in a workspace. */
  public Evaluate(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What the rules make of the codings.
   *
   * @param coders names of those whose codings count; none for all
   * @param strict whether codings that are marked as too weak for a strict test are left out
   * @throws RequestProblem if a name is of nobody or of several, or of one who coded nothing
   */
  public Evaluation of(Selection chosen, List<String> coders, boolean strict) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Codings codings = new Codings(knowledge);
    Set<Node> nodes = new HashSet<>();
    for (String coder : coders) {
      Node node = workspace.directory(chosen).resolve(coder);
      if (!codings.coder(node)) {
        throw new RequestProblem(
            coder + " coded nothing",
            "those who did are named by sc:codedBy; evaluate --show coders lists them");
      }
      nodes.add(node);
    }
    return new Evaluation(knowledge, nodes, strict);
  }
}
