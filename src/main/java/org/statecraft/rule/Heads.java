package org.statecraft.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What a rule makes anew: blank nodes and computed terms. */
public final class Heads {
  /** What functions are called that give other values each time, also those of XPath and ARQ. */
  private static final Set<String> CHANCE =
      Set.of("rand", "now", "uuid", "struuid", "current-datetime", "current-date", "current-time");

  private static final Set<String> CAPRICIOUS =
      Stream.concat(CHANCE.stream(), Stream.of("bnode")).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> MINTING =
      Set.of("iri", "uri", "bnode", "uuid", "struuid", "concat", "strdt", "strlang");

  private Heads() {}

  /** The blank nodes of a template's triple, which are fresh in each solution. */
  public static List<Node> blanks(Triple triple) {
    List<Node> blanks = new ArrayList<>();
    for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      if (node.isBlank()) {
        blanks.add(node);
      } else if (node.isTripleTerm()) {
        blanks.addAll(blanks(node.getTriple()));
      }
    }
    return blanks;
  }

  /** Whether a body asks anywhere for what is different each time. */
  public static boolean capricious(Body body) {
    return !calls(body, CAPRICIOUS, true).isEmpty();
  }

  /** The functions a body calls whose values no other run will give again, in capitals. */
  public static Set<String> chance(Body body) {
    return calls(body, CHANCE, true);
  }

  /** Whether a body makes terms out of others. */
  public static boolean mints(Body body) {
    return !calls(body, MINTING, false).isEmpty();
  }

  /**
   * The functions of some names that a body calls.
   *
   * @param everywhere whether also where no value leaves it, such as inside of NOT EXISTS
   */
  private static Set<String> calls(Body body, Set<String> names, boolean everywhere) {
    Calls calls = new Calls(names);
    collect(body, calls, everywhere);
    return calls.found;
  }

  private static void collect(Body body, Calls calls, boolean everywhere) {
    for (Condition condition : body.conditions()) {
      boolean leaves =
          switch (condition) {
            case Condition.Bind computed -> {
              Walker.walk(computed.expression(), calls);
              yield false;
            }
            case Condition.Filter test -> {
              Walker.walk(test.expression(), calls);
              yield false;
            }
            case Condition.Subquery subquery -> {
              expressions(subquery.query()).forEach(each -> Walker.walk(each, calls));
              yield true;
            }
            case Condition.NotExists absent -> false;
            case Condition.Exists present -> false;
            case Condition.Minus without -> false;
            case Condition.Group group -> true;
            case Condition.LeftJoin option -> true;
            case Condition.Union choice -> true;
            case Condition.TriplePattern match -> true;
            case Condition.PathPattern reach -> true;
            case Condition.Values table -> true;
          };
      if (leaves || everywhere) {
        condition.nested().forEach(inner -> collect(inner, calls, everywhere));
      }
    }
  }

  /** All expressions of a query but those in its body; what sums are taken of is among them. */
  private static List<Expr> expressions(Query query) {
    List<Expr> expressions = new ArrayList<>(query.getProject().getExprs().values());
    expressions.addAll(query.getGroupBy().getExprs().values());
    expressions.addAll(query.getHavingExprs());
    for (ExprAggregator sum : query.getAggregators()) {
      if (sum.getAggregator().getExprList() != null) {
        expressions.addAll(sum.getAggregator().getExprList().getList());
      }
    }
    if (query.hasOrderBy()) {
      query.getOrderBy().forEach(order -> expressions.add(order.getExpression()));
    }
    return expressions;
  }

  /** Looks for calls of certain functions. */
  private static final class Calls extends ExprVisitorBase {
    private final Set<String> names;
    private final Set<String> found = new TreeSet<>();

    Calls(Set<String> names) {
      this.names = names;
    }

    @Override
    public void visit(ExprFunction0 function) {
      check(function);
    }

    @Override
    public void visit(org.apache.jena.sparql.expr.ExprFunction1 function) {
      check(function);
    }

    @Override
    public void visit(org.apache.jena.sparql.expr.ExprFunction2 function) {
      check(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      check(function);
    }

    private void check(ExprFunction function) {
      String symbol = function.getFunctionName(null);
      String name =
          symbol == null
              ? ""
              : symbol.replaceFirst(".*[/#]", "").replace(">", "").toLowerCase(Locale.ROOT);
      if (names.contains(name)) {
        found.add(name.toUpperCase(Locale.ROOT));
      }
    }
  }
}
