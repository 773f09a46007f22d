package org.statecraft.power;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.statecraft.rule.Rule;

/**
 * In which variables of a rule's head the actors of a relation stand.
 *
 * @param head the triples that give the relation its mechanism and these actors
 * @param relation the relation's variable
 * @param one the variable of side A, or of any party
 * @param other the variable of side B, or the same as the one for a circle of parties
 */
public record Roles(List<Triple> head, Var relation, Var one, Var other) {

  /** The roles in a rule that concludes relations of a mechanism, else none. */
  public static List<Roles> of(Rule rule, Node mechanism) {
    List<Roles> roles = new ArrayList<>();
    for (Triple head : rule.head()) {
      if (head.getPredicate().equals(SC.MECHANISM)
          && head.getObject().equals(mechanism)
          && head.getSubject().isVariable()) {
        Var relation = Var.alloc(head.getSubject());
        for (Triple a : triples(rule, relation, SC.SIDE_A)) {
          triples(rule, relation, SC.SIDE_B).forEach(b -> roles.add(of(relation, head, a, b)));
        }
        List<Triple> parties = triples(rule, relation, SC.PARTY);
        if (!parties.isEmpty()) {
          roles.add(of(relation, head, parties.getFirst(), parties.getLast()));
        }
      }
    }
    return roles;
  }

  private static Roles of(Var relation, Triple head, Triple a, Triple b) {
    return new Roles(
        Stream.of(head, a, b).distinct().toList(),
        relation,
        Var.alloc(a.getObject()),
        Var.alloc(b.getObject()));
  }

  private static List<Triple> triples(Rule rule, Var relation, Node property) {
    return rule.head().stream()
        .filter(
            triple ->
                triple.getSubject().equals(relation)
                    && triple.getPredicate().equals(property)
                    && triple.getObject().isVariable())
        .distinct()
        .toList();
  }

  /** The variables of what the relation rests on. */
  public List<Var> bases(Rule rule) {
    return triples(rule, relation, SC.BASIS).stream()
        .map(triple -> Var.alloc(triple.getObject()))
        .toList();
  }

  /** Whether all that meet the conditions with one basis are in one relation. */
  public boolean circle() {
    return one.equals(other);
  }

  Binding value(Node actor) {
    return BindingFactory.binding(one, actor);
  }

  Binding values(Node first, Node second) {
    BindingBuilder values = BindingFactory.builder();
    values.add(one, first);
    values.add(other, second);
    return values.build();
  }
}
