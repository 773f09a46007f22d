package org.statecraft.power;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Where a triple is stated, and what that rests on.
 *
 * @param graph the graph
 * @param sources the pages or works it was taken from
 * @param paragraphs paragraphs of the article that ground it
 * @param verification how far it was checked; empty where nothing is said of that
 * @param places where in the sources it is; empty where nothing is said of that
 */
public record Evidence(
    Node graph,
    List<Node> sources,
    List<Node> paragraphs,
    List<Node> verification,
    List<Node> places) {

  /** What it tells beside graph and sources, said of a statement. */
  public List<Triple> about(Node statement) {
    List<Triple> told = new ArrayList<>();
    paragraphs.forEach(each -> told.add(Triple.create(statement, SC.PARAGRAPH, each)));
    verification.forEach(each -> told.add(Triple.create(statement, SC.VERIFICATION, each)));
    places.forEach(each -> told.add(Triple.create(statement, SC.LOCATOR, each)));
    return told;
  }
}
