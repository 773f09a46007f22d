package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every two actors have a relation of their own, one for each direction, whoever else acts. */
class TheoryOfSidesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          relationship-linkage | '' | \
            :Rivalry a sc:StrategicRelationship ; sc:kind sc:antagonism ; sc:party :A, :B, :C ; \
              sc:from "2020-01-01"^^xsd:date . \
            :One a sc:Action ; sc:aiDomain sc:chips-ai ; sc:actor :A ; sc:target :B, :C ; sc:date "2021-01-01"^^xsd:date . \
            :Two a sc:Action ; sc:aiDomain sc:chips-ai ; sc:actor :B ; sc:target :A ; sc:date "2022-01-01"^^xsd:date .
          strategic-vigilance | '' | \
            :Fear a sc:Perception ; sc:appraisal sc:threat ; sc:degree sc:ai-explicit ; \
              sc:perceiver :A, :B ; sc:perceived :A, :B, :C .
          heterogeneous-resources | Issue | \
            :P a sc:Position ; sc:issue :Issue ; sc:stance sc:against ; sc:actor :A, :B . \
            :Q a sc:Position ; sc:issue :Issue ; sc:stance sc:in-favour ; sc:actor :A, :B, :C . \
            :E a sc:Endowment ; sc:actor :A ; sc:resource sc:enterprises . \
            :F a sc:Endowment ; sc:actor :B ; sc:resource sc:standard-setting . \
            :G a sc:Endowment ; sc:actor :C ; sc:resource sc:compute . \
            :A sc:capabilityRank 0.6 . :B sc:capabilityRank 0.5 . :C sc:capabilityRank 0.7 . \
            sc:against sc:opposedTo sc:in-favour .
          complementarity | '' | \
            :Swap a sc:Provision ; sc:provider :A, :B ; sc:recipient :A, :B, :C ; \
              sc:resource sc:data, sc:chips ; sc:concernsAI sc:concerns-ai ; sc:provisionStatus sc:agreed . \
            :A sc:capabilityRank 0.6 . :B sc:capabilityRank 0.4 . :C sc:capabilityRank 0.2 .
          """)
  void whereBothActThereAreTwoRelationsAndNobodyStandsOnBothSides(
      String mechanism, String basis, String facts) {
    Theory theory = Theory.of(facts, mechanism);
    String name = "Inferred-" + mechanism + (basis.isEmpty() ? "-" : "-" + basis + ".");
    assertThat(theory.on("sideA"))
        .contains(name + "A.B A", name + "A.C A", name + "B.A B")
        .allMatch(line -> line.matches(".*[-.](.)[.]. \\1"));
    assertThat(theory.on("sideB"))
        .contains(name + "A.B B", name + "A.C C", name + "B.A A")
        .allMatch(line -> line.matches(".*[-.].[.](.) \\1"));
    assertThat(theory.on("type")).hasSameSizeAs(theory.on("sideA"));
  }

  @ParameterizedTest
  @CsvSource({":A.B, :C, A%2EB.C", "<http://example/A>, :B.C, http%3A%2F%2Fexample%2FA.B%2EC"})
  void noTwoRelationsHaveOneName(String provider, String recipient, String name) {
    Theory theory =
        Theory.of(
            ":S a sc:Provision ; sc:provider %1$s ; sc:recipient %2$s ; sc:resource sc:data, sc:chips ; sc:concernsAI sc:concerns-ai ; sc:provisionStatus sc:agreed . %1$s sc:capabilityRank 0.6 . %2$s sc:capabilityRank 0.4 ."
                .formatted(provider, recipient),
            "complementarity");
    assertThat(theory.on("type"))
        .containsExactly("Inferred-complementarity-" + name + " InferredRelation");
  }
}
