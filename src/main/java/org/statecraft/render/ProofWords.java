package org.statecraft.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.ExprUtils;
import org.apache.jena.sparql.util.NodeToLabelMap;
import org.apache.jena.vocabulary.RDF;
import org.statecraft.console.PlainText;
import org.statecraft.explain.Premise;
import org.statecraft.rule.Body;
import org.statecraft.rule.Condition;

/** Words for the parts of a proof: terms, triples, tests, sentences. */
final class ProofWords {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  /** A slot with words after it that are told only where they speak of something else. */
  private static final Pattern MORE =
      Pattern.compile("\\{(\\w+)\\}\\[([^\\[\\]{}]*\\{(\\w+)\\}[^\\[\\]{}]*)\\]");

  private final RenderSettings settings;

  /** Blank nodes have no names of their own that would be the same the next time. */
  private final Map<Node, Integer> blanks = new HashMap<>();

  /** The same names for the blank nodes of expressions, which would be counted anew in each. */
  private final NodeToLabelMap labels =
      new NodeToLabelMap() {
        @Override
        public String asString(Node node) {
          return term(node);
        }
      };

  /** What is known of sources beside their addresses. */
  private final Function<Node, Optional<String>> remarks;

  ProofWords(RenderSettings settings) {
    this(settings, source -> Optional.empty());
  }

  /**
   * @param remarks what a reader should know of a source, in a line
   */
  ProofWords(RenderSettings settings, Function<Node, Optional<String>> remarks) {
    this.settings = settings;
    this.remarks = remarks;
  }

  /** What was looked for in vain. */
  String absence(Premise.Absence absence) {
    List<String> parts = new ArrayList<>();
    absence.patterns().forEach(condition -> parts.add(condition(condition)));
    absence.tests().forEach(test -> parts.add("where " + PlainText.visible(expression(test))));
    return String.join(", ", parts);
  }

  private String stated(Node graph) {
    return graph.isVariable() || Quad.isUnionGraph(graph)
        ? " (stated by a source)"
        : " (stated in " + term(graph) + ")";
  }

  /** A condition of a rule, in short. */
  String condition(Condition condition) {
    return switch (condition) {
      case Condition.TriplePattern match ->
          triple(match.pattern()) + match.graph().map(this::stated).orElse("");
      case Condition.PathPattern reach ->
          term(reach.pattern().getSubject())
              + " "
              + PlainText.visible(
                  PathWriter.asString(reach.pattern().getPath(), new Prologue(mapping())))
              + " "
              + term(reach.pattern().getObject());
      case Condition.Filter test -> PlainText.visible(expression(test.expression()));
      case Condition.NotExists absent -> "not found: " + body(absent.body());
      case Condition.Minus without -> "not found: " + body(without.body());
      case Condition.Exists present -> "found: " + body(present.body());
      case Condition.Group group -> body(group.body());
      case Condition.LeftJoin option -> "if there: " + body(option.body());
      case Condition.Union choice ->
          String.join(" or ", choice.bodies().stream().map(this::body).toList());
      case Condition.Bind computed ->
          term(computed.variable()) + " = " + PlainText.visible(expression(computed.expression()));
      case Condition.Values table -> "one of " + table.rows().size() + " given rows";
      case Condition.Subquery subquery -> "summed up: " + body(subquery.body());
    };
  }

  private String body(Body body) {
    return String.join(", ", body.conditions().stream().map(this::condition).toList());
  }

  private PrefixMapping mapping() {
    return PrefixMapping.Factory.create().setNsPrefixes(settings.prefixes().all().getMappingCopy());
  }

  private String expression(Expr expression) {
    IndentedLineBuffer text = new IndentedLineBuffer();
    ExprUtils.fmtSPARQL(text, expression, new SerializationContext(mapping(), labels));
    return text.asString();
  }

  /** A test with the values that it was true of. */
  String test(Premise.Passed passed) {
    BindingBuilder values = BindingFactory.builder();
    passed.values().forEach(values::add);
    return PlainText.visible(expression(passed.expression().copySubstitute(values.build())));
  }

  /**
   * A rule's sentence with the names of what it speaks of; where different terms would be called
   * the same, as 1.0 and "1.0"^^xsd:double, each is written as a term. Of {@code {hit}[, a firm of
   * {target}]} the words in brackets are left out where both are the same.
   */
  String sentence(String text, Binding solution) {
    String say =
        MORE.matcher(text)
            .replaceAll(
                more -> {
                  Node one = solution.get(Var.alloc(more.group(1)));
                  Node other = solution.get(Var.alloc(more.group(3)));
                  String rest = Objects.equals(one, other) ? "" : more.group(2);
                  return Matcher.quoteReplacement("{" + more.group(1) + "}" + rest);
                });
    Map<String, Set<Node>> called = new HashMap<>();
    SLOT.matcher(say)
        .results()
        .map(slot -> solution.get(Var.alloc(slot.group(1))))
        .filter(Objects::nonNull)
        .forEach(value -> called.computeIfAbsent(name(value), each -> new HashSet<>()).add(value));
    return SLOT.matcher(say)
        .replaceAll(
            slot -> {
              Node value = solution.get(Var.alloc(slot.group(1)));
              return Matcher.quoteReplacement(value == null ? "…" : name(value, called));
            });
  }

  private String name(Node value, Map<String, Set<Node>> called) {
    String name = name(value);
    return called.getOrDefault(name, Set.of()).size() > 1 ? term(value) : name;
  }

  /** A triple as in Turtle, its IRIs shortened. */
  String triple(Triple triple) {
    return term(triple.getSubject())
        + " "
        + (triple.getPredicate().equals(RDF.type.asNode()) ? "a" : term(triple.getPredicate()))
        + " "
        + term(triple.getObject());
  }

  /** A term as in Turtle, or a variable. */
  String term(Node node) {
    if (node.isVariable()) {
      String name = Var.alloc(node).getVarName();
      return name.matches("\\w+") ? "?" + name : "[]";
    }
    if (node.isBlank()) {
      return "_:" + label(node);
    }
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
    return PlainText.visible(settings.prefixes().display(node));
  }

  /** What a blank node is called throughout, without the {@code _:} before it. */
  String label(Node blank) {
    return "b" + blanks.computeIfAbsent(blank, each -> blanks.size() + 1);
  }

  /** The name of a graph. */
  String graph(Node graph) {
    return Quad.isDefaultGraph(graph) ? "the default graph" : term(graph);
  }

  /** What a person calls it. */
  String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (node.isURI()) {
      return settings.name(node);
    }
    return term(node);
  }

  /** A source as a line of the list of sources. */
  String source(Node source) {
    String called =
        source.isURI() && settings.prefixes().shorten(source.getURI()).isEmpty()
            ? PlainText.visible(source.getURI())
            : PlainText.visible(name(source)) + " " + term(source);
    return called + remarks.apply(source).map(remark -> " " + remark).orElse("");
  }
}
