package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.console.PlainText;
import org.statecraft.console.Style;
import org.statecraft.explain.Premise;
import org.statecraft.explain.Proof;

/**
 * Draws proofs as trees: a conclusion, the rule and its sentence below it, and under that what the
 * rule found. Sources are numbered and listed at the end.
 */
public final class ProofText {
  /** Rows of a sum that are shown. */
  private static final int ROWS = 12;

  private final RenderSettings settings;
  private final ProofWords words;
  private final int depth;
  private final Map<Node, Integer> sources = new LinkedHashMap<>();
  private final Set<Triple> shown = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  /**
   * A writer of proofs.
   *
   * @param depth how many rules deep the tree goes
   */
  public ProofText(RenderSettings settings, int depth) {
    this.settings = settings;
    this.words = new ProofWords(settings);
    this.depth = depth;
  }

  /** Writes proofs one after the other, and their sources. */
  public void write(List<Proof> proofs, OutputStream out) {
    for (Proof proof : proofs) {
      draw(proof, "", "", 0);
      lines.add("");
    }
    if (!sources.isEmpty()) {
      lines.add(Style.STRONG.paint(settings.screen(), "Sources"));
      sources.forEach((source, number) -> lines.add("[" + number + "] " + words.source(source)));
    } else if (!lines.isEmpty()) {
      lines.removeLast();
    }
    try (TextOutput text = new TextOutput(out)) {
      lines.forEach(line -> text.print(line).line());
    }
  }

  private void draw(Proof proof, String first, String rest, int level) {
    switch (proof) {
      case Proof.Asserted asserted -> asserted(asserted, first, rest);
      case Proof.Derived derived -> derived(derived, first, rest, level);
    }
  }

  private void asserted(Proof.Asserted asserted, String first, String rest) {
    lines.add(first + words.triple(asserted.triple()));
    for (Proof.Evidence evidence : asserted.evidence()) {
      faint(rest, "stated in " + evidence(evidence));
    }
  }

  private String evidence(Proof.Evidence evidence) {
    StringBuilder text = new StringBuilder(words.term(evidence.graph()));
    for (Node source : evidence.sources()) {
      text.append(" [")
          .append(sources.computeIfAbsent(source, each -> sources.size() + 1))
          .append(']');
    }
    if (!evidence.paragraphs().isEmpty()) {
      text.append(", article ¶")
          .append(
              String.join(
                  ", ", evidence.paragraphs().stream().map(Node::getLiteralLexicalForm).toList()));
    }
    evidence.verification().forEach(mark -> text.append(", ").append(words.name(mark)));
    return text.toString();
  }

  private void derived(Proof.Derived derived, String first, String rest, int level) {
    lines.add(first + words.triple(derived.triple()));
    var rule = derived.derivation().rule();
    String paragraph =
        rule.header().get("paragraph").map(numbers -> " (article ¶" + numbers + ")").orElse("");
    lines.add(
        rest
            + Style.NAME.paint(settings.screen(), "by rule:" + rule.name())
            + PlainText.visible(paragraph));
    rule.say().ifPresent(say -> lines.add(rest + PlainText.visible(words.sentence(say, derived))));
    if (!shown.add(derived.triple())) {
      faint(rest, "(shown above)");
      return;
    }
    if (level >= depth) {
      faint(rest, "(cut here; see --depth)");
      return;
    }
    List<Premise> premises = derived.derivation().premises();
    for (int i = 0; i < premises.size(); i++) {
      boolean last = i == premises.size() - 1;
      premise(
          premises.get(i),
          derived,
          rest + (last ? "└─ " : "├─ "),
          rest + (last ? "   " : "│  "),
          level);
    }
  }

  private void premise(
      Premise premise, Proof.Derived derived, String first, String rest, int level) {
    switch (premise) {
      case Premise.Fact fact -> {
        Proof proof = derived.proofs().get(fact.triple());
        if (proof != null) {
          draw(proof, first, rest, level + 1);
        }
      }
      case Premise.Absence absence -> lines.add(first + "not found: " + words.absence(absence));
      case Premise.Passed passed -> lines.add(first + "true: " + words.test(passed));
      case Premise.Summed summed -> summed(summed, derived, first, rest, level);
    }
  }

  private void summed(
      Premise.Summed summed, Proof.Derived derived, String first, String rest, int level) {
    List<String> results = new ArrayList<>();
    summed
        .results()
        .forEach(
            (variable, value) ->
                results.add("?" + variable.getVarName() + " = " + words.term(value)));
    lines.add(
        first + "computed from " + summed.rows().size() + " rows: " + String.join(", ", results));
    int number = 0;
    for (List<Triple> row : summed.rows()) {
      if (number++ == ROWS) {
        faint(rest, "… and " + (summed.rows().size() - ROWS) + " more rows");
        return;
      }
      faint(rest, "row " + number);
      for (Triple fact : row) {
        Proof proof = derived.proofs().get(fact);
        if (proof != null) {
          draw(proof, rest + "  · ", rest + "    ", level + 1);
        }
      }
    }
  }

  private void faint(String indent, String text) {
    lines.add(indent + Style.FAINT.paint(settings.screen(), PlainText.visible(text)));
  }
}
