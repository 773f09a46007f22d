package org.statecraft.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.power.Perspective;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;

/** A snapshot saves time and never changes an answer. */
class SnapshotTest {
  private static final String EX = "https://example.org/";

  @TempDir private Path folder;
  private @Nullable String home;
  private @Nullable String place;
  private Path snapshot = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void smallKnowledgeBase() throws IOException {
    home = System.getProperty("statecraft.home");
    place = System.getProperty("statecraft.snapshot");
    snapshot = folder.resolve("snapshot");
    data = folder.resolve("ontology/statecraft.ttl");
    Files.createDirectories(folder.resolve("ontology/rules"));
    Files.writeString(
        data,
        """
        @prefix : <https://example.org/> .
        :b :sees :c , "a\\nb"@en , "x"@ar--rtl , 1.50 , _:x . :a :sees :b .
        :s :says <<( :a :sees :c )>> .
        """);
    rule("far", "?x :seesFar ?z", "?x :sees ?y . ?y :sees ?z");
    System.setProperty("statecraft.home", folder.toString());
    System.setProperty("statecraft.snapshot", snapshot.toString());
  }

  @AfterEach
  void restore() {
    set("statecraft.home", home);
    set("statecraft.snapshot", place);
  }

  private static void set(String property, @Nullable String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }

  private void rule(String name, String head, String body) throws IOException {
    Files.writeString(
        folder.resolve("ontology/rules/" + name + ".rq"),
        "PREFIX : <" + EX + "> CONSTRUCT { " + head + " } WHERE { " + body + " }");
  }

  private Selection selection(Entailment level, List<Path> more) {
    Optional<Path> kb = Optional.of(folder);
    return new Selection(
        new Sources(kb, more, List.of()),
        Perspective.WHOLE,
        Hypothesis.NONE,
        new RuleFiles(level == Entailment.NONE ? Optional.empty() : kb, level, List.of()),
        Bounds.GENEROUS);
  }

  private KnowledgeBase full() {
    return new Workspace().knowledge(selection(Entailment.FULL, List.of()));
  }

  private static List<Quad> quads(KnowledgeBase knowledge) {
    List<Quad> quads = new ArrayList<>();
    knowledge.dataset().find().forEachRemaining(quads::add);
    return quads;
  }

  @Test
  void whatIsReadFromItIsWhatWasWorkedOutInTheSameOrder() {
    List<Quad> worked = quads(full());
    assertThat(snapshot).exists();
    List<Quad> read = quads(full());
    assertThat(texts(read)).isEqualTo(texts(worked));
    assertThat(read).anyMatch(quad -> quad.getGraph().getURI().endsWith("/rule/far"));
  }

  @Test
  void anotherFactAnotherRuleAndAnotherNameMakeItAnew() throws IOException {
    long before = quads(full()).size();
    Files.writeString(data, Files.readString(data) + ":c :sees :d .");
    long more = quads(full()).size();
    assertThat(more).isGreaterThan(before);
    rule("near", "?x :seesNear ?y", "?x :sees ?y");
    long most = quads(full()).size();
    assertThat(most).isGreaterThan(more);
    Files.move(folder.resolve("ontology/rules/near.rq"), folder.resolve("ontology/rules/close.rq"));
    assertThat(quads(full()))
        .hasSize((int) most)
        .anyMatch(quad -> quad.getGraph().getURI().endsWith("/rule/close"));
  }

  @Test
  void aDamagedOneIsLeftAside() throws IOException {
    List<Quad> worked = quads(full());
    byte[] bytes = Files.readAllBytes(snapshot);
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(snapshot, damaged);
      assertThat(quads(full())).as("byte %d", at).hasSameSizeAs(worked);
    }
    for (int length = 0; length < bytes.length; length += 11) {
      Files.write(snapshot, java.util.Arrays.copyOf(bytes, length));
      assertThat(quads(full())).as("cut to %d bytes", length).hasSameSizeAs(worked);
    }
  }

  @Test
  void withoutInferenceOnlyWhatIsStatedIsTakenFromIt() {
    full();
    KnowledgeBase stated = new Workspace().knowledge(selection(Entailment.NONE, List.of()));
    assertThat(quads(stated)).noneMatch(quad -> quad.getGraph().getURI().contains("/rule/"));
    assertThat(stated.everything().size()).isEqualTo(7);
  }

  @Test
  void addedDataAreInferredFromTooAndNotKept() throws IOException {
    full();
    Path more = folder.resolve("more.ttl");
    Files.writeString(
        more, "<https://example.org/z> <https://example.org/sees> <https://example.org/a> .");
    KnowledgeBase both = new Workspace().knowledge(selection(Entailment.FULL, List.of(more)));
    assertThat(
            both.everything()
                .contains(
                    NodeFactory.createURI(EX + "z"),
                    NodeFactory.createURI(EX + "seesFar"),
                    NodeFactory.createURI(EX + "b")))
        .isTrue();
    assertThat(quads(full())).noneMatch(quad -> quad.getSubject().toString().equals(EX + "z"));
  }

  @Test
  void whatIsSupposedIsInferredFromTooAndNotKept() {
    Selection all = selection(Entailment.FULL, List.of());
    String added = "<" + EX + "z> <" + EX + "sees> <" + EX + "b>";
    String removed = "<" + EX + "a> ?sees ?whom";
    Selection supposed =
        new Selection(
            all.sources(),
            all.perspective(),
            new Hypothesis(
                new Hypothesis.Supposed("--suppose", List.of(added)),
                new Hypothesis.Supposed("--suppose-not", List.of(removed)),
                Optional.empty()),
            all.rules(),
            all.bounds());
    List<Quad> before = quads(full());
    Workspace workspace = new Workspace();
    KnowledgeBase other = workspace.knowledge(supposed);
    assertThat(other.everything().contains(node("z"), node("seesFar"), node("c"))).isTrue();
    assertThat(other.everything().find(node("a"), null, null).toList()).isEmpty();
    // The same as to suppose it of what is open, on which nothing of it is left.
    Workspace.Supposition once =
        new Workspace()
            .suppose(
                all,
                supposed.hypothesis().added(full()),
                supposed.hypothesis().removed(full(), unfit -> {}));
    assertThat(texts(quads(other)))
        .containsExactlyInAnyOrderElementsOf(texts(quads(once.knowledge())));
    assertThat(quads(workspace.knowledge(all))).hasSameSizeAs(before);
    assertThat(quads(full())).hasSameSizeAs(before);
  }

  /** Quads whatever their blank nodes are called. */
  private static List<String> texts(List<Quad> quads) {
    return quads.stream().map(quad -> quad.toString().replaceAll("_:\\S+", "_:")).toList();
  }

  private static Node node(String name) {
    return NodeFactory.createURI(EX + name);
  }

  @Test
  void theClosureIsThatOfTheFactsAlsoAfterTheSnapshotWasUsed() {
    long worked = new Workspace().closure(selection(Entailment.FULL, List.of())).size();
    full();
    Workspace workspace = new Workspace();
    workspace.knowledge(selection(Entailment.FULL, List.of()));
    assertThat(workspace.closure(selection(Entailment.FULL, List.of())).size())
        .isEqualTo(worked)
        .isPositive();
  }

  @Test
  void whereNoneCanBeKeptTheAnswerIsTheSame() {
    System.setProperty("statecraft.snapshot", folder.resolve("missing/snapshot").toString());
    assertThat(quads(full())).anyMatch(quad -> quad.getGraph().getURI().endsWith("/rule/far"));
  }
}
