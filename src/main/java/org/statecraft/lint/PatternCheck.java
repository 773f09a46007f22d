package org.statecraft.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.statecraft.infer.Closure;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.Similar;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;
import org.statecraft.rule.Layer;
import org.statecraft.rule.PathSteps;
import org.statecraft.rule.Rule;
import org.statecraft.rule.Unifier;

/** Looks for patterns of a rule that match nothing that anybody states or infers. */
final class PatternCheck {
  /** Vocabularies whose terms are known whether a knowledge base uses them or not. */
  private static final List<String> STANDARD =
      List.of(RDF.uri, RDFS.uri, OWL2.NS, XSD.NS, Closure.AUXILIARY);

  private final Rule rule;
  private final List<Rule> all;
  private final KnowledgeBase knowledge;
  private final Graph graph;
  private final List<Finding> findings = new ArrayList<>();

  PatternCheck(Rule rule, List<Rule> all, KnowledgeBase knowledge) {
    this.rule = rule;
    this.all = all;
    this.knowledge = knowledge;
    this.graph = knowledge.everything();
    if (!graph.isEmpty()) {
      Set<Triple> patterns = new LinkedHashSet<>();
      collect(rule.body(), patterns);
      patterns.forEach(this::matches);
      Set<Node> terms = new LinkedHashSet<>();
      named(rule.body(), terms);
      terms.forEach(this::known);
    }
  }

  List<Finding> findings() {
    return findings;
  }

  /** All patterns, those under negation too: one that matches nothing makes it pointless there. */
  private static void collect(Body body, Set<Triple> patterns) {
    body.everywhere()
        .forEach(
            condition -> {
              if (condition instanceof Condition.TriplePattern match) {
                patterns.add(match.pattern());
              } else if (condition instanceof Condition.PathPattern reach) {
                patterns.addAll(PathSteps.of(reach.pattern()));
              }
            });
  }

  /** The IRIs at the ends of paths, in tests and in tables. */
  private static void named(Body body, Set<Node> terms) {
    body.everywhere()
        .forEach(
            condition -> {
              if (condition instanceof Condition.PathPattern reach) {
                terms.add(reach.pattern().getSubject());
                terms.add(reach.pattern().getObject());
              } else if (condition instanceof Condition.Filter test) {
                named(test.expression(), terms);
              } else if (condition instanceof Condition.Bind computed) {
                named(computed.expression(), terms);
              } else if (condition instanceof Condition.Values table) {
                table.rows().forEach(row -> row.forEach((variable, value) -> terms.add(value)));
              }
            });
  }

  private static void named(Expr expression, Set<Node> terms) {
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(NodeValue value) {
            terms.add(value.asNode());
          }
        });
  }

  /** A namespace, as in STR(kb:), is no term. */
  private void known(Node term) {
    boolean checked =
        term.isURI()
            && !term.getURI().matches(".*[/#]")
            && STANDARD.stream().noneMatch(term.getURI()::startsWith);
    if (checked && !knowledge.mentions(term) && !made(term)) {
      findings.add(
          Finding.error(
              "unknown-term", "nobody mentions " + show(term), similar(term), place(term)));
    }
  }

  private void matches(Triple pattern) {
    Triple open =
        Triple.create(
            any(pattern.getSubject()), any(pattern.getPredicate()), any(pattern.getObject()));
    if (graph.contains(open) || concluded(pattern)) {
      return;
    }
    List<Node> constants =
        Stream.of(open.getPredicate(), open.getObject(), open.getSubject())
            .filter(Node::isURI)
            .filter(node -> STANDARD.stream().noneMatch(node.getURI()::startsWith))
            .toList();
    for (Node constant : constants) {
      if (!knowledge.mentions(constant) && !made(constant)) {
        findings.add(
            Finding.error(
                "unknown-term",
                "nobody mentions " + show(constant),
                similar(constant),
                place(constant)));
        return;
      }
    }
    if (!constants.isEmpty()) {
      findings.add(
          Finding.warning(
              "matches-nothing",
              "nobody states or infers " + told(pattern),
              null,
              place(constants.getFirst())));
    }
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  /** Whether a rule concludes what matches, also through a property or class above it. */
  private boolean concluded(Triple pattern) {
    return all.stream()
        .filter(each -> each.layer() == Layer.THEORY)
        .flatMap(each -> each.head().stream())
        .anyMatch(
            head -> Unifier.unify(pattern, head) || Unifier.unify(pattern, raised(head, pattern)));
  }

  /** A conclusion as what the vocabulary makes of it, where that fits the pattern better. */
  private Triple raised(Triple head, Triple pattern) {
    Node predicate = pattern.getPredicate();
    if (predicate.isURI()
        && graph.contains(head.getPredicate(), RDFS.subPropertyOf.asNode(), predicate)) {
      return Triple.create(head.getSubject(), predicate, head.getObject());
    }
    boolean typed =
        predicate.equals(RDF.type.asNode())
            && graph.contains(head.getObject(), RDFS.subClassOf.asNode(), pattern.getObject());
    return typed
        ? Triple.create(head.getSubject(), head.getPredicate(), pattern.getObject())
        : head;
  }

  /** Whether the head of a rule names a term. */
  private boolean made(Node term) {
    return all.stream()
        .flatMap(each -> each.head().stream())
        .anyMatch(
            head ->
                head.getPredicate().equals(term)
                    || head.getObject().equals(term)
                    || head.getSubject().equals(term));
  }

  private @org.jspecify.annotations.Nullable String similar(Node term) {
    String iri = term.getURI();
    String namespace = iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    Set<String> names = new HashSet<>();
    graph.stream()
        .flatMap(
            triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
        .filter(node -> node.isURI() && node.getURI().startsWith(namespace))
        .forEach(node -> names.add(node.getURI().substring(namespace.length())));
    return Similar.to(iri.substring(namespace.length()), names)
        .map(name -> "did you mean " + knowledge.prefixes().display(namespace + name) + "?")
        .orElse(null);
  }

  private SourcePosition place(Node term) {
    return rule.text().of(term.getURI(), show(term));
  }

  private String show(Node node) {
    if (node.isVariable()) {
      String name = Var.alloc(node).getVarName();
      return name.matches("\\w+") ? "?" + name : "[]";
    }
    return knowledge.prefixes().display(node);
  }

  private String told(Triple pattern) {
    return show(pattern.getSubject())
        + " "
        + (pattern.getPredicate().equals(RDF.type.asNode()) ? "a" : show(pattern.getPredicate()))
        + " "
        + show(pattern.getObject());
  }
}
