package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;

/** What a file holds is stated, though it is what the program once wrote of its conclusions. */
final class StatedAndConcludedTest {
  private static final Node RULE = NodeFactory.createURI("https://w3id.org/statecraft/rule/ally");

  @TempDir private Path folder;

  private KnowledgeBase read;

  @BeforeEach
  void read() throws IOException {
    Path file = folder.resolve("written.nq");
    Files.writeString(
        file,
        """
        <urn:a> <urn:pact> <urn:b> <urn:source> .
        <urn:a> <urn:ally> <urn:b> <https://w3id.org/statecraft/rule/ally> .
        <urn:a> <urn:near> <urn:b> .
        """);
    read = KnowledgeBase.open(new Sources(Optional.empty(), List.of(file), List.of()));
  }

  private static Triple triple(String property, String object) {
    return Triple.create(
        NodeFactory.createURI("urn:a"),
        NodeFactory.createURI("urn:" + property),
        NodeFactory.createURI("urn:" + object));
  }

  private static Set<String> told(Iterator<Quad> quads) {
    Set<String> told = new TreeSet<>();
    quads.forEachRemaining(
        quad ->
            told.add(
                (Quad.isDefaultGraph(quad.getGraph()) ? "" : quad.getGraph() + " ")
                        .replaceFirst(".*[/:]", "")
                    + quad.getPredicate().getURI().substring(4)
                    + quad.getObject().getURI().substring(4)));
    return told;
  }

  @Test
  void aGraphWithTheNameOfARuleIsStatedAndStaysUnderAnyPerspective() {
    assertThat(told(read.asserted())).containsExactly("ally allyb", "nearb", "source pactb");
    KnowledgeBase seen = Perspective.WHOLE.during(Period.asOf("2024", "DATE")).of(read);
    assertThat(told(seen.asserted())).containsExactly("ally allyb", "nearb", "source pactb");
    KnowledgeBase supposed = read.supposing(List.of(triple("near", "c")), Set.of());
    assertThat(told(supposed.asserted()))
        .containsExactly("ally allyb", "nearb", "nearc", "source pactb");
    assertThat(read.sources().getGraph(RULE).contains(triple("ally", "b"))).isTrue();
    assertThat(read.statedIn(triple("ally", "b"))).containsExactly(RULE);
  }

  @Test
  void whatTheRuleConcludesIsToldApartFromWhatTheFileStates() {
    KnowledgeBase read =
        this.read.with((concluded, worked) -> concluded.accept(RULE, triple("ally", "c")));
    assertThat(told(read.asserted())).containsExactly("ally allyb", "nearb", "source pactb");
    assertThat(told(read.concluded())).containsExactly("ally allyc");
    assertThat(told(read.dataset().find(RULE, Node.ANY, Node.ANY, Node.ANY)))
        .containsExactly("ally allyb", "ally allyc");
    assertThat(read.statedIn(triple("ally", "c"))).isEmpty();
    assertThat(read.concluded(triple("ally", "c"))).isTrue();
    assertThat(read.concluded(triple("ally", "b"))).isFalse();
    KnowledgeBase without = read.supposing(List.of(), Set.of());
    assertThat(told(without.asserted())).containsExactly("ally allyb", "nearb", "source pactb");
    assertThat(told(without.concluded())).isEmpty();
  }
}
