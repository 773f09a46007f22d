package org.statecraft.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What a rule makes anew: blank nodes and computed terms. */
final class Heads {
  private static final Set<String> CAPRICIOUS = Set.of("rand", "now", "uuid", "struuid", "bnode");
  private static final Set<String> MINTING =
      Set.of("iri", "uri", "bnode", "uuid", "struuid", "concat", "strdt", "strlang");

  private Heads() {}

  /** The blank nodes of a template's triple, which are fresh in each solution. */
  static List<Node> blanks(Triple triple) {
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

  /** Whether a body asks for what is different each time. */
  static boolean capricious(Body body) {
    return calls(body, CAPRICIOUS);
  }

  /** Whether a body makes terms out of others. */
  static boolean mints(Body body) {
    return calls(body, MINTING);
  }

  private static boolean calls(Body body, Set<String> names) {
    return body.conditions().stream()
        .anyMatch(
            condition ->
                switch (condition) {
                  case Condition.Computed computed -> calls(computed.expression(), names);
                  case Condition.Test test -> calls(test.expression(), names);
                  case Condition.Group group -> calls(group.body(), names);
                  case Condition.Option option -> calls(option.body(), names);
                  case Condition.Choice choice ->
                      choice.bodies().stream().anyMatch(inner -> calls(inner, names));
                  case Condition.Subquery subquery ->
                      calls(subquery.body(), names)
                          || subquery.query().getProject().getExprs().values().stream()
                              .anyMatch(expression -> calls(expression, names));
                  case Condition.Match match -> false;
                  case Condition.Reach reach -> false;
                  case Condition.Absent absent -> false;
                  case Condition.Present present -> false;
                  case Condition.Table table -> false;
                  case Condition.Without without -> false;
                });
  }

  private static boolean calls(Expr expression, Set<String> names) {
    Calls calls = new Calls(names);
    Walker.walk(expression, calls);
    return calls.found;
  }

  /** Looks for calls of certain functions. */
  private static final class Calls extends ExprVisitorBase {
    private final Set<String> names;
    private boolean found;

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
      found |= symbol != null && names.contains(symbol.toLowerCase(Locale.ROOT));
    }
  }
}
