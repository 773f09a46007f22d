package org.statecraft.kb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot keeps is what it was made of, whatever its terms are and whoever asks. */
class KeptKnowledgeTest {
  private static final Node RULE = NodeFactory.createURI(Namespaces.RULES + "one");
  private static final List<Node> TERMS =
      List.of(
          SSE.parseNode("<http://example.org/a>"),
          SSE.parseNode("<http://example.org/é☃𐍈>"),
          SSE.parseNode("<>"),
          NodeFactory.createBlankNode("b"),
          NodeFactory.createBlankNode(""),
          SSE.parseNode("''"),
          SSE.parseNode("'a\\u0000\\nb\\uFFFF'"),
          SSE.parseNode("'x'@en"),
          SSE.parseNode("'x'@en-GB"),
          NodeFactory.createLiteralDirLang("x", "ar", "rtl"),
          SSE.parseNode("01"),
          SSE.parseNode("1"),
          SSE.parseNode("'2024-02-30'^^<http://www.w3.org/2001/XMLSchema#date>"),
          SSE.parseNode("'x'^^<http://example.org/own>"),
          SSE.parseNode("<<(<http://example.org/a> <http://example.org/p> 'x'@en)>>"),
          SSE.parseNode(
              "<<(<http://example.org/a> <http://example.org/p> <<(_:b <http://example.org/p>"
                  + " 1)>>)>>"));

  @TempDir Path folder;

  @RepeatedTest(10)
  void holdsWhatItWasMadeOf() throws IOException {
    Random random = new Random();
    KnowledgeBase made =
        home(random)
            .with(
                (concluded, worked) -> {
                  for (int i = random.nextInt(60); i > 0; i--) {
                    concluded.accept(RULE, triple(random, 3));
                    worked.accept(triple(random, 4));
                  }
                });
    Snapshot snapshot = read(written(made)).orElseThrow();

    KnowledgeBase told = KnowledgeBase.open(Sources.of(folder), Optional.of(snapshot));
    assertThat(quads(told.asserted())).isEqualTo(quads(made.asserted()));
    assertThat(set(told.everything())).isEqualTo(set(made.stated()));
    assertThat(told.concluded()).isExhausted();

    KnowledgeBase stated = told.with(snapshot);
    assertThat(quads(stated.concluded())).isEqualTo(quads(made.concluded()));
    assertThat(set(stated.everything())).isEqualTo(set(made.everything()));
    assertThat(set(stated.workings())).isEqualTo(set(made.workings()));
    for (Triple pattern : List.copyOf(set(made.everything()))) {
      Triple some = with(pattern, random.nextInt(8));
      assertThat(Set.copyOf(stated.everything().find(some).toList()))
          .isEqualTo(Set.copyOf(made.everything().find(some).toList()));
      assertThat(stated.everything().contains(pattern)).isTrue();
    }

    Triple one = Triple.create(RULE, NodeFactory.createURI("http://example.org/new"), RULE);
    KnowledgeBase other =
        told.with(
            (concluded, worked) -> {
              for (int i = 0; i < 500; i++) {
                concluded.accept(
                    RULE, Triple.create(RULE, RULE, NodeFactory.createLiteralString("n" + i)));
              }
              concluded.accept(RULE, one);
            });
    assertThat(other.everything().contains(one)).isTrue();
    assertThat(other.everything().size()).isEqualTo(told.everything().size() + 501);
    assertThat(set(stated.everything())).isEqualTo(set(made.everything()));
    assertThat(quads(KnowledgeBase.open(Sources.of(folder), Optional.of(snapshot)).asserted()))
        .isEqualTo(quads(made.asserted()));
  }

  @Test
  void isNotReadWhereAnythingIsOtherThanItWasWritten() throws IOException {
    byte[] bytes = written(home(new Random(1)).with((concluded, worked) -> {}));
    assertThat(read(bytes)).isPresent();
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 4;
      assertThat(read(damaged)).as("byte %d", at).isEmpty();
      assertThat(read(java.util.Arrays.copyOf(bytes, at))).as("%d bytes", at).isEmpty();
    }
  }

  /** A knowledge base of what random files state. */
  private KnowledgeBase home(Random random) throws IOException {
    Files.createDirectories(folder.resolve("ontology"));
    Files.createDirectories(folder.resolve("cases"));
    Files.writeString(
        folder.resolve("ontology/statecraft.ttl"), "PREFIX e: <http://example.org/> e:a e:p e:b .");
    Files.writeString(
        folder.resolve("cases/case.ttl"), "PREFIX f: <http://example.org/> f:a f:p f:b, '%s' .");
    KnowledgeBase made = KnowledgeBase.open(Sources.of(folder));
    for (int i = random.nextInt(80); i > 0; i--) {
      Triple triple = triple(random, 0);
      made.everything().add(triple);
      made.dataset()
          .listGraphNodes()
          .forEachRemaining(name -> made.dataset().getGraph(name).add(triple));
    }
    return made;
  }

  /** Stated, concluded and worked triples have predicates of their own. */
  private static Triple triple(Random random, int predicate) {
    return Triple.create(
        TERMS.get(random.nextInt(TERMS.size())),
        NodeFactory.createURI("http://example.org/" + predicate + random.nextInt(3)),
        TERMS.get(random.nextInt(TERMS.size())));
  }

  private static Triple with(Triple triple, int bits) {
    return Triple.create(
        (bits & 1) == 0 ? triple.getSubject() : Node.ANY,
        (bits & 2) == 0 ? triple.getPredicate() : Node.ANY,
        (bits & 4) == 0 ? triple.getObject() : Node.ANY);
  }

  private static byte[] written(KnowledgeBase knowledge) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Snapshot.write(out, "of this", knowledge);
    return out.toByteArray();
  }

  private Optional<Snapshot> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("snapshot"), bytes);
    return Snapshot.read(file, "of this");
  }

  private static Set<Quad> quads(java.util.Iterator<Quad> quads) {
    return Iter.toSet(quads);
  }

  private static Set<Triple> set(Graph graph) {
    return new HashSet<>(graph.find().toList());
  }
}
