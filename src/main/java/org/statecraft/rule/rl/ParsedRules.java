package org.statecraft.rule.rl;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;

/**
 * A rule set as it is written.
 *
 * @param places places in its text
 * @param prefixes the prefixes that it declares
 * @param imports what it imports
 * @param rules its rules, in the order of the text
 * @param data the triples of all its DATA blocks
 * @param blocks where the DATA blocks are
 */
public record ParsedRules(
    Places places,
    Map<String, String> prefixes,
    List<Import> imports,
    List<ParsedRule> rules,
    List<Triple> data,
    List<Block> blocks) {

  /**
   * Another rule set that this one needs.
   *
   * @param iri where it is
   * @param start the place of the IRI
   */
  public record Import(String iri, int start) {}

  /**
   * A part of the text.
   *
   * @param before the place after what stands before it
   * @param start the place of its first character
   * @param end the place after it
   */
  public record Block(int before, int start, int end) {}
}
