package org.statecraft.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.console.Screen;
import org.statecraft.explain.Proof;
import org.statecraft.explain.Prover;
import org.statecraft.explain.Worked;
import org.statecraft.kb.KnownFacts;
import org.statecraft.kb.Prefixes;
import org.statecraft.lookup.Works;
import org.statecraft.power.EvidenceReader;
import org.statecraft.rule.Rule;

/** A proof of many kinds of steps, with texts and names in it that could do harm. */
final class Hostile {
  /** What ends lines, moves cursors, changes the direction, and means something in markup. */
  static final String TEXT =
      "a\u001B[31m|b*c_d`e``f<script>&amp;\"'\\\\ \u202Eg\u2066\u0007\n"
          + "# h\t]]> {x} --> \u0085\u200E";

  static final String LABEL = "L\u001B]0;x\u0007 | *b* `c` <i> \u202Ed \"e\" \\ \nf";

  private static final Rule SAYS =
      Worked.rule(
          "says",
          """
          #+ title: Says
          #+ say: {x} says {text} to {y}
          CONSTRUCT { ?x :says ?text ; :to ?y } WHERE {
            ?x :knows ?y . ?x :text ?text .
            FILTER (?text != "other")
            FILTER NOT EXISTS { ?y :deaf ?text }
          }
          """);

  private static final Rule COUNTS =
      Worked.rule(
          "counts",
          """
          #+ title: Counts
          #+ say: {x} is heard by {n} with {text}
          CONSTRUCT { ?x :heard ?text } WHERE {
            ?x :says ?text . ?y :likes+ ?z . ?z :to ?x .
            { SELECT ?x (COUNT(?w) AS ?n) WHERE { ?x :to ?w } GROUP BY ?x }
          }
          """);

  private Hostile() {}

  private static Worked worked() {
    String text = TEXT.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return Worked.of(
        (":a :knows :b, :c ; :text \"" + text + "\" ; <http://purl.org/dc/terms/source> :page .")
            + ":b :knows :a ; :text \""
            + text
            + "\" . :c :likes :d . :d :likes :b .",
        SAYS,
        COUNTS);
  }

  /** Proofs of what is heard and of what is said. */
  static List<Proof> proofs() {
    Worked worked = worked();
    Prover prover = new Prover(worked.knowledge(), worked.rules());
    Node literal = NodeFactory.createLiteralString(TEXT);
    return List.of(":a :heard :any", ":a :says :any", ":a :knows :b").stream()
        .map(Worked::triple)
        .map(
            goal ->
                goal.isConcrete()
                    ? goal
                    : org.apache.jena.graph.Triple.create(
                        goal.getSubject(), goal.getPredicate(), literal))
        .map(goal -> prover.best(goal).orElseThrow())
        .toList();
  }

  /** Settings in which every entity has the harmful label. */
  static RenderSettings settings(int columns) {
    Prefixes prefixes = new Prefixes();
    prefixes.declare("", "http://example/");
    Screen screen =
        columns == 0 ? Screen.NONE : new Screen(true, true, OptionalInt.of(columns), false, true);
    return new RenderSettings(prefixes, screen, Optional.of(node -> Optional.of(LABEL)), false);
  }

  static String written(ProofFormat format, int columns, List<Proof> proofs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ProofWriter(
            settings(columns),
            10,
            new Works(KnownFacts.of(List.of())),
            new EvidenceReader(worked().knowledge()))
        .write(format, proofs, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
