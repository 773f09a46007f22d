package org.statecraft.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Namespaces;

class CardReaderTest {
  private static final Node BLOC = NodeFactory.createURI("http://example/bloc");

  private static Triple says(String property) {
    return Triple.create(
        NodeFactory.createURI("http://example/" + property),
        NodeFactory.createURI(Namespaces.ONTOLOGY + property),
        BLOC);
  }

  /**
   * Its participants are a section of their own; what only follows from them would bury the rest.
   */
  @Test
  void whoBelongsToABlocDoesNotFillItsCard() {
    List<Triple> facts =
        Stream.of("belongsTo", "besideMembers", "participatesIn", "seat")
            .map(CardReaderTest::says)
            .toList();
    Card card = new CardReader(KnownFacts.of(facts)).read(BLOC);
    assertThat(card.sections())
        .filteredOn(section -> section.id().equals("referred-to-by"))
        .singleElement()
        .satisfies(
            section ->
                assertThat(section.rows())
                    .singleElement()
                    .satisfies(
                        row ->
                            assertThat(row.cells().getFirst())
                                .isEqualTo(says("seat").getSubject())));
  }
}
