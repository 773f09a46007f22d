package org.statecraft.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.statecraft.kb.Place;
import org.statecraft.lint.Finding;
import org.statecraft.power.SC;

/**
 * Finds things that lack what all others of their class have in the knowledge base, things without
 * a name, and dates out of order.
 */
final class DescriptionCheck {
  private static final Node TYPE = RDF.type.asNode();

  /** So many of a class show what all of them have. */
  private static final int ENOUGH = 5;

  /** What is looked for, with the kind of its absence. */
  private static final Map<Node, String> WANTED =
      Map.of(
          RDFS.label.asNode(),
          "no-label",
          DCTerms.source.asNode(),
          "no-source",
          SC.VERIFICATION,
          "no-verification",
          SC.EVIDENCE_BASIS,
          "no-basis",
          SC.DATE_BASIS,
          "no-basis");

  private final Vocabulary vocabulary;
  private final Graph base;
  private final Findings findings;
  private final Map<Node, Set<Node>> customs = new HashMap<>();

  DescriptionCheck(Vocabulary vocabulary, Graph base, Findings findings) {
    this.vocabulary = vocabulary;
    this.base = base;
    this.findings = findings;
  }

  /**
   * Checks what is meant by files.
   *
   * @param told the subjects and properties whose absence was told already
   */
  void check(List<Statement> meant, Set<List<Node>> told) {
    Map<Node, List<Statement>> described =
        meant.stream()
            .collect(
                Collectors.groupingBy(
                    Statement::s, java.util.LinkedHashMap::new, Collectors.toList()));
    described.forEach(
        (subject, statements) -> {
          unnamed(subject, statements);
          absent(subject, statements, told);
        });
  }

  private void unnamed(Node subject, List<Statement> statements) {
    Statement first = statements.getFirst();
    boolean ours =
        statements.stream()
            .anyMatch(each -> Vocabulary.ours(each.p()) || Vocabulary.ours(each.o()));
    if (subject.isBlank() && ours) {
      findings.warning(
          "blank-node",
          "a thing without a name can be neither cited nor explained",
          "give it one, as in kb:MGCS-signatory-FRA",
          first.document(),
          first.subject());
    }
  }

  private void absent(Node subject, List<Statement> statements, Set<List<Node>> told) {
    Set<Node> has = statements.stream().map(Statement::p).collect(Collectors.toSet());
    Statement first = statements.getFirst();
    for (Statement type : statements) {
      if (!type.p().equals(TYPE) || !Vocabulary.ours(type.o())) {
        continue;
      }
      for (Node property : customs.computeIfAbsent(type.o(), this::custom)) {
        boolean known = base.contains(subject, property, Node.ANY);
        if (!has.contains(property) && !known && told.add(List.of(subject, property))) {
          findings.warning(
              WANTED.getOrDefault(property, "shape"),
              vocabulary.name(subject)
                  + " has no "
                  + vocabulary.name(property)
                  + ", as every other "
                  + vocabulary.name(type.o())
                  + " has",
              "add " + vocabulary.name(property) + example(type.o(), property),
              first.document(),
              first.subject());
        }
      }
    }
  }

  /** What all of a class have in the knowledge base. */
  private Set<Node> custom(Node type) {
    List<Node> members = base.stream(Node.ANY, TYPE, type).map(Triple::getSubject).toList();
    return members.size() < ENOUGH
        ? Set.of()
        : WANTED.keySet().stream()
            .filter(
                property ->
                    members.stream().allMatch(each -> base.contains(each, property, Node.ANY)))
            .collect(Collectors.toSet());
  }

  private String example(Node type, Node property) {
    return base.stream(Node.ANY, TYPE, type)
        .map(Triple::getSubject)
        .flatMap(each -> base.stream(each, property, Node.ANY))
        .map(Triple::getObject)
        .map(vocabulary::name)
        .min(java.util.Comparator.comparingInt(String::length).thenComparing(each -> each))
        .map(value -> ", such as " + value)
        .orElse("");
  }

  /**
   * Finds ends before their begins.
   *
   * @return the subjects that have them
   */
  Set<Node> order(List<Statement> meant) {
    Map<Node, List<Statement>> begins =
        meant.stream()
            .filter(each -> each.p().equals(SC.FROM))
            .collect(Collectors.groupingBy(Statement::s));
    return meant.stream()
        .filter(each -> each.p().equals(SC.UNTIL))
        .filter(
            end ->
                begins.getOrDefault(end.s(), List.of()).stream()
                    .anyMatch(begin -> after(begin.o(), end.o())))
        .map(
            end -> {
              disorder(end, begins.getOrDefault(end.s(), List.of()).getFirst());
              return end.s();
            })
        .collect(Collectors.toSet());
  }

  private void disorder(Statement end, Statement begin) {
    Place place = end.object();
    findings.add(
        Finding.Severity.VIOLATION,
        "dates-out-of-order",
        vocabulary.name(end.s())
            + " ends on "
            + end.o().getLiteralLexicalForm()
            + ", before it begins on "
            + begin.o().getLiteralLexicalForm(),
        "mend sc:from or sc:until; a day on which nothing ended is left out",
        end.document(),
        place);
  }

  private static boolean after(Node begin, Node end) {
    return day(begin)
        && day(end)
        && NodeValue.compareAlways(NodeValue.makeNode(begin), NodeValue.makeNode(end)) > 0;
  }

  private static boolean day(Node value) {
    return value.isLiteral()
        && value.getLiteralDatatype().equals(XSDDatatype.XSDdate)
        && XSDDatatype.XSDdate.isValid(value.getLiteralLexicalForm());
  }
}
