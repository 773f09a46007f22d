package org.statecraft.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.statecraft.problem.InputProblem;

/**
 * Turns a parsed {@code WHERE} into conditions. Sequences and inverses in property paths become
 * plain patterns that meet in variables of their own, so that each triple they touch can be named.
 */
public final class BodyReader {
  /** The graph that is read now; empty for all that is known. */
  private Optional<Node> graph = Optional.empty();

  private int joints;

  /**
   * The body that an element stands for.
   *
   * @throws InputProblem if it uses what a rule cannot
   */
  Body read(Element element) {
    List<Condition> conditions = new ArrayList<>();
    add(element, conditions);
    return new Body(List.copyOf(conditions));
  }

  private Body inner(Element element) {
    List<Condition> conditions = new ArrayList<>();
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(part -> add(part, conditions));
    } else {
      add(element, conditions);
    }
    return new Body(List.copyOf(conditions));
  }

  private void add(Element element, List<Condition> conditions) {
    switch (element) {
      case ElementGroup group -> addGroup(group, conditions);
      case ElementPathBlock block -> addPatterns(block, conditions);
      case ElementFilter filter -> conditions.add(test(filter.getExpr()));
      case ElementBind bind ->
          conditions.add(
              new Condition.Bind(bind.getVar(), bind.getExpr(), consulted(bind.getExpr())));
      case ElementData data -> conditions.add(new Condition.Values(data.getVars(), data.getRows()));
      case ElementUnion union ->
          conditions.add(
              new Condition.Union(union.getElements().stream().map(this::inner).toList()));
      case ElementOptional option ->
          conditions.add(new Condition.LeftJoin(inner(option.getOptionalElement())));
      case ElementMinus minus ->
          conditions.add(new Condition.Minus(inner(minus.getMinusElement())));
      case ElementSubQuery subquery ->
          conditions.add(
              new Condition.Subquery(
                  subquery.getQuery(), inner(subquery.getQuery().getQueryPattern())));
      case ElementNamedGraph named -> addNamed(named, conditions);
      default ->
          throw new InputProblem(
              element
                      .getClass()
                      .getSimpleName()
                      .replace("Element", "")
                      .toUpperCase(java.util.Locale.ROOT)
                  + " cannot stand in a rule",
              "a rule reads what is known by patterns, FILTER, BIND, VALUES, OPTIONAL, UNION, MINUS"
                  + " and subqueries");
    }
  }

  /** The outermost group is the body itself; a group in it keeps its filters to itself. */
  private void addGroup(ElementGroup group, List<Condition> conditions) {
    boolean plain =
        group.getElements().stream()
            .allMatch(
                part -> part instanceof ElementPathBlock || part instanceof ElementNamedGraph);
    if (!started || plain) {
      started = true;
      group.getElements().forEach(part -> add(part, conditions));
    } else {
      conditions.add(new Condition.Group(inner(group), Optional.empty()));
    }
  }

  private boolean started;

  /**
   * What one graph of the sources states. Patterns meet in the graph as in any variable; what else
   * stands there, such as a filter or a sum, is about that graph alone and stays together.
   */
  private void addNamed(ElementNamedGraph named, List<Condition> conditions) {
    Optional<Node> before = graph;
    graph = Optional.of(named.getGraphNameNode());
    Body body = inner(named.getElement());
    boolean patterns =
        body.conditions().stream()
            .allMatch(
                condition ->
                    condition instanceof Condition.TriplePattern
                        || condition instanceof Condition.PathPattern);
    if (patterns && !body.conditions().isEmpty()) {
      conditions.addAll(body.conditions());
    } else {
      conditions.add(new Condition.Group(body, graph));
    }
    graph = before;
  }

  private Condition test(Expr expression) {
    return switch (expression) {
      case E_NotExists absent -> new Condition.NotExists(inner(absent.getElement()));
      case E_Exists present -> new Condition.Exists(inner(present.getElement()));
      default -> new Condition.Filter(expression, consulted(expression));
    };
  }

  private List<Body> consulted(Expr expression) {
    return ExistsFinder.elements(expression).stream().map(this::inner).toList();
  }

  private void addPatterns(ElementPathBlock block, List<Condition> conditions) {
    Iterator<TriplePath> patterns = block.patternElts();
    while (patterns.hasNext()) {
      TriplePath pattern = patterns.next();
      if (pattern.isTriple()) {
        conditions.add(new Condition.TriplePattern(pattern.asTriple(), graph));
      } else {
        addPath(pattern.getSubject(), pattern.getPath(), pattern.getObject(), conditions);
      }
    }
  }

  private void addPath(Node from, Path path, Node to, List<Condition> conditions) {
    switch (path) {
      case P_Link link ->
          conditions.add(
              new Condition.TriplePattern(
                  org.apache.jena.graph.Triple.create(from, link.getNode(), to), graph));
      case P_Inverse inverse -> addPath(to, inverse.getSubPath(), from, conditions);
      case P_Seq sequence -> {
        Var joint = Var.alloc("joint" + ++joints + "'");
        addPath(from, sequence.getLeft(), joint, conditions);
        addPath(joint, sequence.getRight(), to, conditions);
      }
      default -> conditions.add(new Condition.PathPattern(new TriplePath(from, path, to), graph));
    }
  }

  /** Whether a body can be matched pattern by pattern, without a query engine. */
  public static boolean plain(Body body) {
    return plain(body, java.util.Set.of());
  }

  private static boolean plain(Body body, java.util.Set<Var> outside) {
    java.util.Set<Var> computed = new java.util.HashSet<>(outside);
    for (Condition condition : body.conditions()) {
      boolean plain =
          switch (condition) {
            case Condition.TriplePattern match -> flat(match) && !uses(match, computed);
            case Condition.Filter test -> test.consulted().isEmpty();
            case Condition.Bind bind -> {
              computed.add(bind.variable());
              yield bind.consulted().isEmpty();
            }
            case Condition.NotExists absent -> plain(absent.body(), computed);
            case Condition.Exists present -> plain(present.body(), computed);
            case Condition.PathPattern reach -> !reach.asserted() && !uses(reach, computed);
            case Condition.Values table -> false;
            case Condition.Union choice -> plain(choice, body) && !uses(choice, computed);
            case Condition.LeftJoin option -> false;
            case Condition.Minus without -> false;
            case Condition.Group group -> false;
            case Condition.Subquery subquery -> false;
          };
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether bodies of which one has to hold are patterns and tests of their own variables, and
   * nothing else in the whole needs a variable that not all of them give.
   */
  private static boolean plain(Condition.Union choice, Body whole) {
    Set<Var> uncertain = uncertain(choice);
    return choice.bodies().stream().allMatch(BodyReader::closed)
        && Collections.frequency(whole.conditions(), choice) == 1
        && whole.conditions().stream()
            .filter(condition -> !condition.equals(choice))
            .noneMatch(
                other ->
                    new Body(List.of(other)).mentioned().stream().anyMatch(uncertain::contains));
  }

  /** The variables that have a value after some of the bodies alone. */
  public static Set<Var> uncertain(Condition.Union choice) {
    Body alone = new Body(List.of(choice));
    Set<Var> uncertain = alone.variables(false);
    uncertain.removeAll(alone.variables(true));
    return uncertain;
  }

  private static boolean closed(Body body) {
    Set<Var> own = body.variables(true);
    return body.conditions().stream().allMatch(condition -> closed(condition, own));
  }

  private static boolean closed(Condition condition, Set<Var> own) {
    if (condition instanceof Condition.Filter test) {
      return test.consulted().isEmpty() && own.containsAll(test.expression().getVarsMentioned());
    }
    return (condition instanceof Condition.TriplePattern match && flat(match))
        || (condition instanceof Condition.PathPattern reach && !reach.asserted());
  }

  /** A pattern with a triple term in it that has variables needs more than comparing terms. */
  private static boolean flat(Condition.TriplePattern match) {
    return !match.pattern().getSubject().isTripleTerm()
        && (!match.pattern().getObject().isTripleTerm()
            || match.pattern().getObject().isConcrete());
  }

  /** A value that may fail to be computed cannot be joined with. */
  private static boolean uses(Condition condition, Set<Var> computed) {
    Set<Var> variables = new Body(List.of(condition)).variables(false);
    variables.retainAll(computed);
    return !variables.isEmpty();
  }
}
