package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
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

/** Other facts can be supposed without a trace in what is known. */
class SupposingTest {
  private static final Node BACK = NodeFactory.createURI(Namespaces.RULES + "back");
  private static final Triple BOTH = triple("a", "knows", "b");
  private static final Triple ONE = triple("a", "knows", "c");
  private static final Triple NEW = triple("a", "knows", "d");
  private static final Triple CONCLUDED = triple("b", "knows", "a");

  @TempDir private Path folder;

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  private static Triple triple(String subject, String predicate, String object) {
    return Triple.create(node(subject), node(predicate), node(object));
  }

  @BeforeEach
  void twoFilesThatStateOneTriple() throws IOException {
    Files.createDirectories(folder.resolve("ontology/rules"));
    Files.createDirectories(folder.resolve("cases"));
    String prefix = "@prefix : <https://example.org/> . ";
    Files.writeString(folder.resolve("ontology/statecraft.ttl"), prefix + ":a :knows :b .");
    Files.writeString(folder.resolve("cases/one.ttl"), prefix + ":a :knows :b , :c .");
  }

  private KnowledgeBase knowledge(List<Path> more) {
    return concluding(
        KnowledgeBase.open(new Sources(Optional.of(folder), more, List.of())), CONCLUDED);
  }

  private static KnowledgeBase concluding(KnowledgeBase stated, Triple triple) {
    return stated.with((concluded, worked) -> concluded.accept(BACK, triple));
  }

  private static Set<Quad> quads(KnowledgeBase knowledge) {
    Set<Quad> quads = new HashSet<>();
    knowledge.dataset().find().forEachRemaining(quads::add);
    return quads;
  }

  private static Set<String> graphs(KnowledgeBase knowledge, Triple triple) {
    Set<String> graphs = new TreeSet<>();
    knowledge
        .dataset()
        .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
        .forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
    return graphs;
  }

  @Test
  void whatIsTakenAwayIsGoneFromEveryGraphAndFromTheUnion() {
    KnowledgeBase supposed = knowledge(List.of()).supposing(List.of(), Set.of(BOTH));
    assertThat(graphs(supposed, BOTH)).isEmpty();
    assertThat(supposed.everything().contains(BOTH)).isFalse();
    assertThat(graphs(supposed, ONE)).containsExactly(Namespaces.CASES + "one");
    assertThat(supposed.everything().contains(ONE)).isTrue();
  }

  @Test
  void whatIsAddedHasAGraphOfItsOwn() {
    KnowledgeBase supposed = knowledge(List.of()).supposing(List.of(NEW, ONE), Set.of());
    assertThat(graphs(supposed, NEW)).containsExactly(Namespaces.GRAPHS + "supposed");
    assertThat(graphs(supposed, ONE))
        .containsExactly(Namespaces.CASES + "one", Namespaces.GRAPHS + "supposed");
    assertThat(supposed.everything().contains(NEW)).isTrue();
  }

  @Test
  void whatWasConcludedIsLeftBehind() {
    KnowledgeBase supposed = knowledge(List.of()).supposing(List.of(), Set.of());
    assertThat(supposed.everything().contains(CONCLUDED)).isFalse();
    assertThat(supposed.concluded().hasNext()).isFalse();
    assertThat(supposed.everything().size()).isEqualTo(2);
  }

  @Test
  void whatIsKnownStaysAsItWasAlsoWhenMoreIsConcludedFromWhatIsSupposed() {
    KnowledgeBase knowledge = knowledge(List.of());
    Set<Quad> before = quads(knowledge);
    KnowledgeBase supposed = knowledge.supposing(List.of(NEW), Set.of(BOTH, ONE));
    KnowledgeBase more =
        supposed.with(
            (concluded, worked) -> {
              concluded.accept(BACK, triple("d", "knows", "a"));
              worked.accept(triple("d", "works", "a"));
            });
    assertThat(quads(knowledge)).isEqualTo(before);
    assertThat(knowledge.workings().isEmpty()).isTrue();
    assertThat(supposed.everything().contains(triple("d", "knows", "a"))).isFalse();
    assertThat(supposed.workings().isEmpty()).isTrue();
    assertThat(more.workings().find().toList()).containsExactly(triple("d", "works", "a"));
    assertThat(more.everything().contains(triple("d", "knows", "a"))).isTrue();
  }

  @Test
  void dataWithoutAKnowledgeBaseIsSupposedInItsOwnGraphs() throws IOException {
    Path data = folder.resolve("data.trig");
    Files.writeString(
        data, "@prefix : <https://example.org/> . :a :knows :b . :g { :a :knows :b , :c . }");
    KnowledgeBase knowledge =
        concluding(
            KnowledgeBase.open(new Sources(Optional.empty(), List.of(data), List.of())), CONCLUDED);
    KnowledgeBase supposed = knowledge.supposing(List.of(NEW), Set.of(BOTH));
    assertThat(graphs(supposed, ONE)).containsExactly("https://example.org/g");
    assertThat(supposed.everything().find().toList()).containsExactly(NEW);
  }
}
