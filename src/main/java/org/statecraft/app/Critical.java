package org.statecraft.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Goals;
import org.statecraft.power.SourceCutSets;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.QueryResult;
import org.statecraft.query.TripleText;

/** Says which sources conclusions cannot do without. */
public final class Critical {
  private static final List<Var> VARIABLES =
      List.of("subject", "predicate", "object", "set", "source").stream().map(Var::alloc).toList();

  private final Workspace workspace;

  /** Sources of what is known in a workspace. */
  public Critical(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is asked about.
   *
   * @param what two actors, or a triple as in Turtle with ? for any term; nothing for all inferred
   *     power relations that rest on a single source
   * @param limit so many sets are enough for each conclusion
   */
  public record Request(List<String> what, int limit) {}

  /**
   * What conclusions cannot do without.
   *
   * @param knowledge what is known
   * @param sets for each conclusion the smallest sets of sources whose withdrawal takes it away
   * @param more whether there are more sets than were wanted
   * @param cut whether there are more proofs than were looked at
   */
  public record Result(
      KnowledgeBase knowledge, Map<Triple, List<Set<Node>>> sets, boolean more, boolean cut) {}

  /**
   * Finds them; those of what was named are tried by inferring without them.
   *
   * @throws RequestProblem if what is named is no triple
   */
  public Result of(Selection chosen, Request request) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    SourceCutSets cutSets = new SourceCutSets(knowledge, workspace.rules(chosen));
    Map<Triple, List<Set<Node>>> candidates = new LinkedHashMap<>();
    goals(chosen, request.what(), knowledge, cutSets)
        .forEach(goal -> candidates.put(goal, cutSets.critical(goal)));
    if (request.what().isEmpty()) {
      Map<Triple, List<Set<Node>>> single = new LinkedHashMap<>();
      candidates.forEach(
          (goal, sets) -> single.put(goal, sets.stream().filter(set -> set.size() == 1).toList()));
      return new Result(knowledge, single, /* more= */ false, cutSets.cut());
    }
    Withdrawals withdrawals = workspace.withdrawals(chosen);
    Map<Triple, List<Set<Node>>> decisive = withdrawals.decisive(candidates, request.limit());
    return new Result(knowledge, decisive, withdrawals.cut(), cutSets.cut());
  }

  private List<Triple> goals(
      Selection chosen, List<String> what, KnowledgeBase knowledge, SourceCutSets cutSets) {
    if (what.isEmpty()) {
      return cutSets.relations();
    }
    Goals goals = new Goals(knowledge);
    if (what.size() == 2) {
      Directory directory = workspace.directory(chosen);
      return goals.between(
          directory.resolve(what.get(0), Directory.ACTORS),
          directory.resolve(what.get(1), Directory.ACTORS));
    }
    TripleText text =
        TripleText.read(what.getFirst(), knowledge.prefixes())
            .orElseThrow(
                () ->
                    new RequestProblem(
                        what.getFirst() + " is no triple",
                        "write it as in Turtle and in quotes, or name two actors"));
    return goals.fitting(text);
  }

  /** Sets as rows of subject, predicate, object, number of the set and source. */
  public static QueryResult.Rows rows(Request request, Result result) {
    List<Binding> rows = new ArrayList<>();
    result
        .sets()
        .forEach(
            (goal, sets) -> {
              for (int i = 0; i < sets.size(); i++) {
                // Of all relations each set is a single source, and none is a further one.
                add(goal, request.what().isEmpty() ? 1 : i + 1, sets.get(i), rows);
              }
            });
    return new QueryResult.Rows(VARIABLES, rows.iterator());
  }

  private static void add(Triple goal, int number, Set<Node> set, List<Binding> rows) {
    set.stream()
        .sorted(Comparator.comparing(Node::toString))
        .forEach(
            source ->
                rows.add(
                    Binding.builder()
                        .add(VARIABLES.get(0), goal.getSubject())
                        .add(VARIABLES.get(1), goal.getPredicate())
                        .add(VARIABLES.get(2), goal.getObject())
                        .add(VARIABLES.get(3), NodeFactoryExtra.intToNode(number))
                        .add(VARIABLES.get(4), source)
                        .build()));
  }
}
