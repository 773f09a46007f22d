package org.statecraft.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.statecraft.explain.Worked.node;
import static org.statecraft.explain.Worked.rule;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.statecraft.explain.Agreement.Disagreement;

/** Codings and inferences that were counted or explained wrongly. */
class AgreementAtTheEdgesTest {
  private static final String MECHANISMS =
      ":joint a sc:Mechanism . :link a sc:Mechanism ; sc:directed true .";

  @Test
  void aPairThatDoesNotBelongToTheBlocIsASurplus() {
    Worked worked =
        Worked.of(
            MECHANISMS
                + """
                :N a sc:CollectiveActor .
                :k a sc:CodedRelation ; sc:mechanism :joint ; sc:party :N .
                :l a sc:CodedRelation ; sc:mechanism :link ; sc:sideA :x ; sc:sideB :y .
                :r a sc:InferredRelation ; sc:mechanism :joint ; sc:party :N, :x, :y .
                """);
    assertThat(new Agreement(worked.knowledge(), Set.of()).disagreements())
        .contains(
            new Disagreement(
                new Pair(node("joint"), node("x"), node("y")), Set.of(), Set.of(node("r"))));
  }

  @Test
  void whatIsListedAsADisagreementIsCounted() {
    Worked worked =
        Worked.of(":k a sc:CodedRelation ; sc:mechanism :other ; sc:party :a, :b ." + MECHANISMS);
    Agreement agreement = new Agreement(worked.knowledge(), Set.of());
    assertThat(agreement.total().codedOnly()).isEqualTo(agreement.disagreements().size());
  }

  @Test
  void theReasonOfAWrongDirectionIsNotThatOfTheRightOne() {
    Worked worked =
        Worked.of(
            MECHANISMS
                + """
                :q :by :a ; :on :b ; :hostile true .
                :k a sc:CodedRelation ; sc:mechanism :link ; sc:sideA :b ; sc:sideB :a ; sc:basis :q .
                """,
            rule(
                "sides",
                """
                CONSTRUCT { ?r a sc:InferredRelation ; sc:mechanism :link ; sc:sideA ?x ; sc:sideB ?y ; sc:basis ?q }
                WHERE { ?q :by ?x ; :on ?y ; :hostile true . BIND (IRI(CONCAT(STR(?q), "-link")) AS ?r) }
                """));
    Disagreement coded = new Agreement(worked.knowledge(), Set.of()).disagreements().getFirst();
    assertThat(new Reasons(worked.knowledge(), worked.rules()).missing(coded).map(Told::of))
        .isPresent()
        .get()
        .asString()
        .doesNotContain("q by a, but q by a");
  }
}
