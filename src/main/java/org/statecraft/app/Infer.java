package org.statecraft.app;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.statecraft.infer.Closure;
import org.statecraft.infer.Statistics;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.TermOrder;
import org.statecraft.query.QueryResult;
import org.statecraft.rule.Rule;

/**
 * Tells what follows.
 *
 * @param workspace where it follows
 */
public record Infer(Workspace workspace) {
  /**
   * What is wanted of it.
   *
   * @param only names of rules whose conclusions are wanted; none for all
   * @param stats whether they are only counted
   * @param asserted whether the facts are told, too
   */
  public record Request(List<String> only, boolean stats, boolean asserted) {}

  /**
   * What follows.
   *
   * @param facts what it follows from
   * @param written quads in the graphs of the rules, or rows of counts
   * @param summary the counts in a sentence
   */
  public record Result(KnowledgeBase facts, QueryResult written, String summary) {}

  /**
   * Infers.
   *
   * @throws org.statecraft.problem.RequestProblem if there is no rule of a name
   */
  public Result of(Selection chosen, Request request) {
    List<Rule> wanted =
        request.only().stream().map(name -> RuleNames.find(name, workspace.rules(chosen))).toList();
    Closure closure = workspace.closure(chosen);
    KnowledgeBase facts = workspace.facts(chosen);
    Statistics statistics = new Statistics(closure);
    QueryResult written =
        request.stats()
            ? statistics.rows(rule -> wanted.isEmpty() || wanted.contains(rule))
            : new QueryResult.Quads(quads(closure, facts, wanted, request.asserted()).iterator());
    return new Result(facts, written, statistics.summary());
  }

  /** In an order that depends on nothing but the triples. */
  private static List<Quad> quads(
      Closure closure, KnowledgeBase facts, List<Rule> wanted, boolean asserted) {
    List<Quad> quads = new ArrayList<>();
    closure.conclusions(
        (rule, triple) -> {
          if (wanted.isEmpty() || wanted.contains(rule)) {
            quads.add(Quad.create(rule.graph(), triple));
          }
        });
    if (asserted) {
      facts.asserted().forEachRemaining(quads::add);
    }
    quads.sort(TermOrder.QUADS);
    return quads;
  }
}
