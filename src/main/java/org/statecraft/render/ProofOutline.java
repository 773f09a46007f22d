package org.statecraft.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.statecraft.console.PlainText;
import org.statecraft.explain.Clash;
import org.statecraft.explain.Derivation;
import org.statecraft.explain.Premise;
import org.statecraft.explain.Proof;
import org.statecraft.power.Evidence;
import org.statecraft.power.EvidenceReader;
import org.statecraft.problem.SourcePosition;
import org.statecraft.render.Outline.Kind;
import org.statecraft.render.Outline.Line;
import org.statecraft.rule.Rule;

/**
 * Tells proofs: a conclusion, the rule and its sentence below it, and under that what the rule
 * found. Sources are numbered in the order in which they come up.
 */
final class ProofOutline {
  /** Rows of a sum that are shown. */
  private static final int ROWS = 12;

  private final ProofWords words;
  private final int depth;
  private final EvidenceReader evidence;
  private final Map<Node, Integer> sources = new LinkedHashMap<>();
  private final Set<Proof> shown = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param depth how many rules deep the outline goes
   * @param evidence reads what statements rest on
   */
  ProofOutline(ProofWords words, int depth, EvidenceReader evidence) {
    this.words = words;
    this.depth = depth;
    this.evidence = evidence;
  }

  /** The sources that were cited so far, by number. */
  List<String> sources() {
    return sources.keySet().stream().map(words::source).toList();
  }

  Outline of(Proof proof) {
    return of(proof, 0);
  }

  /** A contradiction and what it rests on. */
  Outline of(Clash clash) {
    List<Line> lines = new ArrayList<>(rule(clash.derivation()));
    return new Outline(lines, premises(clash.derivation(), clash.proofs(), 0));
  }

  private Outline of(Proof proof, int level) {
    return switch (proof) {
      case Proof.Asserted asserted -> asserted(asserted);
      case Proof.Derived derived -> derived(derived, level);
    };
  }

  private Outline asserted(Proof.Asserted asserted) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.TRIPLE, words.triple(asserted.triple())));
    evidence.of(asserted).forEach(each -> lines.add(note("stated in " + told(each))));
    return new Outline(lines, List.of());
  }

  private String told(Evidence each) {
    StringBuilder text = new StringBuilder(words.graph(each.graph()));
    for (Node source : each.sources()) {
      text.append(" [")
          .append(sources.computeIfAbsent(source, none -> sources.size() + 1))
          .append(']');
    }
    if (!each.paragraphs().isEmpty()) {
      text.append(", article ¶")
          .append(String.join(", ", each.paragraphs().stream().map(words::name).toList()));
    }
    each.places()
        .forEach(place -> text.append(", ").append(CitationText.shortened(words.name(place))));
    each.verification().forEach(mark -> text.append(", ").append(words.name(mark)));
    return text.toString();
  }

  private Outline derived(Proof.Derived derived, int level) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.TRIPLE, words.triple(derived.triple())));
    lines.addAll(rule(derived.derivation()));
    if (!shown.add(derived)) {
      lines.add(note("(shown above)"));
      return new Outline(lines, List.of());
    }
    if (level >= depth) {
      lines.add(note("(cut here; see --depth)"));
      return new Outline(lines, List.of());
    }
    return new Outline(lines, premises(derived.derivation(), derived.proofs(), level));
  }

  private List<Line> rule(Derivation derivation) {
    Rule rule = derivation.rule();
    String paragraph =
        rule.header().get("paragraph").map(numbers -> " (article ¶" + numbers + ")").orElse("");
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Kind.RULE,
            (rule.body().conditions().isEmpty() ? "stated by rule:" : "by rule:")
                + rule.name()
                + PlainText.visible(paragraph + place(rule))));
    rule.say()
        .ifPresent(
            say ->
                lines.add(
                    new Line(
                        Kind.SENTENCE,
                        PlainText.visible(words.sentence(say, derivation.solution())))));
    return lines;
  }

  /** Where a rule is written that has no file of its name. */
  private static String place(Rule rule) {
    SourcePosition place = rule.text().first();
    return rule.text().alone() ? "" : " (" + place.source() + ":" + place.line() + ")";
  }

  private List<Outline> premises(Derivation derivation, Map<Triple, Proof> proofs, int level) {
    List<Outline> parts = new ArrayList<>();
    for (Premise premise : derivation.premises()) {
      switch (premise) {
        case Premise.Fact fact -> {
          Proof proof = proofs.get(fact.triple());
          if (proof != null) {
            parts.add(of(proof, level + 1));
          }
        }
        case Premise.Absence absence ->
            parts.add(Outline.leaf(Kind.SENTENCE, "not found: " + words.absence(absence)));
        case Premise.Passed passed ->
            parts.add(Outline.leaf(Kind.SENTENCE, "true: " + words.test(passed)));
        case Premise.Summed summed -> parts.add(summed(summed, proofs, level));
      }
    }
    return parts;
  }

  private Outline summed(Premise.Summed summed, Map<Triple, Proof> proofs, int level) {
    List<String> results = new ArrayList<>();
    summed
        .results()
        .forEach(
            (variable, value) ->
                results.add("?" + variable.getVarName() + " = " + words.term(value)));
    List<Line> lines =
        List.of(
            new Line(
                Kind.SENTENCE,
                "computed from "
                    + summed.rows().size()
                    + (summed.rows().size() == 1 ? " row: " : " rows: ")
                    + String.join(", ", results)));
    List<Outline> parts = new ArrayList<>();
    for (List<Triple> row : summed.rows()) {
      if (parts.size() == ROWS) {
        parts.add(Outline.leaf(Kind.NOTE, "… and " + (summed.rows().size() - ROWS) + " more rows"));
        break;
      }
      List<Outline> facts = new ArrayList<>();
      for (Triple fact : row) {
        Proof proof = proofs.get(fact);
        if (proof != null) {
          facts.add(of(proof, level + 1));
        }
      }
      parts.add(new Outline(List.of(note("row " + (parts.size() + 1))), facts));
    }
    return new Outline(lines, parts);
  }

  private static Line note(String text) {
    return new Line(Kind.NOTE, PlainText.visible(text));
  }
}
