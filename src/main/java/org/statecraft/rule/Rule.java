package org.statecraft.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.statecraft.kb.Namespaces;
import org.statecraft.query.Header;

/**
 * One rule: what has to hold, and what then follows. A rule whose head is empty concludes nothing;
 * where its body holds, the knowledge contradicts itself.
 *
 * @param name the name of its file, without the ending, or its own where a file holds several
 * @param layer what it belongs to
 * @param header what its file says about it
 * @param head the triples that follow, with the body's variables in them
 * @param body what has to hold
 * @param once whether it runs once only, after all that it reads is finished
 * @param text the file's text, for showing it and for places in it
 */
public record Rule(
    String name,
    Layer layer,
    Header header,
    List<Triple> head,
    Body body,
    boolean once,
    RuleText text) {

  /** The graph that holds what the rule concludes. */
  public Node graph() {
    return NodeFactory.createURI(Namespaces.RULES + name);
  }

  /** What the rule is called in a sentence. */
  public String title() {
    return header.get("title").orElse(name.replace('-', ' '));
  }

  /** The sentence that a conclusion is told with, {@code {variable}}s in it. */
  public Optional<String> say() {
    return header.get("say");
  }

  /**
   * What is lacking where it comes to nothing, in the order in which conditions are to be tried.
   */
  public List<Lack> lacks() {
    return header.get("lacks").map(Lack::read).orElse(List.of());
  }

  /** Whether the rule only states a contradiction. */
  public boolean constraint() {
    return head.isEmpty();
  }

  /**
   * Whether each run would conclude something else: it makes blank nodes, or asks for the time,
   * chance or a new identifier.
   */
  public boolean capricious() {
    return head.stream().anyMatch(triple -> !Heads.blanks(triple).isEmpty())
        || Heads.capricious(body);
  }

  /** The variables whose values the body computes. */
  public Set<Var> computed() {
    Set<Var> computed = new LinkedHashSet<>();
    compute(body, computed);
    return computed;
  }

  private static void compute(Body body, Set<Var> computed) {
    for (Condition condition : body.conditions()) {
      if (condition instanceof Condition.Bind value) {
        computed.add(value.variable());
      } else if (condition instanceof Condition.Group group) {
        compute(group.body(), computed);
      }
    }
  }

  /** Rules are told apart by their names alone, of which a set has each once. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rule rule && rule.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
