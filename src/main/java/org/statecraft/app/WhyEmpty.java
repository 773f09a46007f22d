package org.statecraft.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.statecraft.kb.Prefixes;
import org.statecraft.query.RequiredTriples;

/** Says which condition of a query that finds nothing is the first that fails. */
public final class WhyEmpty {
  private final Workspace workspace;

  /** Reasons in a workspace. */
  public WhyEmpty(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The condition that fails.
   *
   * @param triple it as a triple with ? for any term, with the values of one way in which the
   *     conditions before it hold
   * @param alone whether it fails whatever the values
   * @param before how many conditions hold together before it
   */
  public record Failing(String triple, boolean alone, int before) {}

  /**
   * The first pattern of a query that has no match together with those before it; empty if all have
   * one, so that something else leaves nothing: a filter, or what is asked not to be.
   */
  public Optional<Failing> of(Selection chosen, Query query) {
    List<Triple> triples = RequiredTriples.of(query);
    Prefixes prefixes = workspace.knowledge(chosen).prefixes();
    Optional<Binding> holding = Optional.empty();
    for (int i = 0; i < triples.size(); i++) {
      Optional<Binding> next = some(chosen, triples.subList(0, i + 1));
      if (next.isEmpty()) {
        Triple failing = triples.get(i);
        boolean alone = some(chosen, List.of(failing)).isEmpty();
        Triple asked =
            alone || holding.isEmpty() ? failing : Substitute.substitute(failing, holding.get());
        return Optional.of(new Failing(text(asked, prefixes), alone, i));
      }
      holding = next;
    }
    return Optional.empty();
  }

  /** One way in which some patterns match. */
  private Optional<Binding> some(Selection chosen, List<Triple> triples) {
    ElementTriplesBlock block = new ElementTriplesBlock();
    triples.forEach(block::addTriple);
    ElementGroup group = new ElementGroup();
    group.addElement(block);
    Query query = new Query();
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(group);
    query.setLimit(1);
    query.resetResultVars();
    return Found.by(new Questions(workspace).of(chosen, query), 1).rows().stream().findFirst();
  }

  private static String text(Triple triple, Prefixes prefixes) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .map(node -> open(node) ? "?" : prefixes.display(node))
        .collect(Collectors.joining(" "));
  }

  private static boolean open(Node node) {
    return node.isVariable() || node.isBlank();
  }
}
