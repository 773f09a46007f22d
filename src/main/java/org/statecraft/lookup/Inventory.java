package org.statecraft.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.CutOff;
import org.statecraft.query.Guard;
import org.statecraft.query.Limits;
import org.statecraft.query.QueryResult;
import org.statecraft.query.QueryRunner;

/** Tells what is in a knowledge base, and under which terms; the counts are queries beside this. */
public final class Inventory {
  private static final List<String> COUNTS =
      List.of("kinds", "verification", "basis", "grades", "facts-by-grade", "licences");

  private final KnowledgeBase knowledge;
  private final Works works;

  /**
   * One thing that is said of the knowledge base.
   *
   * @param section what it belongs to, such as {@code things by kind}
   * @param item of what it is said: a class, a concept or words
   * @param value a number, a date or words
   */
  public record Entry(String section, Node item, Node value) {}

  /** The inventory of what is known. */
  public Inventory(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.works = new Works(knowledge);
  }

  /** All entries, section by section. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Optional<Work> own = works.own();
    own.flatMap(Work::title).ifPresent(title -> said("title", words(title), entries));
    own.flatMap(Work::version).ifPresent(version -> said("version", words(version), entries));
    new CutOff(knowledge)
        .day()
        .ifPresent(
            day ->
                said(
                    "cut-off day",
                    NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate),
                    entries));
    said("stated triples", number(knowledge.stated().size()), entries);
    said("stated and inferred triples", number(knowledge.everything().size()), entries);
    ResourceQueries queries = new ResourceQueries(knowledge.prefixes());
    for (String name : COUNTS) {
      count(queries.read("about/" + name + ".rq"), entries);
    }
    own.ifPresent(work -> terms(work.source(), entries));
    return entries;
  }

  private static void said(String what, Node value, List<Entry> entries) {
    entries.add(new Entry("knowledge base", words(what), value));
  }

  private void count(ResourceQueries.Titled counted, List<Entry> entries) {
    new QueryRunner(knowledge.dataset(), Guard.CLOSED, Limits.NONE)
        .run(
            counted.query(),
            result -> {
              ((QueryResult.Rows) result)
                  .bindings()
                  .forEachRemaining(
                      row -> {
                        // Counting nothing gives a row that names nothing.
                        if (row.contains(Var.alloc("what"))) {
                          entries.add(
                              new Entry(
                                  counted.title(),
                                  row.get(Var.alloc("what")),
                                  row.get(Var.alloc("number"))));
                        }
                      });
              return true;
            });
  }

  /** Under which terms it may be used, as they are stated. */
  public List<String> licences() {
    List<Entry> entries = new ArrayList<>();
    works.own().ifPresent(work -> terms(work.source(), entries));
    return entries.stream()
        .map(Entry::value)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .toList();
  }

  private void terms(Node base, List<Entry> entries) {
    objects(base, DCTerms.license.asNode())
        .forEach(terms -> entries.add(new Entry("licence", words("compilation"), terms)));
    objects(base, DCTerms.rights.asNode())
        .forEach(terms -> entries.add(new Entry("licence", words("terms of others"), terms)));
  }

  private List<Node> objects(Node subject, Node property) {
    Graph graph = knowledge.everything();
    return graph.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private static Node words(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node number(int number) {
    return NodeFactoryExtra.intToNode(number);
  }
}
