package org.statecraft.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.node;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.explain.Worked;
import org.statecraft.kb.KnowledgeBase;

/** What is supposed so that the rules use a reading, by hand. */
class ReadingTest {
  private static final String PARAMETER =
      ":which sc:parameterValue sc:first-reading ; sc:alternativeValue sc:second-reading . ";

  private static KnowledgeBase known(String facts) {
    return Worked.of(PARAMETER + facts).knowledge();
  }

  private static Set<String> removed(Reading reading, KnowledgeBase knowledge) {
    return reading.removed(knowledge).stream().map(ReadingTest::text).collect(Collectors.toSet());
  }

  private static String text(Triple triple) {
    return String.join(
        " ",
        triple.getSubject().getURI().replaceFirst(".*[/#:]", ""),
        triple.getPredicate().getLocalName(),
        triple.getObject().getURI().replaceFirst(".*[/#:]", ""));
  }

  @Test
  void theOtherReadingTakesThePlaceOfTheOneInForce() {
    KnowledgeBase knowledge = known("");
    assertThat(Reading.SECOND.added(knowledge))
        .containsExactly(Triple.create(node("which"), SC.PARAMETER_VALUE, SC.SECOND_READING));
    assertThat(removed(Reading.SECOND, knowledge))
        .containsExactly("which parameterValue first-reading");
  }

  @Test
  void ofSeveralValuesThoseOfOneReadingAloneGo() {
    KnowledgeBase knowledge =
        known(
            """
            :f sc:termsOf :i ; sc:reading sc:first-reading ; sc:scope :wide ; sc:vision :x, :y .
            :s sc:termsOf :i ; sc:reading sc:second-reading ; sc:scope :narrow ; sc:vision :y, :z .
            """);
    assertThat(removed(Reading.AGREED, knowledge))
        .containsExactlyInAnyOrder("f scope wide", "s scope narrow", "f vision x", "s vision z");
  }

  @Test
  void theSameTargetOnTheSameBasisIsTheSame() {
    KnowledgeBase knowledge =
        known(
            """
            :f sc:termsOf :i ; sc:reading sc:first-reading ; sc:targeting :one, :two .
            :s sc:termsOf :i ; sc:reading sc:second-reading ; sc:targeting :three, :four .
            :one sc:target :a ; sc:evidenceBasis sc:stated .
            :two sc:target :b ; sc:evidenceBasis sc:stated .
            :three sc:target :a ; sc:evidenceBasis sc:stated .
            :four sc:target :b ; sc:evidenceBasis sc:inferred .
            """);
    assertThat(removed(Reading.AGREED, knowledge))
        .containsExactlyInAnyOrder("f targeting two", "s targeting four");
  }

  @Test
  void onWhatWasReadOnceNobodyAgrees() {
    KnowledgeBase knowledge =
        known(":f sc:termsOf :i ; sc:reading sc:first-reading ; sc:scope :wide .");
    assertThat(removed(Reading.AGREED, knowledge)).containsExactly("f scope wide");
  }
}
