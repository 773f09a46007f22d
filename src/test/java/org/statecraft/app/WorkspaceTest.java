package org.statecraft.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statecraft.Knowledge;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Sources;
import org.statecraft.power.Period;
import org.statecraft.power.Perspective;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;

class WorkspaceTest {
  @TempDir private Path folder;

  private Selection selection() throws IOException {
    Path data = Files.writeString(folder.resolve("data.nt"), "<e:a> <e:p> <e:b> .\n");
    Path rule =
        Files.writeString(
            folder.resolve("back.rq"), "CONSTRUCT { ?y <e:q> ?x } WHERE { ?x <e:p> ?y }");
    return new Selection(
        new Sources(Optional.empty(), List.of(data), List.of()),
        Perspective.WHOLE,
        Hypothesis.NONE,
        new RuleFiles(Optional.empty(), Entailment.NONE, List.of(rule)),
        Bounds.GENEROUS);
  }

  @Test
  void conclusionsAreKnownAlsoAfterTheClosureWasAskedForAlone() throws IOException {
    Workspace workspace = new Workspace();
    Selection selection = selection();
    assertThat(workspace.closure(selection).size()).isEqualTo(1);
    assertThat(workspace.facts(selection).everything().size()).isEqualTo(1);
    assertThat(workspace.knowledge(selection).everything().size()).isEqualTo(2);
  }

  @Test
  void whatWasConcludedIsNeverTakenForStated() throws IOException {
    KnowledgeBase knowledge = new Workspace().knowledge(selection());
    assertThat(Iter.toList(knowledge.asserted()))
        .singleElement()
        .satisfies(quad -> assertThat(quad.getPredicate()).isEqualTo(NodeFactory.createURI("e:p")));
  }

  private static Selection frozen(String day) {
    Path home = Knowledge.frozen();
    return new Selection(
        Sources.of(home),
        Perspective.WHOLE.during(Period.asOf(day, "DATE")),
        Hypothesis.NONE,
        new RuleFiles(Optional.of(home), Entailment.FULL, List.of()),
        Bounds.GENEROUS);
  }

  /** What is concluded, whatever blank nodes are called. */
  private static Set<String> concluded(KnowledgeBase knowledge) {
    return Iter.asStream(knowledge.concluded())
        .filter(quad -> !quad.getSubject().isBlank() && !quad.getObject().isBlank())
        .map(Quad::toString)
        .collect(Collectors.toSet());
  }

  @Test
  void twentyAtOnceGetWhatTheyGetOneByOne() throws Exception {
    List<Selection> wanted = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      wanted.add(frozen("%d-06-30".formatted(2014 + i % 10)));
    }
    Map<Selection, Set<String>> single = new HashMap<>();
    for (Selection each : wanted) {
      single.computeIfAbsent(each, one -> concluded(new Workspace().knowledge(one)));
    }
    assertThat(Set.copyOf(single.values())).hasSizeGreaterThan(5);
    Workspace workspace = new Workspace();
    try (ExecutorService threads = Executors.newFixedThreadPool(wanted.size())) {
      List<Future<Set<String>>> answers = new ArrayList<>();
      for (Selection each : wanted) {
        answers.add(threads.submit(() -> concluded(workspace.knowledge(each))));
      }
      for (int i = 0; i < wanted.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(single.get(wanted.get(i)));
      }
    }
  }

  @Test
  void whatSeveralAskForIsWorkedOutOnce() throws Exception {
    Workspace workspace = new Workspace();
    Selection selection = frozen("2023-06-30");
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<KnowledgeBase>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> workspace.knowledge(selection)));
      }
      for (Future<KnowledgeBase> answer : answers) {
        assertThat(answer.get()).isSameAs(workspace.knowledge(selection));
      }
    }
  }

  @Test
  void whatWasHandedOutStaysAsItIsWhenOthersAreChosen() {
    Workspace workspace = new Workspace();
    KnowledgeBase first = workspace.knowledge(frozen("2014-06-30"));
    Set<String> before = concluded(first);
    for (int year = 2015; year < 2020; year++) {
      workspace.knowledge(frozen(year + "-06-30"));
    }
    assertThat(concluded(first)).isEqualTo(before);
    assertThat(concluded(workspace.knowledge(frozen("2014-06-30")))).isEqualTo(before);
  }

  @Test
  void thePrefixesOfRulesAreKnownWhereTheseAreChosenAlone() throws IOException {
    Path rule =
        Files.writeString(
            folder.resolve("own.rq"),
            "PREFIX own: <http://own/> CONSTRUCT { ?y own:q ?x } WHERE { ?x <e:p> ?y }");
    Selection without = selection();
    Selection with =
        new Selection(
            without.sources(),
            without.perspective(),
            without.hypothesis(),
            new RuleFiles(Optional.empty(), Entailment.NONE, List.of(rule)),
            without.bounds());
    Workspace workspace = new Workspace();
    assertThat(workspace.knowledge(with).prefixes().expand("own:q")).contains("http://own/q");
    assertThat(workspace.knowledge(without).prefixes().expand("own:q")).isEmpty();
  }
}
