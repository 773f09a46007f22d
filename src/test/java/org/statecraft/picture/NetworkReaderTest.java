package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is in a network, and what ties them. */
class NetworkReaderTest {
  private static List<String> edges(Network network) {
    return network.edges().stream()
        .map(edge -> edge.sign().word() + " " + edge.title() + " " + edge.strands().size())
        .toList();
  }

  @Test
  void actorsAreTiedToInitiativesAndRivalsToOneAnother() {
    assertThat(edges(Example.network(false, 0)))
        .containsExactly(
            "competition Atlantis → Borduria 1",
            "cooperation Atlantis – A pact with a name that is too long for a picture 1",
            "cooperation Borduria – A pact with a name that is too long for a picture 1",
            "cooperation Costaguana – A pact with a name that is too long for a picture 1",
            "takes part Atlantis – club 1",
            "takes part Costaguana – club 1");
  }

  @Test
  void actorsAreTiedToActorsByRelationsAlone() {
    assertThat(edges(Example.network(true, 0)))
        .containsExactly(
            "competition Atlantis → Borduria 1",
            "cooperation Atlantis – Borduria 1",
            "cooperation Atlantis – Costaguana 1",
            "cooperation Borduria – Costaguana 1");
  }

  @Test
  void codedAndInferredOnOneBasisAreOneEvidence() {
    Edge edge = Example.network(true, 0).edges().get(1);
    assertThat(edge.evidence().getFirst().sentence())
        .isEqualTo(
            "vision: A pact with a name that is too long for a picture (since 2020-05-01; coded and"
                + " inferred)");
    assertThat(edge.evidence().getFirst().sources()).containsExactly("http://example/page");
  }

  @Test
  void aNameThatIsTooLongGivesWayToTheLongestAliasWithWords() {
    assertThat(Example.network(false, 0).vertices())
        .extracting(Vertex::name)
        .containsExactly("Atlantis", "Borduria", "Costaguana", "the pact", "club");
  }

  @Test
  void whoIsNamedBringsWhomItIsTiedTo() {
    assertThat(Example.network(false, 0, "club").vertices())
        .extracting(Vertex::name)
        .containsExactly("Atlantis", "Costaguana", "club");
    PictureRequest only =
        new PictureRequest(
            List.of(Example.node("a"), Example.node("b")),
            true,
            false,
            false,
            Set.of(),
            Optional.empty(),
            0,
            1,
            "");
    assertThat(edges(new NetworkReader(Example.knowledge()).read(only)))
        // What rests on the pact ties them though the pact is not in the picture.
        .containsExactly("competition Atlantis → Borduria 1", "cooperation Atlantis – Borduria 1");
  }

  @Test
  void sharedAreThoseWhomAllThatAreNamedAreTiedTo() {
    PictureRequest shared =
        new PictureRequest(
            List.of(Example.node("a"), Example.node("b")),
            false,
            true,
            false,
            Set.of(),
            Optional.empty(),
            0,
            1,
            "");
    assertThat(new NetworkReader(Example.knowledge()).read(shared).vertices())
        .extracting(Vertex::name)
        .containsExactly("Atlantis", "Borduria", "the pact");
  }

  @Test
  void aLimitKeepsThoseWithTheClosestTiesAndSaysSo() {
    Network network = Example.network(true, 2);
    assertThat(network.vertices()).extracting(Vertex::name).containsExactly("Atlantis", "Borduria");
    assertThat(network.caption())
        .isEqualTo("those with the closest ties: 2 of 3 actors; --limit 0 shows all");
  }

  @Test
  void modesAndMechanismsLeaveParticipationOut() {
    PictureRequest choice =
        new PictureRequest(
            List.of(),
            false,
            false,
            false,
            Set.of(),
            Optional.of(Example.term("cooperation")),
            0,
            1,
            "as of 2024-01-01");
    Network network = new NetworkReader(Example.knowledge()).read(choice);
    assertThat(network.edges()).extracting(Edge::sign).containsOnly(RelationStyle.COOPERATION);
    assertThat(network.caption()).isEqualTo("as of 2024-01-01");
  }

  @Test
  void aDateIsAsPreciseAsItIsKnown() {
    assertThat(Example.network(false, 0, "pact").vertices())
        .filteredOn(Vertex::initiative)
        .extracting(Vertex::from)
        .containsExactly(Optional.of("2020-05"));
  }
}
