package org.statecraft.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.NearMisses;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Directory;
import org.statecraft.power.Goals;
import org.statecraft.power.OtherReadings;
import org.statecraft.power.Reasons;
import org.statecraft.power.RelationMisses;
import org.statecraft.power.Shortfall;
import org.statecraft.problem.RequestProblem;
import org.statecraft.query.Hints;
import org.statecraft.query.TripleText;
import org.statecraft.rule.Layer;

/** Says why something does not follow. */
public final class WhyNot {
  private final Workspace workspace;

  /** Reasons why something is not known in a workspace. */
  public WhyNot(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What is to be told.
   *
   * @param what a triple as in Turtle with ? for any term, or a mechanism and two actors
   * @param vocabulary whether rules of RDFS and OWL count where one of the theory fits
   * @param depth so many rules deep it is looked into why a premise is missing
   * @param limit so many ways of each rule are told
   */
  public record Request(List<String> what, boolean vocabulary, int depth, int limit) {}

  /**
   * Why it does not follow.
   *
   * @param knowledge what is known
   * @param asked what was asked about
   * @param held what does hold of it; empty if nothing does, and then the rest tells why
   * @param misses the nearest misses, as many as were wanted
   * @param more how many more there are
   * @param readings on what of it the readings of terms differ
   * @param cut whether there was too much to look at, so that something nearer may be missing
   */
  public record Result(
      KnowledgeBase knowledge,
      Asked asked,
      Optional<Triple> held,
      List<NearMiss> misses,
      int more,
      List<OtherReadings.Difference> readings,
      boolean cut) {}

  /** What was asked about. */
  public sealed interface Asked {
    /**
     * A triple.
     *
     * @param text as it was written
     * @param hints why nothing may fit it
     */
    record Fact(String text, List<String> hints) implements Asked {}

    /**
     * A relation between two actors.
     *
     * @param mechanism its mechanism
     * @param directed whether it leads from the one to the other
     * @param lacking what the rules lack for it, where they say so
     * @param reverse whether it holds the other way round
     */
    record Relation(
        Node mechanism,
        Node one,
        Node other,
        boolean directed,
        Optional<Shortfall> lacking,
        boolean reverse)
        implements Asked {}
  }

  /**
   * Tells why not.
   *
   * @throws RequestProblem if what is asked for is neither of the two
   */
  public Result of(Selection chosen, Request request) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Goals goals = new Goals(knowledge);
    NearMisses misses = new NearMisses(knowledge, workspace.rules(chosen));
    return request.what().size() == 1
        ? fact(chosen, request, goals, misses)
        : relation(chosen, request, goals, misses);
  }

  private Result fact(Selection chosen, Request request, Goals goals, NearMisses misses) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    String written = request.what().getFirst();
    TripleText text =
        TripleText.read(written, knowledge.prefixes())
            .orElseThrow(
                () ->
                    new RequestProblem(
                        written + " is no triple",
                        "write it as in Turtle and in quotes, such as 'kb:SWE sc:participatesIn"
                            + " kb:DIANA'; ? stands for any term"));
    List<Triple> holding = goals.fitting(text);
    if (!holding.isEmpty()) {
      return held(knowledge, new Asked.Fact(written, List.of()), holding);
    }
    List<NearMiss> all = new ArrayList<>();
    workspace.outOfSight(chosen).ifPresent(each -> all.addAll(each.of(text.pattern())));
    all.addAll(misses.of(text.pattern()));
    List<String> hints = new Hints(knowledge).forEmptyResult(text.query());
    return missed(chosen, request, new Asked.Fact(written, hints), misses, all);
  }

  private Result relation(Selection chosen, Request request, Goals goals, NearMisses misses) {
    KnowledgeBase knowledge = workspace.knowledge(chosen);
    Directory directory = workspace.directory(chosen);
    Node mechanism = directory.resolve(request.what().get(0));
    Node one = directory.resolve(request.what().get(1), Directory.ACTORS);
    Node other = directory.resolve(request.what().get(2), Directory.ACTORS);
    goals.requireMechanism(request.what().getFirst(), mechanism);
    if (one.equals(other)) {
      throw new RequestProblem("a relation needs two actors", null);
    }
    boolean directed = goals.directed(mechanism);
    List<Triple> holding = goals.between(mechanism, one, other);
    Optional<Shortfall> lacking =
        holding.isEmpty()
            ? new Reasons(knowledge, workspace.rules(chosen))
                .lacking(mechanism, one, other, !directed)
            : Optional.empty();
    boolean reverse = !goals.between(mechanism, other, one).isEmpty();
    Asked asked = new Asked.Relation(mechanism, one, other, directed, lacking, reverse);
    if (!holding.isEmpty()) {
      return held(knowledge, asked, holding);
    }
    List<NearMiss> all = new ArrayList<>();
    workspace.outOfSight(chosen).ifPresent(each -> all.addAll(each.between(mechanism, one, other)));
    all.addAll(new RelationMisses(misses).between(mechanism, one, other, !directed));
    return missed(chosen, request, asked, misses, all);
  }

  private static Result held(KnowledgeBase knowledge, Asked asked, List<Triple> holding) {
    return new Result(
        knowledge,
        asked,
        Optional.of(holding.getFirst()),
        List.of(),
        0,
        List.of(),
        /* cut= */ false);
  }

  private Result missed(
      Selection chosen, Request request, Asked asked, NearMisses finder, List<NearMiss> misses) {
    Map<String, Integer> shown = new HashMap<>();
    List<NearMiss> few = new ArrayList<>();
    List<NearMiss> fitting = fitting(misses, request.vocabulary());
    for (NearMiss miss : fitting) {
      if (shown.merge(miss.rule().name(), 1, Integer::sum) <= request.limit()) {
        few.add(finder.deepened(miss, request.depth()));
      }
    }
    return new Result(
        workspace.knowledge(chosen),
        asked,
        Optional.empty(),
        few,
        fitting.size() - few.size(),
        new OtherReadings(workspace.facts(chosen.byNoReading())).behind(few),
        finder.cut());
  }

  private static List<NearMiss> fitting(List<NearMiss> misses, boolean vocabulary) {
    List<NearMiss> theory =
        misses.stream().filter(miss -> miss.rule().layer() == Layer.THEORY).toList();
    return vocabulary || theory.isEmpty() ? misses : theory;
  }
}
