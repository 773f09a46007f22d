package org.statecraft.infer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.sparql.util.Context;

/**
 * Follows a property path from whichever of its ends is known. It works within one round, in which
 * what is visible does not change, so that it follows a path from the same end only once.
 */
final class PathEvaluation implements Operator {
  /** So many ends are remembered. */
  private static final int REMEMBERED = 1 << 16;

  private final WorkingMemoryGraph graph;
  private final WorkingMemory facts;
  private final IndexJoin.Slot subject;
  private final Path path;
  private final IndexJoin.Slot object;
  private final Context context;
  private final Budget meter;
  private final Operator next;
  private final Map<Integer, int[]> followed = new HashMap<>();
  private int remembered;

  PathEvaluation(
      WorkingMemoryGraph graph,
      WorkingMemory facts,
      IndexJoin.Slot subject,
      Path path,
      IndexJoin.Slot object,
      Context context,
      Budget meter,
      Operator next) {
    this.graph = graph;
    this.facts = facts;
    this.subject = subject;
    this.path = path;
    this.object = object;
    this.context = context;
    this.meter = meter;
    this.next = next;
  }

  @Override
  public boolean run(Solution row) {
    if (!subject.open()) {
      return each(ends(subject.value(row), /* forth= */ true), object, row);
    }
    if (!object.open()) {
      return each(ends(object.value(row), /* forth= */ false), subject, row);
    }
    for (Node start : everything()) {
      int number = facts.terms().number(start);
      row.set(subject.place(), number);
      boolean loop = object.place() == subject.place();
      if (each(found(start, /* forth= */ true), loop ? given(object) : object, row)) {
        return true;
      }
    }
    return false;
  }

  /** Where the path leads from a term; the direction is the same in every row. */
  private int[] ends(int start, boolean forth) {
    int[] ends = followed.get(start);
    if (ends == null) {
      ends = found(facts.terms().term(start), forth);
      remembered += ends.length + 1;
      if (remembered > REMEMBERED) {
        followed.clear();
        remembered = ends.length + 1;
      }
      followed.put(start, ends);
    }
    return ends;
  }

  private int[] found(Node start, boolean forth) {
    Iterator<Node> reached =
        forth
            ? PathEval.eval(graph, start, path, context)
            : PathEval.evalReverse(graph, start, path, context);
    IntStream.Builder ends = IntStream.builder();
    while (reached.hasNext()) {
      meter.tick();
      ends.add(facts.terms().number(reached.next()));
    }
    return ends.build().toArray();
  }

  private static IndexJoin.Slot given(IndexJoin.Slot slot) {
    return new IndexJoin.Slot(slot.place(), slot.term(), true);
  }

  /** Goes on with each end that the slot can take. */
  private boolean each(int[] ends, IndexJoin.Slot slot, Solution row) {
    for (int end : ends) {
      meter.tick();
      if (slot.open()) {
        row.set(slot.place(), end);
      } else if (end != slot.value(row)) {
        continue;
      }
      if (next.run(row)) {
        return true;
      }
    }
    return false;
  }

  private Set<Node> everything() {
    Set<Node> nodes = new HashSet<>();
    graph
        .find()
        .forEachRemaining(
            triple -> {
              nodes.add(triple.getSubject());
              nodes.add(triple.getObject());
            });
    return nodes;
  }
}
