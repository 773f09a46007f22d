package org.statecraft.validate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lint.Finding;
import org.statecraft.power.SC;

/** Finds what the knowledge base says already, or says otherwise. */
final class RepetitionCheck {
  private final Vocabulary vocabulary;
  private final KnowledgeBase knowledge;
  private final Graph base;
  private final Set<Node> own;
  private final Findings findings;

  /**
   * @param own the graphs of the knowledge base that are these files
   */
  RepetitionCheck(
      Vocabulary vocabulary, KnowledgeBase knowledge, Set<Node> own, Findings findings) {
    this.vocabulary = vocabulary;
    this.knowledge = knowledge;
    this.base = knowledge.stated();
    this.own = own;
    this.findings = findings;
  }

  void check(List<Statement> meant, Graph files) {
    for (Statement each : meant) {
      Optional<Node> elsewhere = elsewhere(each.triple());
      if (elsewhere.isPresent()) {
        repeated(each, elsewhere.get());
      } else if (each.p().equals(SC.PARTICIPATION)) {
        participation(each, files);
      } else if (each.p().equals(RDFS.label.asNode())) {
        namesake(each);
      } else if (!files.isEmpty()) {
        otherDay(each);
      }
    }
  }

  /** The graph of another file in which the knowledge base states a triple. */
  private Optional<Node> elsewhere(Triple triple) {
    return base.contains(triple)
        ? knowledge.statedIn(triple).stream().filter(graph -> !own.contains(graph)).findFirst()
        : Optional.empty();
  }

  private void repeated(Statement said, Node graph) {
    findings.add(
        Finding.Severity.INFO,
        "repeated",
        "the knowledge base states this already in " + vocabulary.name(graph),
        "leave it out, so that it is mended in one place",
        said.document(),
        said.object());
  }

  /** The same day twice: another than the knowledge base states of the same thing. */
  private void otherDay(Statement said) {
    if (!vocabulary.range(said.p()).filter(XSD.date.asNode()::equals).isPresent()) {
      return;
    }
    base.stream(said.s(), said.p(), Node.ANY)
        .filter(other -> !other.getObject().equals(said.o()))
        .forEach(
            other ->
                elsewhere(other)
                    .ifPresent(
                        graph ->
                            contradiction(
                                said,
                                vocabulary.name(said.s())
                                    + " has another "
                                    + vocabulary.name(said.p())
                                    + " in "
                                    + vocabulary.name(graph)
                                    + ": "
                                    + text(other.getObject()))));
  }

  private void contradiction(Statement said, String sentence) {
    findings.violation(
        "contradiction",
        sentence,
        "see which source is right, and mend or leave out the other",
        said.document(),
        said.object());
  }

  /** The same actor in the same role in the same initiative, under another name. */
  private void participation(Statement said, Graph files) {
    Node whole = said.s();
    Node mine = said.o();
    for (Node other :
        base.stream(whole, SC.PARTICIPATION, Node.ANY).map(Triple::getObject).toList()) {
      boolean same =
          !other.equals(mine)
              && elsewhere(Triple.create(whole, SC.PARTICIPATION, other)).isPresent()
              && shared(files, mine, other, SC.ACTOR)
              && shared(files, mine, other, SC.ROLE)
              && together(files, mine, other);
      if (same) {
        Optional<Node> begin = value(files, mine, SC.FROM);
        Optional<Node> known = value(base, other, SC.FROM);
        if (begin.equals(known)) {
          duplicate(said, other);
        } else {
          contradiction(
              said,
              vocabulary.name(other)
                  + " has the same actor in the same role from "
                  + known.map(RepetitionCheck::text).orElse("a day that is not known")
                  + ", and not from "
                  + begin.map(RepetitionCheck::text).orElse("one that is not"));
        }
      }
    }
  }

  private void duplicate(Statement said, Node other) {
    findings.warning(
        "duplicate",
        "the knowledge base has this participation already: " + vocabulary.name(other),
        "leave it out, or say there what is missing",
        said.document(),
        said.object());
  }

  private boolean shared(Graph files, Node mine, Node other, Node property) {
    return files.stream(mine, property, Node.ANY)
        .anyMatch(each -> base.contains(other, property, each.getObject()));
  }

  /** Whether two spells have a day in common: who left may come again. */
  private boolean together(Graph files, Node mine, Node other) {
    return !before(value(files, mine, SC.UNTIL), value(base, other, SC.FROM))
        && !before(value(base, other, SC.UNTIL), value(files, mine, SC.FROM));
  }

  private static boolean before(Optional<Node> end, Optional<Node> begin) {
    return end.isPresent() && begin.isPresent() && text(end.get()).compareTo(text(begin.get())) < 0;
  }

  private static Optional<Node> value(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .findFirst();
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private void namesake(Statement said) {
    Stream<Node> bearers =
        base.stream(Node.ANY, RDFS.label.asNode(), said.o()).map(Triple::getSubject);
    bearers
        .filter(other -> !Objects.equals(other, said.s()))
        .filter(other -> elsewhere(Triple.create(other, RDFS.label.asNode(), said.o())).isPresent())
        .findFirst()
        .ifPresent(
            other ->
                findings.warning(
                    "duplicate",
                    vocabulary.name(other) + " is called so already",
                    "use "
                        + vocabulary.name(other)
                        + " if it is the same, or tell the two apart by their labels",
                    said.document(),
                    said.object()));
  }
}
