package org.statecraft.render;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.statecraft.console.PlainText;
import org.statecraft.console.TextWrap;
import org.statecraft.explain.Derivation;
import org.statecraft.explain.Premise;
import org.statecraft.explain.Proof;

/**
 * Proofs as one graph for Graphviz: boxes are triples, the grey ones stated by sources; ellipses
 * are steps of rules. An arrow leads from what follows to what it rests on.
 */
final class ProofDot {
  private static final int COLUMNS = 44;

  private final ProofWords words;
  private final Map<Triple, String> triples = new HashMap<>();
  private final Map<Derivation, String> steps = new HashMap<>();
  private final StringBuilder dot = new StringBuilder();

  ProofDot(ProofWords words) {
    this.words = words;
  }

  void write(List<Proof> proofs, OutputStream out) {
    dot.append("digraph proof {\n");
    // Premises are many and wide, so that they stand better below each other than side by side.
    dot.append("  rankdir=LR;\n");
    dot.append("  node [fontname=\"Helvetica\", fontsize=11];\n");
    proofs.forEach(this::draw);
    dot.append("}\n");
    try (TextOutput text = new TextOutput(out)) {
      text.print(dot.toString());
    }
  }

  private String draw(Proof proof) {
    String known = triples.get(proof.triple());
    String name = known == null ? "t" + (triples.size() + 1) : known;
    if (known == null) {
      triples.put(proof.triple(), name);
      node(name, words.triple(proof.triple()), "shape=box" + style(proof));
    }
    if (proof instanceof Proof.Derived derived && !steps.containsKey(derived.derivation())) {
      step(name, derived);
    }
    return name;
  }

  private static String style(Proof proof) {
    return switch (proof) {
      case Proof.Asserted asserted -> ", style=filled, fillcolor=\"#e8e8e8\"";
      case Proof.Derived derived -> "";
    };
  }

  private void step(String conclusion, Proof.Derived derived) {
    Derivation derivation = derived.derivation();
    String step = "s" + (steps.size() + 1);
    steps.put(derivation, step);
    String sentence =
        derivation
            .rule()
            .say()
            .map(say -> "\n" + PlainText.visible(words.sentence(say, derivation.solution())))
            .orElse("");
    node(step, "rule:" + derivation.rule().name() + sentence, "shape=ellipse");
    edge(conclusion, step, "");
    int number = 0;
    for (Premise premise : derivation.premises()) {
      number++;
      switch (premise) {
        case Premise.Absence absence -> note(step, number, "not found: " + words.absence(absence));
        case Premise.Passed passed -> note(step, number, "true: " + words.test(passed));
        case Premise.Fact fact -> {}
        case Premise.Summed summed ->
            note(step, number, "computed from " + summed.rows().size() + " rows");
      }
    }
    derived.proofs().values().forEach(proof -> edge(step, draw(proof), ""));
  }

  private void note(String step, int number, String text) {
    String name = step + "p" + number;
    node(name, text, "shape=plaintext");
    edge(step, name, " [style=dashed]");
  }

  private void node(String name, String text, String attributes) {
    List<String> lines =
        text.lines().flatMap(line -> TextWrap.wrap(line, COLUMNS).stream()).toList();
    dot.append("  ")
        .append(name)
        .append(" [label=")
        .append(DotText.quoted(String.join("\n", lines)))
        .append(", ")
        .append(attributes)
        .append("];\n");
  }

  private void edge(String from, String to, String attributes) {
    dot.append("  ").append(from).append(" -> ").append(to).append(attributes).append(";\n");
  }
}
