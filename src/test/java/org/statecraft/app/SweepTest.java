package org.statecraft.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.statecraft.Knowledge;
import org.statecraft.Live;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.infer.Bounds;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.kb.Namespaces;
import org.statecraft.kb.Sources;
import org.statecraft.power.Decision;
import org.statecraft.power.Decisions;
import org.statecraft.power.Evaluation;
import org.statecraft.power.Perspective;
import org.statecraft.power.Placebo;
import org.statecraft.power.SC;
import org.statecraft.power.Sensitivity.Outcome;
import org.statecraft.power.Undoing;
import org.statecraft.problem.RequestProblem;
import org.statecraft.rule.Entailment;
import org.statecraft.rule.RuleFiles;

/** What a sweep says of a decision is what a whole inference with it says. */
@Live
class SweepTest {
  private static final Workspace WORKSPACE = new Workspace();
  private static final Selection CHOSEN = chosen();
  private static final int SAMPLE = 6;

  private static Selection chosen() {
    Path home = Knowledge.live();
    return new Selection(
        Sources.of(home),
        Perspective.WHOLE,
        Hypothesis.NONE,
        new RuleFiles(Optional.of(home), Entailment.FULL, List.of()),
        Bounds.GENEROUS);
  }

  /** Watches for nothing, and has enough after some. */
  private record After(int most, AtomicInteger done) implements TrialWatcher {
    After(int most) {
      this(most, new AtomicInteger());
    }

    @Override
    public void tried(int number, int wanted) {
      done.incrementAndGet();
    }

    @Override
    public boolean enough() {
      return done.get() >= most;
    }
  }

  private static Sweep.Result swept(boolean pairs, Node... about) {
    return new Sweep(WORKSPACE)
        .of(CHOSEN, new Sweep.Request(List.of(about), pairs), new After(Integer.MAX_VALUE));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ONTOLOGY + name);
  }

  private static Node entity(String name) {
    return NodeFactory.createURI("https://w3id.org/statecraft/id/" + name);
  }

  @Test
  void singleOutcomesAreThoseOfWholeInferences() {
    compare(swept(/* pairs= */ false, entity("AUKUS-Pillar-II"), entity("GPAI"), entity("ZMB")));
  }

  @Test
  void outcomesOfParametersAreThoseOfWholeInferences() {
    compare(swept(/* pairs= */ false, SC.PARAMETER_VALUE));
  }

  @Test
  void outcomesOfPairsAreThoseOfWholeInferences() {
    compare(
        swept(
            /* pairs= */ true,
            entity("Parameter-Capability-Aim"),
            entity("Parameter-Capability-Gap"),
            entity("Parameter-Reading")));
  }

  private static void compare(Sweep.Result result) {
    Set<String> base = told(WORKSPACE.knowledge(CHOSEN).everything());
    long seed = System.nanoTime();
    List<Outcome> outcomes = new ArrayList<>(result.sensitivity().outcomes());
    assertThat(outcomes).hasSizeGreaterThan(5);
    Collections.shuffle(outcomes, new Random(seed));
    // Of those that change something and of those that do not, for either may be wrong.
    List<Outcome> sample =
        Stream.concat(
                outcomes.stream().filter(each -> !each.change().none()).limit(SAMPLE),
                outcomes.stream().filter(each -> each.change().none()).limit(SAMPLE / 2))
            .toList();
    for (Outcome outcome : sample) {
      List<Triple> added =
          outcome.decisions().stream().flatMap(each -> each.added().stream()).toList();
      Set<Triple> removed =
          outcome.decisions().stream()
              .flatMap(each -> each.removed().stream())
              .collect(Collectors.toSet());
      KnowledgeBase after = WORKSPACE.suppose(CHOSEN, added, removed).knowledge();
      Set<String> then = told(after.everything());
      String what = outcome.decisions() + ", seed " + seed;
      assertThat(outcome.change().none()).as(what).isEqualTo(then.equals(base));
      assertThat(names(outcome.change().lost())).as(what).isEqualTo(gone(base, then));
      assertThat(names(outcome.change().gained())).as(what).isEqualTo(gone(then, base));
      assertThat(outcome.codings())
          .as(what)
          .isEqualTo(new Evaluation(after.everything(), Set.of(), /* strict= */ false).total());
    }
  }

  /** The inferred relations, each with all that is said of its parties. */
  private static Set<String> told(Graph graph) {
    return graph.stream(Node.ANY, RDF.type.asNode(), SC.INFERRED_RELATION)
        .map(Triple::getSubject)
        .map(
            relation ->
                relation
                    + " "
                    + Stream.of(SC.MECHANISM, SC.SIDE_A, SC.SIDE_B, SC.PARTY)
                        .flatMap(property -> graph.stream(relation, property, Node.ANY))
                        .map(Triple::toString)
                        .sorted()
                        .toList())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Map<Node, Node> relations) {
    return relations.keySet().stream().map(Node::toString).collect(Collectors.toSet());
  }

  private static Set<String> gone(Set<String> here, Set<String> there) {
    Set<String> gone =
        here.stream()
            .map(each -> each.split(" ", -1)[0])
            .collect(Collectors.toCollection(HashSet::new));
    there.stream().map(each -> each.split(" ", -1)[0]).forEach(gone::remove);
    return gone;
  }

  @Test
  void whatUndoesAConclusionIsWhatASweepSaysOfIt() {
    Node relation = entity("Inferred-joint-capacity-building-AUKUS-Pillar-II");
    Triple goal = Triple.create(relation, RDF.type.asNode(), SC.INFERRED_RELATION);
    List<Proof> proofs =
        new Prover(WORKSPACE.knowledge(CHOSEN), WORKSPACE.rules(CHOSEN)).all(goal, 100);
    Set<Decision> undoing =
        new Fragility(WORKSPACE)
            .of(CHOSEN, proofs, new After(Integer.MAX_VALUE)).undoing().stream()
                .filter(each -> each.conclusion().equals(relation))
                .map(Undoing::decision)
                .collect(Collectors.toSet());
    Set<Decision> swept =
        swept(/* pairs= */ false, entity("AUKUS-Pillar-II"), SC.PARAMETER_VALUE)
            .sensitivity()
            .outcomes()
            .stream()
            .filter(outcome -> outcome.change().lost().containsKey(relation))
            .map(outcome -> outcome.decisions().getFirst())
            .collect(Collectors.toSet());
    assertThat(swept).isNotEmpty();
    assertThat(undoing).isEqualTo(swept);
  }

  @Test
  void whatIsDealtOutIsTheSameForOneSeedAndLeavesWhatIsObserved() {
    Placebo first = dealt(7);
    assertThat(dealt(7)).isEqualTo(first);
    assertThat(dealt(8)).isNotEqualTo(first);
    Placebo.Row row =
        first.rows().stream()
            .filter(each -> each.measure() == Placebo.Measure.RELATIONS)
            .findFirst()
            .orElseThrow();
    assertThat(row.dealt()).hasSize(4);
    assertThat((long) row.observed())
        .isEqualTo(
            WORKSPACE.knowledge(CHOSEN).everything().stream(Node.ANY, SC.MECHANISM, row.mechanism())
                .filter(
                    triple ->
                        WORKSPACE
                            .knowledge(CHOSEN)
                            .everything()
                            .contains(triple.getSubject(), RDF.type.asNode(), SC.INFERRED_RELATION))
                .count());
  }

  private static Placebo dealt(long seed) {
    return new Dealing(WORKSPACE)
        .of(
            CHOSEN,
            new Dealing.Request(List.of(term("Perception")), /* times= */ 4, seed),
            new After(Integer.MAX_VALUE))
        .placebo();
  }

  @Test
  void everyAlternativeOfACodeListIsTriedAndTheValueInForceIsNot() {
    List<Decision> accession =
        new Decisions(WORKSPACE.premises(CHOSEN))
            .all().stream().filter(each -> each.property().equals(term("accession"))).toList();
    Map<Node, List<Decision>> byCoding =
        accession.stream().collect(Collectors.groupingBy(Decision::entity));
    assertThat(byCoding).isNotEmpty();
    byCoding
        .values()
        .forEach(
            own -> {
              assertThat(own).hasSize(4);
              assertThat(own)
                  .allSatisfy(each -> assertThat(each.alternative()).isNotEqualTo(each.value()));
            });
  }

  @Test
  void onlyTheReadingInForceIsDecidedOtherwise() {
    Graph stated = WORKSPACE.premises(CHOSEN).stated();
    assertThat(new Decisions(WORKSPACE.premises(CHOSEN)).all())
        .noneMatch(each -> stated.contains(each.entity(), SC.READING, term("second-reading")));
  }

  @Test
  void whatWasTriedIsKeptWhenItIsEnough() {
    Sweep.Result result =
        new Sweep(WORKSPACE)
            .of(CHOSEN, new Sweep.Request(List.of(), /* pairs= */ false), new After(5));
    assertThat(result.sensitivity().tried()).isLessThan(result.sensitivity().wanted());
    assertThat(result.sensitivity().outcomes().size()).isBetween(5, 5 + 64);
  }

  @Test
  void whatNoRuleReadsIsRefused() {
    assertThatThrownBy(() -> swept(/* pairs= */ false, term("actionKind")))
        .isInstanceOf(RequestProblem.class)
        .hasMessageContaining("no rule reads");
  }
}
