package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.statecraft.power.CutOff;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;

class CutOffTest {
  private static KnowledgeBase base(@Nullable String day) {
    return KnownFacts.of(
        day == null
            ? List.of()
            : List.of(
                Triple.create(
                    NodeFactory.createURI("http://example/base"),
                    NodeFactory.createURI(Namespaces.ONTOLOGY + "cutOff"),
                    NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, , 2026-11-27",
    "2026-11-27, 2023, 2023-12-31",
    "2026-11-27, 2026-11-27, 2026-11-27",
    "2026-11-27, 2030, 2026-11-27",
    ", 2030, ",
    ", , ",
    "soon, 2023, "
  })
  void theLastDayThatIsSeenIsOfTheBaseOrOfTheTime(
      @Nullable String day, @Nullable String asOf, @Nullable String seen) {
    Perspective perspective =
        asOf == null ? Perspective.WHOLE : Perspective.WHOLE.during(Period.asOf(asOf, "DATE"));
    assertThat(new CutOff(base(day)).seen(perspective))
        .isEqualTo(Optional.ofNullable(seen).map(LocalDate::parse));
  }
}
