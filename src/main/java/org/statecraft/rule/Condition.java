package org.statecraft.rule;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;

/** One condition of a rule's body. */
public sealed interface Condition {
  /** What can be matched one after the other, as long as all that is in it can. */
  sealed interface Plain extends Condition {}

  /** The bodies that are directly in it, those that a test consults among them. */
  default List<Body> nested() {
    return switch (this) {
      case Filter test -> test.consulted();
      case Bind computed -> computed.consulted();
      case NotExists(var body) -> List.of(body);
      case Exists(var body) -> List.of(body);
      case Union(var bodies) -> bodies;
      case LeftJoin(var body) -> List.of(body);
      case Minus(var body) -> List.of(body);
      case Group group -> List.of(group.body());
      case Subquery subquery -> List.of(subquery.body());
      case TriplePattern match -> List.of();
      case PathPattern reach -> List.of();
      case Values table -> List.of();
    };
  }

  /**
   * A triple pattern.
   *
   * @param pattern subject, predicate and object, each a term or a variable
   * @param graph in which graph of the sources it is matched ({@code GRAPH ?g { … }}), an IRI or a
   *     variable; empty for all that is known, conclusions too
   */
  record TriplePattern(Triple pattern, Optional<Node> graph) implements Plain {
    /** A pattern that is matched with all that is known. */
    public static TriplePattern of(Triple pattern) {
      return new TriplePattern(pattern, Optional.empty());
    }

    /** Whether only what sources state counts. */
    public boolean asserted() {
      return graph.isPresent();
    }
  }

  /**
   * A property path of any length, such as {@code skos:broader*}.
   *
   * @param pattern the path and its ends
   * @param graph in which graph of the sources it is followed; empty for all that is known
   */
  record PathPattern(TriplePath pattern, Optional<Node> graph) implements Plain {
    /** Whether only what sources state counts. */
    public boolean asserted() {
      return graph.isPresent();
    }
  }

  /**
   * A comparison or other test.
   *
   * @param expression what has to be true
   * @param consulted the bodies of EXISTS and NOT EXISTS inside of the expression
   */
  record Filter(Expr expression, List<Body> consulted) implements Plain {}

  /**
   * Something that must not be found ({@code FILTER NOT EXISTS}).
   *
   * @param body what must not hold
   */
  record NotExists(Body body) implements Plain {}

  /**
   * Something that must be found, whatever it is ({@code FILTER EXISTS}).
   *
   * @param body what must hold
   */
  record Exists(Body body) implements Plain {}

  /**
   * A value computed from others ({@code BIND}).
   *
   * @param variable what it is called
   * @param expression how it is computed
   * @param consulted the bodies of EXISTS and NOT EXISTS inside of the expression
   */
  record Bind(Var variable, Expr expression, List<Body> consulted) implements Plain {}

  /**
   * Values given in the rule itself ({@code VALUES}).
   *
   * @param variables the columns
   * @param rows the rows
   */
  record Values(List<Var> variables, List<Binding> rows) implements Condition {}

  /**
   * One of several bodies ({@code UNION}).
   *
   * @param bodies what can hold
   */
  record Union(List<Body> bodies) implements Plain {}

  /**
   * Something that may be there ({@code OPTIONAL}).
   *
   * @param body what may hold
   */
  record LeftJoin(Body body) implements Condition {}

  /**
   * Solutions that are taken away ({@code MINUS}).
   *
   * @param body what is taken away
   */
  record Minus(Body body) implements Condition {}

  /**
   * A group in braces.
   *
   * @param body what is in it; its patterns name the graph, too
   * @param graph the graph of the sources that all of it is about ({@code GRAPH ?g { … }}); empty
   *     for a group that names none of its own
   */
  record Group(Body body, Optional<Node> graph) implements Condition {}

  /**
   * A query in the rule, mostly for sums, means and counts.
   *
   * @param query the inner query
   * @param body its body
   */
  record Subquery(Query query, Body body) implements Condition {}
}
