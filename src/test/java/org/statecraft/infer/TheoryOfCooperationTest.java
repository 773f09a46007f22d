package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.infer.Theory.changed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The three mechanisms of cooperation on small examples. Each counter-example differs from the
 * example in one fact.
 */
class TheoryOfCooperationTest {
  private static final String PACT =
      """
      :Pact sc:exclusive true ; sc:capabilityAim sc:central-aim ; sc:participation :InA, :InB .
      :InA sc:actor :A ; sc:role sc:member-role .
      :InB sc:actor :B ; sc:role sc:sponsor-role .
      """;

  private static final String SHARED =
      changed(
          changed(PACT, "sc:exclusive true", "sc:vision sc:human-centric-ai"),
          "sc:capabilityAim sc:central-aim",
          "sc:scope sc:global ; sc:documentKind sc:declaration-document");

  private static final String BUILT = "Inferred-joint-capacity-building-Pact ";
  private static final String SEEN = "Inferred-abstract-vision-Pact ";

  private static Theory building(String facts) {
    return Theory.of(facts, "participation", "joint-capacity-building");
  }

  private static Theory vision(String facts) {
    return Theory.of(facts, "participation", "abstract-vision");
  }

  @Test
  void thoseInAnExclusiveInitiativeBuildCapacityTogether() {
    Theory theory = building(PACT);
    assertThat(theory.on("mechanism")).containsExactly(BUILT + "joint-capacity-building");
    assertThat(theory.on("party")).containsExactly(BUILT + "A", BUILT + "B");
    assertThat(theory.on("basis")).containsExactly(BUILT + "Pact");
    assertThat(vision(PACT).on("party")).isEmpty();
  }

  @Test
  void thoseWhoAdoptATextForTheWorldShareItsVision() {
    Theory theory = vision(SHARED);
    assertThat(theory.on("mechanism")).containsExactly(SEEN + "abstract-vision");
    assertThat(theory.on("party")).containsExactly(SEEN + "A", SEEN + "B");
    assertThat(theory.on("basis")).containsExactly(SEEN + "Pact");
    assertThat(building(SHARED).on("party")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it is open | sc:exclusive true | sc:exclusive false
          it does not say whether it is open | sc:exclusive true ; | ''
          capability is one of several aims | sc:central-aim | sc:partial-aim
          capability is no aim | sc:central-aim | sc:no-capability-aim
          its aim is unknown | sc:capabilityAim sc:central-aim ; | ''
          """)
  void noCapacityIsBuiltIf(String why, String fact, String other) {
    assertThat(building(changed(PACT, fact, other)).on("party")).as(why).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it invokes no vision | sc:vision sc:human-centric-ai ; | ''
          it is regional | sc:global | sc:regional
          it is bilateral | sc:global | sc:bilateral
          it is a treaty | sc:declaration-document | sc:treaty-document
          it is a law | sc:declaration-document | sc:law-document
          what it is is unknown | ; sc:documentKind sc:declaration-document | ''
          """)
  void noVisionIsSharedIf(String why, String fact, String other) {
    assertThat(vision(changed(SHARED, fact, other)).on("party")).as(why).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nobody else takes part | :InA, :InB | :InA
          the other only observes | sc:sponsor-role | sc:observer-role
          the other only lends the place | sc:sponsor-role | sc:host-role
          one takes part in two roles | sc:actor :B | sc:actor :A
          """)
  void thereIsNoCircleIf(String why, String fact, String other) {
    assertThat(building(changed(PACT, fact, other)).on("party")).as(why).isEmpty();
    assertThat(vision(changed(SHARED, fact, other)).on("party")).as(why).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {":A sc:unitOf :B .", ":B sc:unitOf :A ."})
  void aUnitIsNoSecondParticipantBesideItsWhole(String unit) {
    assertThat(building(PACT + unit).on("party")).isEmpty();
    assertThat(vision(SHARED + unit).on("party")).isEmpty();
  }

  @Test
  void aUnitIsNoPartyBesideItsWholeThoughAThirdIsThere() {
    String unit = ":Pact sc:participation :InC . :InC sc:actor :C ; sc:role sc:provider-role .";
    String facts = unit + ":C sc:unitOf :A .";
    assertThat(building(PACT + facts).on("party")).containsExactly(BUILT + "A", BUILT + "B");
    assertThat(vision(SHARED + facts).on("party")).containsExactly(SEEN + "A", SEEN + "B");
  }

  private static final String[] BESIDE = {
    "participation",
    "belongs-to",
    "belongs-to-through",
    "beside-members-in",
    "abstract-vision",
    "joint-capacity-building",
    "beside-members"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two members                      | :A sc:participatesIn :Bloc . :B sc:participatesIn :Bloc . | A B | Bloc
          one member and a third           | :A sc:participatesIn :Bloc . | A B | Bloc
          no member: a party like others   | :C sc:participatesIn :Bloc . | A B Bloc | ''
          an organ of a member             | :O sc:unitOf :A ; sc:participatesIn :Bloc . | A B Bloc | ''
          a whole that belongs to it       | :A sc:unitOf :W . :W sc:participatesIn :Bloc . | A B | Bloc
          a bloc within it                 | :A sc:participatesIn :Inner . :Inner a sc:CollectiveActor ; sc:participatesIn :Bloc . | A B | Bloc
          one that has left                | :Bloc sc:participation [ sc:actor :A ; sc:role sc:member-role ; sc:until "2020-01-31"^^xsd:date ] . | A B Bloc | ''
          one that left and came back      | :Bloc sc:participation [ sc:actor :A ; sc:role sc:member-role ; sc:until "2020-01-31"^^xsd:date ], [ sc:actor :A ; sc:role sc:member-role ] . | A B | Bloc
          one that will leave              | :Bloc sc:participation [ sc:actor :A ; sc:role sc:member-role ; sc:until "2030-01-31"^^xsd:date ] . :Base sc:cutOff "2026-11-27"^^xsd:date . | A B | Bloc
          """)
  void aBlocBesideItsMembersIsNoPartyMore(
      String what, String members, String parties, String beside) {
    String bloc =
        ":Pact sc:participation :InC . :InC sc:actor :Bloc ; sc:role sc:member-role ."
            + " :Bloc a sc:CollectiveActor . ";
    for (String facts : List.of(PACT, SHARED)) {
      Theory theory = Theory.of(facts + bloc + members, BESIDE);
      String relation = facts.equals(PACT) ? BUILT : SEEN;
      assertThat(theory.on("party"))
          .as(what)
          .isEqualTo(
              Stream.of(parties.split(" "))
                  .map(relation::concat)
                  .collect(Collectors.toCollection(TreeSet::new)));
      assertThat(theory.on("besideMembers"))
          .as(what)
          .isEqualTo(beside.isEmpty() ? Set.of() : Set.of(relation + beside));
    }
  }

  @Test
  void aBlocAndOneMemberAreNoTwo() {
    String facts = ":B a sc:CollectiveActor . :A sc:participatesIn :B .";
    assertThat(Theory.of(PACT + facts, BESIDE).on("party")).isEmpty();
    assertThat(Theory.of(SHARED + facts, BESIDE).on("party")).isEmpty();
    String around =
        ":A sc:participatesIn :Inner . :Inner a sc:CollectiveActor ; sc:participatesIn :B ."
            + " :B a sc:CollectiveActor .";
    assertThat(Theory.of(PACT + around, BESIDE).on("party")).isEmpty();
  }

  @Test
  void aUnitWhoseWholeTakesNoPartIsAPartyAndSoIsAFirm() {
    String facts = ":B sc:unitOf :C . :A sc:basedIn :B .";
    assertThat(building(PACT + facts).on("party")).containsExactly(BUILT + "A", BUILT + "B");
    assertThat(vision(SHARED + facts).on("party")).containsExactly(SEEN + "A", SEEN + "B");
  }

  @Test
  void aRelationOnAForeignBasisIsNamedAfterItsWholeIri() {
    assertThat(building(PACT.replace(":Pact", "<http://example/Pact#2>")).on("basis"))
        .containsExactly("Inferred-joint-capacity-building-http%3A%2F%2Fexample%2FPact%232 2");
  }

  /** Circles of either camp, and what the clause on entry makes of them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          three allies who may ask others in | sc:accession-by-invitation | Pact true
          a state and its neighbours, who are named | sc:closed-accession | Pact true
          whoever wants | sc:open-accession | Pact false
          a rule of one state | sc:accession-not-applicable | ''
          nobody knows who may come | sc:accession-not-known | ''
          """)
  void whoCanJoinSaysWhetherACircleIsExclusive(String why, String accession, String exclusive) {
    String facts = changed(PACT, "sc:exclusive true", "sc:accession " + accession);
    Theory theory = Theory.of(facts, "participation", "exclusive-circle", "open-circle");
    assertThat(String.join(", ", theory.on("exclusive"))).as(why).isEqualTo(exclusive);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one takes part alone | :InA, :InB | :InA
          the other only observes | sc:sponsor-role | sc:observer-role
          the other is a unit of the first | . | . :B sc:unitOf :A .
          """)
  void oneAloneIsNoCircle(String why, String fact, String other) {
    String facts =
        changed(
            changed(PACT, "sc:exclusive true", "sc:accession sc:closed-accession"), fact, other);
    assertThat(Theory.of(facts, "participation", "exclusive-circle").on("exclusive"))
        .as(why)
        .isEmpty();
  }

  private static final String CODINGS =
      """
      :First a sc:TermsCoding ; sc:termsOf :Pact ; sc:reading sc:first-reading ;
        sc:accession sc:closed-accession ; sc:ground sc:region-ground, sc:development-ground ;
        sc:capabilityAim sc:central-aim ; sc:scope sc:regional ;
        sc:documentKind sc:declaration-document ; sc:vision sc:open-innovation ;
        sc:targeting :Meant .
      :Second a sc:TermsCoding ; sc:termsOf :Pact ; sc:reading sc:second-reading ;
        sc:accession sc:open-accession ; sc:ground sc:no-ground-stated .
      """;

  @Test
  void theReadingInForceGivesTheTerms() {
    Theory theory = Theory.of(CODINGS, "terms");
    assertThat(theory.on("accession")).containsExactly("Pact closed-accession");
    assertThat(theory.on("ground"))
        .containsExactly("Pact development-ground", "Pact region-ground");
    assertThat(theory.on("capabilityAim")).containsExactly("Pact central-aim");
    assertThat(theory.on("scope")).containsExactly("Pact regional");
    assertThat(theory.on("documentKind")).containsExactly("Pact declaration-document");
    assertThat(theory.on("vision")).containsExactly("Pact open-innovation");
    assertThat(theory.on("targeting")).containsExactly("Pact Meant");
  }

  @Test
  void aReadingThatIsNotInForceGivesNothing() {
    String second = changed(CODINGS, "sc:first-reading", "sc:second-reading");
    assertThat(Theory.of(second, "terms").silent()).isTrue();
  }

  private static final String SUPPLY =
      """
      :Supply a sc:Provision ; sc:provider :A ; sc:recipient :B ; sc:resource sc:technology ;
        sc:concernsAI sc:concerns-ai ; sc:provisionStatus sc:agreed .
      :A sc:capabilityRank 0.6 .
      :B sc:capabilityRank 0.4 .
      """;

  private static final String SUPPLIED = "Inferred-complementarity-A.B ";

  private static Theory complementarity(String facts) {
    return Theory.of(facts, "complementarity");
  }

  @Test
  void providerAndRecipientOfDifferentLevelsComplementOneAnother() {
    Theory theory = complementarity(SUPPLY);
    assertThat(theory.on("mechanism")).containsExactly(SUPPLIED + "complementarity");
    assertThat(theory.on("sideA")).containsExactly(SUPPLIED + "A");
    assertThat(theory.on("sideB")).containsExactly(SUPPLIED + "B");
    assertThat(theory.on("basis")).containsExactly(SUPPLIED + "Supply");
    assertThat(theory.on("wasDerivedFrom")).containsExactly(SUPPLIED + "Supply");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          they are equally capable | 0.4 | 0.6
          they are equally capable, written in another way | 0.4 | 0.60
          the gap is a little too small | 0.4 | 0.4001
          the weaker gives what only the stronger has | 0.4 | 0.9
          the stronger gives what both have | sc:technology | sc:data
          it concerns no AI | sc:concerns-ai | sc:concerns-no-ai
          whether it concerns AI is unknown | sc:concernsAI sc:concerns-ai ; | ''
          it is only offered | sc:agreed | sc:offered
          how far it has come is unknown | ; sc:provisionStatus sc:agreed | ''
          the rank of the provider is unknown | :A sc:capabilityRank 0.6 . | ''
          the rank of the recipient is unknown | :B sc:capabilityRank 0.4 . | ''
          nothing is provided | sc:resource sc:technology ; | ''
          it goes to nobody | sc:recipient :B ; | ''
          it is only claimed | a sc:Provision | a sc:Claim
          """)
  void theyDoNotComplementOneAnotherIf(String why, String fact, String other) {
    assertThat(complementarity(changed(SUPPLY, fact, other)).silent()).as(why).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it concerns AI in part | sc:concerns-ai | sc:concerns-ai-in-part
          it was delivered | sc:agreed | sc:delivered
          the gap is larger | 0.4 | 0.1
          it is chips | sc:technology | sc:chips
          it is money | sc:technology | sc:finance
          """)
  void theyComplementOneAnotherAlsoIf(String why, String fact, String other) {
    assertThat(complementarity(changed(SUPPLY, fact, other)).on("sideA"))
        .as(why)
        .containsExactly(SUPPLIED + "A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "labour", "minerals", "access"})
  void theWeakerComplementsTheStrongerByBasicResources(String resource) {
    String basic = changed(changed(SUPPLY, "sc:technology", "sc:" + resource), "0.4", "0.9");
    assertThat(complementarity(basic).on("sideA")).containsExactly(SUPPLIED + "A");
  }

  @Test
  void aBlocHasTheLevelOfItsMembers() {
    String bloc = changed(SUPPLY, ":B sc:capabilityRank ", ":B sc:capabilityRankOfMembers ");
    assertThat(complementarity(bloc).on("sideB")).containsExactly(SUPPLIED + "B");
    assertThat(complementarity(changed(bloc, "0.4", "0.6")).silent()).isTrue();
    String other = changed(SUPPLY, ":A sc:capabilityRank ", ":A sc:capabilityRankOfMembers ");
    assertThat(complementarity(other).on("sideA")).containsExactly(SUPPLIED + "A");
  }

  @Test
  void whoProvidesForItselfIsNoComplementOfItself() {
    String own = changed(SUPPLY, "sc:recipient :B", "sc:recipient :A");
    assertThat(complementarity(own + ":A sc:capabilityRankOfMembers 0.5 .").silent()).isTrue();
  }
}
