package org.statecraft.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Prefixes;
import org.statecraft.kb.Sources;
import org.statecraft.rule.Layer;
import org.statecraft.rule.RuleReader;
import org.statecraft.rule.RuleSet;

/** What follows by rules in SPARQL 1.2 RL where they mean something else than queries do. */
class SparqlRlMeaningTest {
  @TempDir private Path folder;

  private RuleSet rules(String text) throws java.io.IOException {
    Path file = Files.writeString(folder.resolve("set.srl"), RuleTexts.PREFIX + text);
    return new RuleSet(new RuleReader(new Prefixes()).rules(file, Layer.THEORY));
  }

  private Set<String> close(String turtle, String text) throws java.io.IOException {
    return RuleTexts.lines(
        new Materializer(rules(text), Bounds.GENEROUS, Materializer.Progress.NONE)
            .close(RuleTexts.data(turtle)));
  }

  @Test
  void anErrorInSetLeavesTheSolutionOut() throws Exception {
    assertThat(
            close(
                ":a :q 2 . :b :q 0 .",
                "RULE { ?x :p ?z ; :seen true } WHERE { ?x :q ?y SET (?z := 6 / ?y) }"))
        .containsExactly("a p 3.0 by set", "a seen true by set");
  }

  @Test
  void whatWasComputedIsJoinedWithLater() throws Exception {
    assertThat(
            close(
                ":a :q 2 . :b :q 0 . :c :r 3 , 7 .",
                "RULE { ?x :p ?c } WHERE { ?x :q ?y SET (?z := ?y + 1) ?c :r ?z }"))
        .containsExactly("a p c by set");
    assertThat(
            close(
                ":a :q 2 . :b :q 0 . :c :r 3 , 7 .",
                "RULE { ?x :p ?c } WHERE { ?x :q ?y SET (?z := 1 / 0) ?c :r ?z }"))
        .isEmpty();
  }

  @Test
  void aNewTermIsMadeWhereItsSetStands() throws Exception {
    Set<Node> before = objects("RULE { ?x :p ?u } WHERE { SET (?u := UUID()) ?x :q ?y }");
    assertThat(before).hasSize(1);
    assertThat(objects("RULE { ?x :p ?u } WHERE { ?x :q ?y SET (?u := UUID()) }")).hasSize(2);
    assertThat(
            objects(
                "RULE { ?x :p ?u } WHERE { ?x :q ?y SET (?u := BNODE()) FILTER (isBLANK(?u)) }"))
        .hasSize(2);
  }

  private Set<Node> objects(String text) throws java.io.IOException {
    Set<Node> objects = new HashSet<>();
    new Materializer(rules(text), Bounds.GENEROUS, Materializer.Progress.NONE)
        .close(RuleTexts.data(":a :q 1 . :b :q 2 ."))
        .conclusions((rule, triple) -> objects.add(triple.getObject()));
    return objects;
  }

  @Test
  void aNegationSeesWhatStandsBeforeIt() throws Exception {
    String data = ":a :q :b . :b :r :c . :a :s :d .";
    assertThat(close(data, "RULE { ?x :p ?z } WHERE { ?x :q ?y NOT { ?y :r ?z } ?x :s ?z }"))
        .isEmpty();
    assertThat(close(data, "RULE { ?x :p ?z } WHERE { ?x :q ?y . ?x :s ?z NOT { ?y :r ?z } }"))
        .containsExactly("a p d by set");
  }

  @Test
  void dataAreConcludedAndNotStated() throws Exception {
    assertThat(
            close(
                ":a :q 1 .",
                """
                DATA { :b :q 2 }
                RULE :all { ?x :p ?y } WHERE { ?x :q ?y }
                RULE :stated { ?x :r ?y } WHERE DATA { ?x :q ?y }
                RULE :other { ?x :s true } WHERE { ?x :q ?y NOT DATA { ?x :q ?y } }
                """))
        .containsExactlyInAnyOrder(
            "b q 2 by set-data",
            "a p 1 by all",
            "b p 2 by all",
            "a r 1 by stated",
            "b s true by other");
  }

  /** A label is one blank node in all blocks of a file, and no number of sources makes it two. */
  @Test
  void whatSeveralSourcesStateIsOneSolution() throws Exception {
    Graph data = RuleTexts.data(":a :q 1 . :b :q 2 .");
    Map<Node, Graph> sources = new HashMap<>();
    sources.put(NodeFactory.createURI("http://example/one"), data);
    sources.put(NodeFactory.createURI("http://example/two"), RuleTexts.data(":a :q 1 ."));
    DatasetGraphMapLink dataset = new DatasetGraphMapLink(GraphFactory.emptyGraph());
    sources.forEach(dataset::addGraph);
    for (String where :
        List.of("?x :q ?y", "?x :q ?y . ?x ?p ?y", "SET (?n := BNODE()) ?x :q ?y . ?x :q ?z")) {
      Set<Triple> found = new HashSet<>();
      new Materializer(
              rules("RULE { [] :about ?x } WHERE DATA { " + where + " }"),
              Bounds.GENEROUS,
              Materializer.Progress.NONE)
          .close(data, dataset)
          .conclusions((rule, triple) -> found.add(triple));
      assertThat(found).as(where).hasSize(2);
    }
  }

  /** With files alone rules read what stands in no graph, and of that is the base. */
  @ParameterizedTest
  @ValueSource(strings = {"", ":a :q 1 ."})
  void whatRulesDoNotReadIsNoBase(String unnamed) throws Exception {
    Path data =
        Files.writeString(
            folder.resolve("data.trig"),
            RuleTexts.PREFIX + unnamed + " :g { :b :q 2 } :h { :b :q 2 . :a :q 1 }");
    KnowledgeBase knowledge =
        KnowledgeBase.open(new Sources(Optional.empty(), List.of(data), List.of()));
    for (String where :
        List.of("?x :q ?y", "?x ?p ?y", "SET (?z := 1 + 1) SET (?u := UUID()) ?x :q ?y")) {
      assertThat(
              RuleTexts.lines(
                  new Materializer(
                          rules("RULE { ?x :p ?y } WHERE DATA { " + where + " }"),
                          Bounds.GENEROUS,
                          Materializer.Progress.NONE)
                      .close(knowledge)))
          .as(where)
          .isEqualTo(unnamed.isEmpty() ? Set.of() : Set.of("a p 1 by set"));
    }
  }

  @Test
  void aLabelIsOneBlankNodeInAllBlocks() throws Exception {
    Set<Node> subjects = new HashSet<>();
    new Materializer(
            rules("DATA { _:x :p 1 } RULE { ?x :q ?y } WHERE { ?x :p ?y } DATA { _:x :p 2 }"),
            Bounds.GENEROUS,
            Materializer.Progress.NONE)
        .close(GraphFactory.emptyGraph())
        .conclusions((rule, triple) -> subjects.add(triple.getSubject()));
    assertThat(subjects).hasSize(1);
  }

  @Test
  void literalsCanBeWhatATripleIsAbout() throws Exception {
    assertThat(close("", "DATA { 5 :next 6 } RULE { ?y :after ?x ; a :N } WHERE { ?x :next ?y }"))
        .isEmpty();
    assertThat(close("", "DATA { 5 :next 6 } RULE { :x :next ?y } WHERE { ?x :next ?y }"))
        .containsExactly("x next 6 by set");
  }
}
