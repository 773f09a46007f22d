package org.statecraft.mcp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.app.WhyNot;
import org.statecraft.app.WhynotWords;
import org.statecraft.explain.NearMiss;
import org.statecraft.explain.Premise;
import org.statecraft.problem.RequestProblem;
import org.statecraft.render.NearMissWriter;
import org.statecraft.render.ProofFormat;

/** Says why something does not follow. */
final class WhynotTool implements Tool {
  private static final int FEW = 3;
  private static final int DEPTH = 2;

  @Override
  public Signature signature() {
    return new Signature(
        "whynot",
        "Say why something does not follow",
        "The nearest miss: of every rule that could conclude it, which conditions hold and with"
            + " what, and which fails. A mechanism and two actors, or a triple as in Turtle with ?"
            + " for any term. That a condition fails here means that it is not known, and not that"
            + " it is false, unless the answer says that a list is complete.",
        Viewpoint.add(
            new Schema()
                .texts(
                    "what",
                    1,
                    3,
                    "[\"joint-capacity-building\", \"USA\", \"CHN\"], or one triple:"
                        + " [\"kb:SWE sc:participatesIn kb:AUKUS-Pillar-II\"].")
                .flag("vocabulary", "Also rules of RDFS or OWL.")
                .number("depth", 10, "So many rules deep (2 if not given).")
                .number("limit", Budget.MOST_ROWS, "So many ways of each rule (3 if not given).")
                .required("what")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    List<String> what = arguments.texts("what");
    if (what.size() == 2) {
      throw new RequestProblem(
          "two actors alone do not say what is missing between them",
          "name a mechanism before them, such as joint-capacity-building");
    }
    WhyNot.Result result =
        new WhyNot(served.workspace())
            .of(
                chosen,
                new WhyNot.Request(
                    what,
                    arguments.flag("vocabulary"),
                    arguments.number("depth").orElse(DEPTH),
                    arguments.number("limit").orElse(FEW)));
    Answer answer = Answer.of(served.workspace(), chosen);
    Trace trace = new Trace(result.knowledge(), served.workspace().rules(chosen));
    if (result.held().isPresent()) {
      answer.note(
          "it does hold; see the tool explain: " + WhynotWords.held(result, result.held().get()));
      trace.of(Set.of(result.held().get())).forEach(answer::fact);
      return answer;
    }
    answer.written(
        out ->
            new NearMissWriter(answer.settings())
                .write(
                    ProofFormat.JSON,
                    WhynotWords.asked(result.asked(), answer.settings()),
                    result.misses(),
                    out));
    trace.of(holding(result.misses()).stream().limit(Budget.TRACED).toList()).forEach(answer::fact);
    answer.unknown("What is told is which condition is not known to hold.");
    WhynotWords.hints(result).forEach(answer::note);
    return answer;
  }

  /** The facts by which conditions hold. */
  private static Set<Triple> holding(List<NearMiss> misses) {
    Set<Triple> facts = new LinkedHashSet<>();
    for (NearMiss miss : misses) {
      for (NearMiss.Outcome outcome : miss.outcomes()) {
        if (outcome instanceof NearMiss.Outcome.Held held) {
          held.premises().stream()
              .filter(Premise.Fact.class::isInstance)
              .map(premise -> ((Premise.Fact) premise).triple())
              .forEach(facts::add);
        }
      }
    }
    return facts;
  }
}
