package org.statecraft.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.statecraft.power.Evaluation.Judged;

/** Verdicts on codings by what is known of the works whose readings they are. */
final class CodingGroups {
  private static final Node OTHERS = NodeFactory.createLiteralString("others");
  private static final Node SEVERAL = NodeFactory.createLiteralString("several of these");
  private static final Node NOT_KNOWN = NodeFactory.createLiteralString("country not recorded");

  private final Graph graph;
  private final Camps camps;

  /** Groups by what is known. */
  CodingGroups(Graph graph) {
    this.graph = graph;
    this.camps = new Camps(graph);
  }

  /** By the year in which the work came out, which is empty where that is not known. */
  Map<String, Tally> byYear(List<Judged> judged) {
    Map<String, List<Verdict>> groups = new TreeMap<>();
    judged.forEach(each -> add(groups, year(each.coding()), each.verdict()));
    return tallies(groups);
  }

  /** Of a work of several days the first counts; a date begins with its year. */
  private String year(Coding coding) {
    return coding.coders().stream()
        .flatMap(coder -> objects(coder, DCTerms.issued.asNode()).stream())
        .filter(Node::isLiteral)
        .map(date -> date.getLiteralLexicalForm().replaceFirst("(?<=\\d{4})-.*", ""))
        .min(String::compareTo)
        .orElse("");
  }

  /**
   * By the camp in which the country of the coder is, camps by name and then what is in none, in
   * several, or not recorded. It does not say that a work speaks for its country.
   */
  Map<Node, Tally> byCamp(List<Judged> judged) {
    Map<Node, List<Verdict>> groups = new LinkedHashMap<>();
    List<Node> order = new ArrayList<>(camps.all());
    if (order.isEmpty()) {
      return Map.of();
    }
    order.addAll(List.of(OTHERS, SEVERAL, NOT_KNOWN));
    order.forEach(camp -> groups.put(camp, new ArrayList<>()));
    judged.forEach(each -> add(groups, camp(each.coding()), each.verdict()));
    groups.values().removeIf(List::isEmpty);
    return tallies(groups);
  }

  private Node camp(Coding coding) {
    Set<Node> found = new HashSet<>();
    for (Node coder : coding.coders()) {
      objects(coder, SC.COUNTRY).forEach(country -> found.addAll(camps(country)));
    }
    if (found.isEmpty()) {
      return NOT_KNOWN;
    }
    return found.size() == 1 ? found.iterator().next() : SEVERAL;
  }

  private List<Node> camps(Node country) {
    List<Node> in = camps.of(country);
    return in.isEmpty() ? List.of(OTHERS) : in;
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
  }

  private static <K> void add(Map<K, List<Verdict>> groups, K group, Verdict verdict) {
    groups.computeIfAbsent(group, none -> new ArrayList<>()).add(verdict);
  }

  private static <K> Map<K, Tally> tallies(Map<K, List<Verdict>> groups) {
    Map<K, Tally> tallies = new LinkedHashMap<>();
    groups.forEach((group, verdicts) -> tallies.put(group, Tally.of(verdicts)));
    return tallies;
  }
}
