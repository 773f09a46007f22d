package org.statecraft.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Work;
import org.statecraft.lookup.Works;
import org.statecraft.power.SourceCutSets;

/** Counts what rests on each source. */
public final class SourceUse {
  private final Workspace workspace;

  /** Sources of what is known in a workspace. */
  public SourceUse(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What rests on one source.
   *
   * @param work what is known of the source
   * @param facts how many things name it as their source
   * @param alone how many of them name no other
   * @param relations how many inferred power relations cite it in a shortest proof
   */
  public record Use(Work work, int facts, int alone, int relations) {}

  /** What rests on each source that anything names, by its address. */
  public List<Use> of(Selection chosen) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    SourceCutSets cutSets = new SourceCutSets(knowledge, workspace.rules(chosen));
    Map<Node, int[]> counts = new HashMap<>();
    for (Set<Node> own : cutSets.sources().values()) {
      for (Node source : own) {
        int[] count = counts.computeIfAbsent(source, none -> new int[3]);
        count[0]++;
        count[1] += own.size() == 1 ? 1 : 0;
      }
    }
    for (Triple relation : cutSets.relations()) {
      cutSets
          .cited(relation)
          .forEach(source -> counts.computeIfAbsent(source, none -> new int[3])[2]++);
    }
    Works works = new Works(knowledge);
    return counts.keySet().stream()
        .sorted(NodeCmp::compareRDFTerms)
        .map(source -> use(works.of(source), counts.getOrDefault(source, new int[3])))
        .toList();
  }

  private static Use use(Work work, int[] count) {
    return new Use(work, count[0], count[1], count[2]);
  }
}
