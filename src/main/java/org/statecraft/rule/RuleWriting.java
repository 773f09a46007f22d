package org.statecraft.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.RDF;

/** Words and lines of a rule that is written anew: terms by prefixes, variables by legal names. */
final class RuleWriting {
  private final Map<String, String> prefixes;
  private final PrefixMapping mapping;
  private final Set<String> taken = new HashSet<>();
  private final Map<Node, String> names = new HashMap<>();

  /**
   * Writing for one rule.
   *
   * @param prefixes what may be abbreviated
   */
  RuleWriting(Rule rule, Map<String, String> prefixes) {
    this.prefixes = prefixes;
    this.mapping = PrefixMapping.Factory.create().setNsPrefixes(prefixes);
    rule.body()
        .everywhere()
        .map(condition -> new Body(java.util.List.of(condition)))
        .forEach(body -> body.mentioned().forEach(variable -> taken.add(variable.getVarName())));
  }

  /** What is said about a rule, as it was at its head. */
  static String remarks(Rule rule) {
    StringBuilder text = new StringBuilder();
    rule.header()
        .entries()
        .forEach(
            (name, value) ->
                text.append("#+ ").append(name).append(": ").append(value).append('\n'));
    return text.toString();
  }

  /** Declarations of those prefixes that a text uses. */
  static String declarations(String text, Map<String, String> prefixes) {
    StringBuilder declarations = new StringBuilder();
    new LinkedHashMap<>(prefixes)
        .forEach(
            (prefix, iri) -> {
              if (java.util.regex.Pattern.compile(
                      "(?<![\\w:/#.-])" + java.util.regex.Pattern.quote(prefix) + ":")
                  .matcher(text)
                  .find()) {
                declarations
                    .append("PREFIX ")
                    .append(prefix)
                    .append(": <")
                    .append(iri)
                    .append(">\n");
              }
            });
    return declarations.toString();
  }

  Map<String, String> prefixes() {
    return prefixes;
  }

  /** A triple with the dot after it. */
  String triple(Triple triple) {
    String predicate =
        triple.getPredicate().equals(RDF.type.asNode()) ? "a" : term(triple.getPredicate());
    return term(triple.getSubject()) + " " + predicate + " " + term(triple.getObject()) + " .";
  }

  String term(Node node) {
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      return "<<( "
          + term(triple.getSubject())
          + " "
          + term(triple.getPredicate())
          + " "
          + term(triple.getObject())
          + " )>>";
    }
    if (node.isVariable()) {
      return "?" + name(node);
    }
    return node.isBlank()
        ? "_:b" + names.computeIfAbsent(node, none -> String.valueOf(names.size()))
        : FmtUtils.stringForNode(node, mapping);
  }

  /** An expression without brackets around it. */
  String expression(Expr expression) {
    IndentedLineBuffer text = new IndentedLineBuffer();
    Expr named =
        expression.applyNodeTransform(node -> node.isVariable() ? Var.alloc(name(node)) : node);
    ExprUtils.fmtSPARQL(text, named, new SerializationContext(mapping));
    return text.asString();
  }

  /** A test; what has an operator between brackets needs no more of them. */
  String filter(Expr expression) {
    boolean operator = expression instanceof ExprFunction2 function && function.getOpName() != null;
    String text = expression(expression);
    return operator ? "FILTER " + text : "FILTER (" + text + ")";
  }

  /** The name of a variable; one that has none a query could write gets another. */
  private String name(Node variable) {
    String name = Var.alloc(variable).getVarName();
    if (name.matches("[\\p{L}\\p{N}_]+")) {
      return name;
    }
    return names.computeIfAbsent(
        variable,
        none -> {
          String plain = name.replaceAll("[^\\p{L}\\p{N}_]", "");
          String own = plain.matches("\\d*") ? "blank" + plain : plain;
          while (!taken.add(own)) {
            own += "_";
          }
          return own;
        });
  }
}
