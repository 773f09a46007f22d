package org.statecraft.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderProc;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.statecraft.kb.Joining;

/**
 * Matches triple patterns in the order that Jena chooses for them; graphs that can match several
 * together do so.
 */
final class JoinedPatterns extends StageGeneratorGeneric {
  private static final ReorderTransformation ORDER = new Order();

  /**
   * Jena's order, which fails at a literal or blank node that a solution has put in the place of a
   * predicate: there it matches nothing, wherever it comes.
   */
  private static final class Order implements ReorderTransformation {
    private static final Node NONE = NodeFactory.createURI("urn:x-statecraft:none");

    private final ReorderTransformation fixed = ReorderLib.fixed();

    @Override
    public BasicPattern reorder(BasicPattern pattern) {
      return reorderIndexes(pattern).reorder(pattern);
    }

    @Override
    public ReorderProc reorderIndexes(BasicPattern pattern) {
      BasicPattern possible = new BasicPattern();
      for (Triple triple : pattern) {
        Node predicate = triple.getPredicate();
        possible.add(
            predicate.isURI() || predicate.isVariable()
                ? triple
                : Triple.create(triple.getSubject(), NONE, triple.getObject()));
      }
      return fixed.reorderIndexes(possible);
    }
  }

  @Override
  public QueryIterator execute(
      BasicPattern pattern, QueryIterator input, ExecutionContext context) {
    if (!(context.getActiveGraph() instanceof Joining graph)
        || pattern.isEmpty()
        || nested(pattern)) {
      return execute(pattern, ORDER, input, context);
    }
    QueryIterPeek first = QueryIterPeek.create(input, context);
    if (!first.hasNext()) {
      return first;
    }
    BasicPattern known = Substitute.substitute(pattern, first.peek());
    List<Triple> ordered = ORDER.reorderIndexes(known).reorder(pattern).getList();
    AtomicBoolean cancelled = context.getCancelSignal();
    return QueryIterPlainWrapper.create(
        graph.join(ordered, first, () -> cancelled != null && cancelled.get()), context);
  }

  /** Whether a term of a pattern has variables within. */
  private static boolean nested(BasicPattern pattern) {
    for (Triple triple : pattern) {
      if (nested(triple.getSubject()) || nested(triple.getObject())) {
        return true;
      }
    }
    return false;
  }

  private static boolean nested(Node term) {
    return term.isTripleTerm() && !term.isConcrete();
  }
}
