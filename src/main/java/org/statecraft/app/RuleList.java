package org.statecraft.app;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.query.QueryResult;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/**
 * Lists the rules that are at work.
 *
 * @param workspace where they are
 */
public record RuleList(Workspace workspace) {
  private static final List<Var> VARIABLES =
      List.of("rule", "title", "stratum", "mechanism", "paragraph").stream()
          .map(Var::alloc)
          .toList();

  /**
   * A row for each rule, in the order in which they are applied.
   *
   * @param vocabulary whether also those of RDFS and OWL are listed
   */
  public QueryResult.Rows of(Selection chosen, boolean vocabulary) {
    RuleSet rules = workspace.rules(chosen);
    return new QueryResult.Rows(
        VARIABLES,
        rules.rules().stream()
            .filter(rule -> vocabulary || rule.layer() == Layer.THEORY)
            .map(rule -> row(rule, rules))
            .iterator());
  }

  private static Binding row(Rule rule, RuleSet rules) {
    BindingBuilder row = Binding.builder();
    row.add(VARIABLES.get(0), rule.graph());
    row.add(VARIABLES.get(1), text(rule.title()));
    for (int stratum = 0; stratum < rules.strata().size(); stratum++) {
      if (rules.strata().get(stratum).contains(rule)) {
        row.add(VARIABLES.get(2), NodeFactoryExtra.intToNode(stratum + 1));
      }
    }
    rule.header().get("mechanism").ifPresent(name -> row.add(VARIABLES.get(3), text(name)));
    rule.header().get("paragraph").ifPresent(name -> row.add(VARIABLES.get(4), text(name)));
    return row.build();
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }
}
