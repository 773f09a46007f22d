package org.statecraft.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.Live;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;

@Live
class StatesTest {
  private static final KnowledgeBase KNOWN =
      KnowledgeBase.open(Sources.of(java.nio.file.Path.of(".")));
  private static final States STATES = new States(KNOWN);

  /** Whom a code meant in a year; without a year in any. */
  private static List<String> find(String register, String code, Integer year) {
    return STATES
        .of(
            Register.called(register).orElseThrow(),
            code,
            year == null ? OptionalInt.empty() : OptionalInt.of(year))
        .stream()
        .map(Node::getURI)
        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "cow,255,1900,DEU",
    "cow,255,1960,",
    "cow,260,1960,DEU",
    "cow,260,,DEU",
    "cow,260,2000,",
    "cow,365,1950,RUS",
    "cow,345,1960,SRB",
    "cow,678,1980,YEM",
    "cow,679,2000,YEM",
    "cow,816,1980,VNM",
    "cow,817,1970,",
    "cow,002,2000,USA",
    "cow,2.0,2000,USA",
    "cow,2.5,2000,",
    "gw,340,2020,SRB",
    "iso2,DE,1820,DEU",
    "iso2,de,2020,",
    "iso3,TWN,2020,TWN",
    "iso-numeric,4,2020,AFG",
    "iso-numeric,004,2020,AFG",
    "name,viet nam,,VNM",
    "name,COTE D IVOIRE,,CIV",
    "name,Atlantis,,",
  })
  void codesAndNamesMeanStatesInTheirYears(
      String register, String code, Integer year, String state) {
    assertThat(find(register, code, year)).isEqualTo(state == null ? List.of() : List.of(state));
  }

  /** Each state is found by each of its own codes, in a year in which it has it. */
  @Test
  void everyStateIsFoundByItsCodes() {
    int found = 0;
    for (Node state : STATES.all()) {
      for (Register register : Register.values()) {
        for (int year : new int[] {1900, 1960, 2020}) {
          OptionalInt in = OptionalInt.of(year);
          String code = STATES.code(state, register, in).orElse(null);
          if (code != null) {
            assertThat(STATES.of(register, code, in)).as(code).containsExactly(state);
            found++;
          }
        }
      }
    }
    assertThat(found).isGreaterThan(2_000);
  }
}
