package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.node;
import static org.statecraft.explain.Worked.rule;
import static org.statecraft.explain.Worked.triple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.statecraft.explain.NearMisses;
import org.statecraft.explain.Worked;
import org.statecraft.rule.Rule;

/** Why something does not follow may lie with which reading is used. */
class OtherReadingsTest {
  private static final Rule TERMS =
      rule(
          "terms",
          """
          CONSTRUCT { ?i ?variable ?value }
          WHERE {
            ?coding sc:termsOf ?i ; sc:reading sc:first-reading .
            VALUES ?variable { sc:accession sc:capabilityAim }
            ?coding ?variable ?value
          }
          """);

  private static final Rule CLOSED =
      rule(
          "closed",
          """
          CONSTRUCT { ?i :is :closed }
          WHERE { ?i sc:accession ?how FILTER (?how IN (:invited, :shut)) }
          """);

  private static final Rule JOINT =
      rule(
          "joint",
          "CONSTRUCT { ?i :is :joint } WHERE { ?i :is :closed . ?i sc:capabilityAim :central }");

  private static final String CODINGS =
      """
      :f sc:termsOf :i ; sc:reading sc:first-reading ; sc:accession :free ; sc:capabilityAim :central .
      :s sc:termsOf :i ; sc:reading sc:second-reading ; sc:accession :invited ; sc:capabilityAim :partial .
      :g sc:termsOf :j ; sc:reading sc:first-reading ; sc:accession :shut ; sc:capabilityAim :partial .
      :t sc:termsOf :j ; sc:reading sc:second-reading ; sc:accession :free ; sc:capabilityAim :partial .
      """;

  private static List<OtherReadings.Difference> behind(String wanted) {
    Worked worked = Worked.of(CODINGS, TERMS, CLOSED, JOINT);
    return new OtherReadings(worked.knowledge())
        .behind(new NearMisses(worked.knowledge(), worked.rules()).of(triple(wanted)));
  }

  @Test
  void aTestOfAVariableOnWhichTheReadingsDifferIsTold() {
    assertThat(behind(":i :is :closed"))
        .containsExactly(
            new OtherReadings.Difference(
                node("i"), SC.ACCESSION, Set.of(node("free")), Set.of(node("invited"))));
  }

  @Test
  void whereTheyAgreeNothingIsTold() {
    assertThat(behind(":j :is :joint")).isEmpty();
  }
}
