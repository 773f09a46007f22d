package org.statecraft.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_IRI2;
import org.apache.jena.sparql.expr.E_TripleObject;
import org.apache.jena.sparql.expr.E_TriplePredicate;
import org.apache.jena.sparql.expr.E_TripleSubject;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprList;
import org.statecraft.literal.LiteralFunctions;

/**
 * The IRIs by which a rule can be told to have nothing to do.
 *
 * @param needs those that must occur among what is known, or the body cannot hold
 * @param gives those that it may bring in where it applies: its own constants
 * @param open whether it may bring in others, made of texts or taken out of triple terms
 */
record RuleTerms(Set<String> needs, Set<String> gives, boolean open) {
  private static final Pattern DATATYPE =
      Pattern.compile(
          ".*/XMLSchema#.*|.*#(?:.*String|.*Literal|JSON|HTML|real|rational)", Pattern.DOTALL);

  /** What the rules of a file need and give; of several that need different things, none is. */
  static RuleTerms of(List<Rule> rules) {
    if (rules.size() == 1) {
      return of(rules.getFirst());
    }
    Set<String> gives = new TreeSet<>();
    boolean open = false;
    for (Rule rule : rules) {
      RuleTerms own = of(rule);
      gives.addAll(own.gives());
      open |= own.open();
    }
    return new RuleTerms(Set.of(), gives, open);
  }

  /** What a rule needs and gives, as it was parsed. */
  static RuleTerms of(Rule rule) {
    Reading reading = new Reading();
    rule.head().forEach(triple -> reading.add(triple, reading.gives));
    Set<String> needs = reading.needs(rule.body());
    // A datatype is known by its literals, in which it is no term of a triple.
    needs.removeIf(iri -> DATATYPE.matcher(iri).matches());
    return new RuleTerms(needs, reading.gives, reading.open);
  }

  /** One rule while it is read. */
  private static final class Reading {
    private final Set<String> gives = new TreeSet<>();
    private boolean open;

    /** What a body cannot do without; only what has to match counts. */
    Set<String> needs(Body body) {
      Set<String> needs = new TreeSet<>();
      body.conditions().forEach(condition -> needs.addAll(needs(condition)));
      return needs;
    }

    private Set<String> needs(Condition condition) {
      return switch (condition) {
        case Condition.TriplePattern match -> {
          Set<String> needs = new TreeSet<>();
          add(match.pattern(), needs);
          yield needs;
        }
        case Condition.Exists present -> needs(present.body());
        case Condition.Group group -> needs(group.body());
        case Condition.Union choice -> common(choice);
        case Condition.LeftJoin option -> none(needs(option.body()));
        case Condition.PathPattern reach -> {
          // A path of no length leads from a term to itself, known or not.
          iri(reach.pattern().getSubject(), gives);
          iri(reach.pattern().getObject(), gives);
          yield Set.of();
        }
        case Condition.Bind computed -> {
          computed(computed.expression());
          yield Set.of();
        }
        case Condition.Values table -> {
          table.rows().forEach(row -> row.forEach((variable, value) -> iri(value, gives)));
          yield Set.of();
        }
        case Condition.Subquery subquery -> {
          columns(subquery.query());
          yield none(needs(subquery.body()));
        }
        case Condition.Filter test -> Set.of();
        case Condition.NotExists absent -> Set.of();
        case Condition.Minus without -> Set.of();
      };
    }

    /** What was read for what it gives alone. */
    private static Set<String> none(Set<String> needs) {
      return needs.isEmpty() ? needs : Set.of();
    }

    private Set<String> common(Condition.Union choice) {
      Set<String> common = null;
      for (Body body : choice.bodies()) {
        Set<String> needs = needs(body);
        if (common == null) {
          common = needs;
        } else {
          common.retainAll(needs);
        }
      }
      return common == null ? Set.of() : common;
    }

    private void columns(Query query) {
      query.getProject().getExprs().values().forEach(this::computed);
      query.getGroupBy().getExprs().values().forEach(this::computed);
      for (ExprAggregator aggregate : query.getAggregators()) {
        ExprList of = aggregate.getAggregator().getExprList();
        if (of != null) {
          of.forEach(this::computed);
        }
      }
      if (query.getValuesData() != null) {
        query.getValuesData().forEach(row -> row.forEach((variable, value) -> iri(value, gives)));
      }
    }

    private void computed(Expr expression) {
      if (expression.isConstant()) {
        iri(expression.getConstant().asNode(), gives);
      } else if (expression instanceof ExprFunction function) {
        open |= makes(function);
        function.getArgs().forEach(this::computed);
      }
    }

    private static boolean makes(ExprFunction function) {
      return switch (function) {
        case E_IRI iri -> true;
        case E_IRI2 iri -> true;
        case E_TripleSubject subject -> true;
        case E_TriplePredicate predicate -> true;
        case E_TripleObject object -> true;
        case E_Call call -> true;
        case E_Function other -> !other.getFunctionIRI().startsWith(LiteralFunctions.NAMESPACE);
        default -> false;
      };
    }

    private void add(Triple triple, Set<String> iris) {
      iri(triple.getSubject(), iris);
      iri(triple.getPredicate(), iris);
      iri(triple.getObject(), iris);
    }

    private void iri(Node node, Set<String> iris) {
      if (node.isURI()) {
        iris.add(node.getURI());
      } else if (node.isTripleTerm()) {
        // Its variables take terms that stand in no triple of their own.
        open = true;
      }
    }
  }
}
