package org.statecraft.power;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What the columns mean that every panel has. */
final class PanelCodebook {
  private static final String COUNT = "0, 1, …";
  private static final String STATES = "ontology/world/states.ttl";
  private static final String ZERO = "never; 0 says that nothing recorded leads to one";

  private static final Map<String, PanelColumn> COLUMNS =
      Map.ofEntries(
          entry("year", "Which year?", "year", "the panel", "never"),
          entry("iso3", "Which state?", "ISO 3166 alpha-3", STATES, "never"),
          entry("iso3_a", "Which state comes first?", "ISO 3166 alpha-3", STATES, "never"),
          entry("iso3_b", "Which other state?", "ISO 3166 alpha-3", STATES, "never"),
          cow("cow", "the state"),
          cow("cow_a", "the first state"),
          cow("cow_b", "the other state"),
          entry(
              "competition",
              "In how many inferred relations of competition does the unit stand?",
              COUNT,
              "sc:InferredRelation",
              ZERO),
          entry(
              "cooperation",
              "In how many inferred relations of cooperation does the unit stand?",
              COUNT,
              "sc:InferredRelation",
              ZERO),
          entry(
              "initiatives",
              "In how many initiatives is the unit known to take part?",
              COUNT,
              "sc:participation",
              "never; it may be too low where lists have gaps, see lists_open (--with coverage)"),
          entry(
              "provenance",
              "On which relations and initiatives does the row rest?",
              "names in https://w3id.org/statecraft/id/",
              "the knowledge base; statecraft explain kb:NAME tells each",
              "nothing was counted"));

  private PanelCodebook() {}

  private static Map.Entry<String, PanelColumn> entry(
      String name, String question, String values, String source, String missing) {
    return Map.entry(name, new PanelColumn(name, question, values, source, missing));
  }

  private static Map.Entry<String, PanelColumn> cow(String name, String whose) {
    return entry(
        name,
        "What was the number of " + whose + " in the Correlates of War project in the year?",
        "number",
        STATES + ", sc:CodeSpell",
        "the project does not list it in that year");
  }

  /** A column of which no topic tells. */
  static PanelColumn column(String name, Set<Node> mechanisms) {
    PanelColumn known = COLUMNS.get(name);
    if (known != null) {
      return known;
    }
    return mechanisms.stream()
        .map(Panel::local)
        .filter(mechanism -> mechanism.replace('-', '_').equals(name))
        .findFirst()
        .map(
            mechanism ->
                new PanelColumn(
                    name,
                    "In how many inferred relations of this mechanism does the unit stand?",
                    COUNT,
                    "sc:" + mechanism,
                    ZERO))
        .orElseGet(
            () ->
                new PanelColumn(
                    name,
                    "Does the unit take part in it?",
                    "0, 1",
                    "sc:participation",
                    "not on the list, which may have gaps"));
  }
}
