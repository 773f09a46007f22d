package org.statecraft.app;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Work;
import org.statecraft.lookup.Works;
import org.statecraft.power.SourceCutSets;
import org.statecraft.query.QueryResult;

/** Counts what rests on each source. */
public final class SourceUse {
  private static final List<Var> VARIABLES =
      List.of("source", "facts", "alone", "relations", "grade", "checked", "title", "publisher")
          .stream()
          .map(Var::alloc)
          .toList();

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

  /**
   * What rests on each source of some grades: the most cited first; where grades were chosen, the
   * weaker before the stronger.
   *
   * @param grades the grades that count; none for all
   */
  public List<Use> of(Selection chosen, List<SourceGrade> grades) {
    Comparator<Use> cited =
        Comparator.comparingInt((Use use) -> -use.relations())
            .thenComparingInt(use -> -use.facts());
    return of(chosen).stream()
        .filter(use -> grades.isEmpty() || grades.contains(SourceGrade.of(use.work())))
        .sorted(
            grades.isEmpty()
                ? cited
                : Comparator.comparing((Use use) -> SourceGrade.of(use.work()))
                    .thenComparing(cited))
        .toList();
  }

  private static Use use(Work work, int[] count) {
    return new Use(work, count[0], count[1], count[2]);
  }

  /** Uses of sources as rows. */
  public static QueryResult.Rows rows(List<Use> uses) {
    return new QueryResult.Rows(VARIABLES, uses.stream().map(SourceUse::row).iterator());
  }

  private static Binding row(Use use) {
    Work work = use.work();
    BindingBuilder row =
        Binding.builder()
            .add(VARIABLES.get(0), work.source())
            .add(VARIABLES.get(1), NodeFactoryExtra.intToNode(use.facts()))
            .add(VARIABLES.get(2), NodeFactoryExtra.intToNode(use.alone()))
            .add(VARIABLES.get(3), NodeFactoryExtra.intToNode(use.relations()));
    work.grade().ifPresent(grade -> row.add(VARIABLES.get(4), grade));
    work.checked()
        .ifPresent(
            day ->
                row.add(VARIABLES.get(5), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
    work.title()
        .ifPresent(title -> row.add(VARIABLES.get(6), NodeFactory.createLiteralString(title)));
    work.publisher()
        .ifPresent(name -> row.add(VARIABLES.get(7), NodeFactory.createLiteralString(name)));
    return row.build();
  }
}
