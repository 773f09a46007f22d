package org.statecraft.mcp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.app.Trace;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Goals;
import org.statecraft.power.Relations;

/** The facts behind relations of an actor: why it stands in each, and whom it meets there. */
final class RelationFacts {
  private final Goals goals;
  private final Node actor;
  private final boolean each;
  private final Trace trace;

  /**
   * @param actor whose relations they are
   * @param each whether each other actor has a row of its own
   */
  RelationFacts(KnowledgeBase knowledge, Node actor, boolean each, Trace trace) {
    this.goals = new Goals(knowledge);
    this.actor = actor;
    this.each = each;
    this.trace = trace;
  }

  /** Traces them and adds them to an answer. */
  void into(Answer answer, List<Relations.Entry> shown) {
    int row = 0;
    int traced = 0;
    for (Relations.Entry entry : shown) {
      int rows = each ? entry.others().size() : 1;
      for (Node relation : entry.nodes()) {
        for (Triple fact : facts(relation, entry.others())) {
          if (traced++ < Budget.TRACED) {
            List<Integer> own = rows(row, rows, entry.others(), fact);
            trace.of(Set.of(fact)).forEach(cited -> answer.fact(cited, own));
          }
        }
      }
      row += rows;
    }
    if (traced > Budget.TRACED) {
      answer.note(
          "of "
              + traced
              + " facts behind the relations the first "
              + Budget.TRACED
              + " are traced to their sources; ask by mechanism, or between two, to see those of"
              + " all");
    }
  }

  /** Why the actor is in a relation; where it meets one other, or each has a row, why that is. */
  private Set<Triple> facts(Node relation, List<Node> others) {
    Set<Triple> facts = new LinkedHashSet<>();
    for (Node other : others) {
      List<Triple> both = goals.within(relation, actor, other);
      both.stream()
          .filter(fact -> each || others.size() == 1 || fact.getObject().equals(actor))
          .forEach(facts::add);
    }
    if (facts.isEmpty()) {
      facts.addAll(goals.ofRelation(relation));
    }
    return facts;
  }

  /** Rows that a fact is about: what speaks of one other is about the row of that alone. */
  private List<Integer> rows(int first, int count, List<Node> others, Triple fact) {
    int own = each ? others.indexOf(fact.getObject()) : -1;
    if (own >= 0) {
      return List.of(first + own);
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(first + i);
    }
    return all;
  }
}
