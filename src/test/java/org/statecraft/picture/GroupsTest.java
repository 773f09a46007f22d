package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.statecraft.console.Screen;
import org.statecraft.explain.Worked;
import org.statecraft.kb.KnowledgeBase;

/** Actors that are put together stand as one, and no relation is counted twice or lost. */
class GroupsTest {
  /** Atlantis and Dystopia in one camp, Borduria in another, Costaguana in none. */
  private static final String CAMPS =
      """
      :d a sc:Actor ; rdfs:label "Dystopia" ; sc:participatesIn :east .
      :east a sc:Actor ; rdfs:label "Eastern bloc" .
      :west a sc:Camp ; rdfs:label "West" ; sc:gathers :b .
      :camp a sc:Camp ; rdfs:label "East" ; sc:gathers :east, :a .
      :feud a sc:StrategicRelationship ; rdfs:label "feud" ; sc:party :b, :d .
      :r3 a sc:InferredRelation ; sc:mechanism :linkage ; sc:basis :feud ; sc:sideA :b ; sc:sideB :a, :d .
      :r4 a sc:InferredRelation ; sc:mechanism :linkage ; sc:basis :club ; sc:sideA :a ; sc:sideB :d .
      :r5 a sc:InferredRelation ; sc:mechanism :vision ; sc:basis :club ; sc:party :a, :d, :c .
      """;

  private static final KnowledgeBase KNOWLEDGE = Worked.of(Example.FACTS + CAMPS).knowledge();

  private static Network network() {
    return new NetworkReader(KNOWLEDGE).read(Example.choice(true, 0));
  }

  private static Network grouped(Aggregation.By by) {
    return network().grouped(new Aggregation(by, 1), KNOWLEDGE);
  }

  private static List<String> edges(Network network) {
    return network.edges().stream()
        .map(edge -> edge.sign().word() + " " + edge.title() + " " + edge.strands().size())
        .toList();
  }

  @Test
  void aRelationCountsOnceBetweenTwoCampsAndOnceWithin() {
    assertThat(edges(grouped(Aggregation.By.CAMPS)))
        .containsExactlyInAnyOrder(
            // r1 goes from East to West, r3 the other way: to each of two, which are two relations.
            "competition East ↔ West 3",
            "competition within East 1",
            "cooperation East – West 1",
            "cooperation In no recorded camp – East 2",
            "cooperation In no recorded camp – West 1",
            "cooperation within East 1");
  }

  @Test
  void aGroupNamesItsMembersInEveryFormatOfData() {
    Network network = grouped(Aggregation.By.CAMPS);
    assertThat(network.vertices())
        .extracting(Vertex::sized)
        .containsExactly("East (2)", "In no recorded camp (1)", "West (1)");
    for (PictureFormat format :
        List.of(PictureFormat.JSON, PictureFormat.GRAPHML, PictureFormat.GEXF, PictureFormat.DOT)) {
      assertThat(NetworkWriter.write(network, format, Screen.NONE, false))
          .as(format.toString())
          .contains("ATL; Dystopia", "group");
    }
  }

  @Test
  void textTellsWhoIsWhereAndWhatTiesThem() {
    Screen screen = new Screen(true, true, OptionalInt.of(80), false, true);
    assertThat(
            NetworkWriter.write(grouped(Aggregation.By.CAMPS), PictureFormat.TEXT, screen, false))
        .isEqualTo(
            """
            Power relations between actors
            4 actors put together by the camps that are recorded

            East  2 actors
              Atlantis, Dystopia
              within: × 1 competition, ● 1 cooperation

            In no recorded camp  1 actor
              Costaguana

            West  1 actor
              Borduria

            Between them
              East – West                 × 3 competition, ● 1 cooperation
              In no recorded camp – East  ● 2 cooperation
              In no recorded camp – West  ● 1 cooperation
            """);
  }

  /** A relation between two ties more closely than one among many. */
  @Test
  void communitiesAreOfThoseWhoCooperateMostClosely() {
    String facts =
        """
        :p a sc:Initiative . :q a sc:Initiative . :all a sc:Initiative .
        :e a sc:Actor ; rdfs:label "Erewhon" . :f a sc:Actor ; rdfs:label "Freedonia" .
        :g a sc:Actor ; rdfs:label "Grand Fenwick" . :h a sc:Actor ; rdfs:label "Hav" .
        :two a sc:InferredRelation ; sc:mechanism :vision ; sc:basis :p ; sc:party :e, :f .
        :other a sc:InferredRelation ; sc:mechanism :vision ; sc:basis :q ; sc:party :g, :h .
        :wide a sc:InferredRelation ; sc:mechanism :vision ; sc:basis :all ; sc:party :e, :f, :g, :h .
        :foes a sc:InferredRelation ; sc:mechanism :linkage ; sc:basis :q ; sc:sideA :e ; sc:sideB :i .
        :i a sc:Actor ; rdfs:label "Illyria" .
        sc:competition a sc:Mode . sc:cooperation a sc:Mode .
        :linkage a sc:Mechanism ; sc:mode sc:competition ; sc:directed true ; rdfs:label "linkage" .
        :vision a sc:Mechanism ; sc:mode sc:cooperation ; sc:directed false ; rdfs:label "vision" .
        """;
    KnowledgeBase knowledge = Worked.of(facts).knowledge();
    Network grouped =
        new NetworkReader(knowledge)
            .read(Example.choice(true, 0))
            .grouped(new Aggregation(Aggregation.By.COMMUNITIES, 3), knowledge);
    assertThat(grouped.vertices())
        .extracting(vertex -> vertex.members().stream().map(Vertex::label).toList())
        .containsExactlyInAnyOrder(
            List.of("Erewhon", "Freedonia"), List.of("Grand Fenwick", "Hav"), List.of());
    assertThat(grouped.caption()).contains("Louvain", "seed 3", "modularity 0.17");
  }
}
