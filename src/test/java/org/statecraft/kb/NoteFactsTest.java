package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Live;

/** What is told beside the facts is whole and agrees with them. */
@Live
class NoteFactsTest {
  /** Marks of a sentence out of which something was cut. */
  @Test
  void noNoteIsBroken() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x skos:note|skos:editorialNote|dct:description|sc:aiRole|sc:evidence"
                    + " ?text FILTER REGEX(?text, '[,;:]\\\\.|\\\\.\\\\.|  |\\\\( *\\\\)|,,|;;|"
                    + " [,.;]( |$)|^[ ,.;]|[ ,;:]$') }"))
        .isEmpty();
  }

  /** A relationship whose first day is on a page does not say that it is not. */
  @Test
  void noNoteDeniesThePageOfADay() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?x sc:dateBasis sc:page ; skos:note ?note FILTER REGEX(?note,"
                    + " '([Ff]irst day|[Ss]tart year|[Yy]ear [0-9]{4}|the start) is general"
                    + " knowledge|^Day is general knowledge') }"))
        .isEmpty();
  }

  /** What was general knowledge until a better page was found is so no more. */
  @ParameterizedTest
  @CsvSource({
    "ev-us-huawei-entity-listing",
    "ev-rus-putin-2017",
    "pc2-rus-usa-2017",
    "ev-chn-big-fund-3",
    "ev-chn-capacity-plan",
    "china-ai-capacity-plan",
    "ev-jpn-ai-promotion-act",
    "ev-stargate",
    "ev-ind-ai-mission",
    "ev-nld-sme-controls-2025",
    "ev-g7-hiroshima-code",
    "ev-us-gbr-tpd",
    "ev-us-veu-revoked-2025",
    "pc2-usa-chn-nss2017",
    "pc2-usa-rus-nss2017",
    "rel-eu-chn-partnership"
  })
  void whatABetterPageStatesIsNoGeneralKnowledge(String id) {
    assertThat(Facts.values("SELECT ?x { ?it dct:identifier \"" + id + "\" ; skos:note ?x }"))
        .isNotEmpty()
        .noneMatch(note -> note.contains("general knowledge"));
  }

  /** The label of an act and those of its targets tell the same, and these how they are known. */
  @Test
  void aTargetIsLabelledAsItsActIs() {
    assertThat(
            Facts.values(
                "SELECT ?x { ?act a sc:Action ; rdfs:label ?label ; sc:targeting ?x . ?x rdfs:label"
                    + " ?own ; sc:evidenceBasis ?basis BIND (REPLACE(STR(?basis), '.*#', '') AS"
                    + " ?known) FILTER (!STRENDS(?own, CONCAT(' as target (', IF(?known ="
                    + " 'inferred', 'inferred by us', ?known), '): ', ?label))) }"))
        .isEmpty();
  }
}
