package org.statecraft.mcp;

import java.util.List;
import org.statecraft.app.Explain;
import org.statecraft.app.ExplainWords;
import org.statecraft.app.Selection;
import org.statecraft.app.Trace;
import org.statecraft.explain.Proof;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.render.ProofFormat;
import org.statecraft.render.ProofWriter;

/** Says why something holds. */
final class ExplainTool implements Tool {
  private static final int FEW = 5;
  private static final int DEPTH = 20;

  @Override
  public Signature signature() {
    return new Signature(
        "explain",
        "Say why something holds, down to the sources",
        "Proof trees. Two actors: why the relations that the rules infer between them hold (of a"
            + " directed mechanism, from the first to the second). A mechanism and two actors: of it"
            + " alone. A relation, or a triple as in Turtle with ? for any term: why it holds. Each"
            + " step names the rule and its sentence, each leaf the source and how far it was"
            + " verified.",
        Viewpoint.add(
            new Schema()
                .texts(
                    "what",
                    1,
                    3,
                    "[\"USA\", \"IRN\"], [\"strategic-vigilance\", \"USA\", \"IRN\"], or one triple:"
                        + " [\"kb:FIN sc:participatesIn kb:NATO\"].")
                .flag("all", "Every proof, not a shortest one alone.")
                .number("depth", DEPTH, "So many rules one below the other (20 if not given).")
                .number("limit", Budget.MOST_ROWS, "At most so many proofs (5 if not given).")
                .required("what")));
  }

  @Override
  public Answer call(Arguments arguments, Served served) {
    Selection chosen = served.chosen(arguments);
    List<String> what = arguments.texts("what");
    int limit = arguments.number("limit").orElse(FEW);
    Explain.Result result =
        new Explain(served.workspace())
            .of(chosen, new Explain.Request(what, arguments.flag("all"), limit + 1));
    Answer answer = Answer.of(served.workspace(), chosen);
    List<Proof> shown = result.proofs().stream().limit(limit).toList();
    KnowledgeBase knowledge = result.knowledge();
    answer.written(
        out ->
            new ProofWriter(
                    answer.settings(),
                    arguments.number("depth").orElse(DEPTH),
                    new Works(knowledge),
                    new EvidenceReader(knowledge))
                .write(ProofFormat.JSON, shown, out));
    if (shown.isEmpty()) {
      answer.unknown("The tool whynot says how near rules came.");
      ExplainWords.unproved(what, result).forEach(answer::note);
      return answer;
    }
    Trace trace = new Trace(knowledge, served.workspace().rules(chosen));
    trace.cited(shown).forEach(answer::fact);
    ExplainWords.proved(what, result).forEach(answer::note);
    if (shown.size() < result.proofs().size()) {
      answer.cut("there are more proofs; raise limit, or ask about one mechanism or triple");
    }
    return answer;
  }
}
