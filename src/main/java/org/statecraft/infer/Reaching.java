package org.statecraft.infer;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.sparql.util.Context;

/** Follows a property path from whichever of its ends is known. */
final class Reaching implements Step {
  private final FactsGraph graph;
  private final Facts facts;
  private final Matching.Slot subject;
  private final Path path;
  private final Matching.Slot object;
  private final Context context;
  private final Meter meter;
  private final Step next;

  Reaching(
      FactsGraph graph,
      Facts facts,
      Matching.Slot subject,
      Path path,
      Matching.Slot object,
      Context context,
      Meter meter,
      Step next) {
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
  public boolean run(Row row) {
    if (!subject.open()) {
      return each(ends(facts.terms().term(subject.value(row))), object, row);
    }
    if (!object.open()) {
      Node end = facts.terms().term(object.value(row));
      return each(PathEval.evalReverse(graph, end, path, context), subject, row);
    }
    for (Node start : everything()) {
      row.set(subject.place(), facts.terms().number(start));
      boolean loop = object.place() == subject.place();
      if (each(ends(start), loop ? given(object) : object, row)) {
        return true;
      }
    }
    return false;
  }

  private Iterator<Node> ends(Node start) {
    return PathEval.eval(graph, start, path, context);
  }

  private static Matching.Slot given(Matching.Slot slot) {
    return new Matching.Slot(slot.place(), slot.term(), true);
  }

  /** Goes on with each end that the slot can take. */
  private boolean each(Iterator<Node> ends, Matching.Slot slot, Row row) {
    while (ends.hasNext()) {
      meter.tick();
      int end = facts.terms().number(ends.next());
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
