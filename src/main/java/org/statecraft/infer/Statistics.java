package org.statecraft.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.query.QueryResult;
import org.statecraft.rule.Rule;

/** How inference went, by rule. */
public final class Statistics {
  private static final Var RULE = Var.alloc("rule");
  private static final Var STRATUM = Var.alloc("stratum");
  private static final Var ROUNDS = Var.alloc("rounds");
  private static final Var TRIPLES = Var.alloc("triples");
  private static final Var TITLE = Var.alloc("title");

  private final Closure closure;

  /** The statistics of a closure. */
  public Statistics(Closure closure) {
    this.closure = closure;
  }

  /** One row a rule that concluded something: rule, stratum, rounds of the stratum, triples. */
  public QueryResult.Rows rows(Predicate<Rule> wanted) {
    var counts = closure.byRule();
    List<Binding> rows = new ArrayList<>();
    int number = 0;
    for (Closure.Stratum stratum : closure.strata()) {
      number++;
      for (Rule rule : stratum.rules()) {
        long count = counts.getOrDefault(rule, 0L);
        if (count > 0 && wanted.test(rule)) {
          rows.add(
              BindingFactory.builder()
                  .add(RULE, rule.graph())
                  .add(STRATUM, NodeFactoryExtra.intToNode(number))
                  .add(ROUNDS, NodeFactoryExtra.intToNode(stratum.rounds()))
                  .add(TRIPLES, NodeFactoryExtra.intToNode(count))
                  .add(TITLE, NodeFactory.createLiteralString(rule.title()))
                  .build());
        }
      }
    }
    return new QueryResult.Rows(List.of(RULE, STRATUM, ROUNDS, TRIPLES, TITLE), rows.iterator());
  }

  /** The whole in one sentence. */
  public String summary() {
    long rules = closure.byRule().values().stream().filter(count -> count > 0).count();
    int rounds = closure.strata().stream().mapToInt(Closure.Stratum::rounds).sum();
    return closure.size()
        + " triples by "
        + rules
        + " rules, "
        + closure.strata().size()
        + " strata, "
        + rounds
        + " rounds, "
        + closure.time().toMillis()
        + " ms";
  }
}
