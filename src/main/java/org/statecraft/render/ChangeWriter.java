package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.statecraft.console.PlainText;
import org.statecraft.explain.Change;
import org.statecraft.explain.Premise;
import org.statecraft.query.QueryResult;
import org.statecraft.render.Outline.Kind;
import org.statecraft.render.Outline.Line;
import org.statecraft.rule.Rule;

/** Tells what appears and disappears, rule by rule, each with a short reason. */
public final class ChangeWriter {
  private static final List<Var> VARIABLES =
      List.of("change", "rule", "subject", "predicate", "object", "reason").stream()
          .map(Var::alloc)
          .toList();

  /** Facts that a reason names. */
  private static final int NAMED = 3;

  private final RenderSettings settings;
  private final ProofWords words;

  /** A writer; entities are called by their labels in sentences. */
  public ChangeWriter(RenderSettings settings) {
    this.settings = settings;
    this.words = new ProofWords(settings);
  }

  /**
   * Writes changes as text.
   *
   * @param most how many are shown of each rule
   */
  public void write(List<Change> changes, int most, OutputStream out) {
    List<Outline> outlines = outlines(changes, most);
    if (outlines.isEmpty()) {
      outlines = List.of(Outline.leaf(Kind.SENTENCE, "nothing that follows would change"));
    }
    new OutlineText(settings.screen()).write(outlines, List.of(), out);
  }

  /**
   * Changes as outlines, one for each rule.
   *
   * @param most how many are shown of each rule
   */
  List<Outline> outlines(List<Change> changes, int most) {
    Map<Rule, List<Change>> byRule = new LinkedHashMap<>();
    changes.forEach(
        change -> byRule.computeIfAbsent(change.rule(), each -> new ArrayList<>()).add(change));
    List<Outline> outlines = new ArrayList<>();
    byRule.forEach(
        (rule, own) -> {
          List<Outline> parts = new ArrayList<>();
          own.stream().limit(most).forEach(change -> parts.add(outline(change)));
          if (own.size() > most) {
            parts.add(
                Outline.leaf(
                    Kind.NOTE,
                    "… and " + (own.size() - most) + " more; raise --limit to see them"));
          }
          outlines.add(new Outline(List.of(new Line(Kind.RULE, "rule:" + rule.name())), parts));
        });
    return outlines;
  }

  private Outline outline(Change change) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(Kind.TRIPLE, (change.appears() ? "+ " : "- ") + words.triple(change.triple())));
    String reason = reason(change);
    if (!reason.isEmpty()) {
      lines.add(new Line(Kind.NOTE, reason));
    }
    return new Outline(lines, List.of());
  }

  /** Why, in one line; empty where there is nothing to say. */
  String reason(Change change) {
    String sentence =
        change
            .derivation()
            .flatMap(
                way ->
                    way.rule()
                        .say()
                        .map(say -> PlainText.visible(words.sentence(say, way.solution()))))
            .orElse("");
    if (!change.changed().isEmpty()) {
      String facts = listed(change.changed());
      return change.appears() ? with(sentence, "with " + facts) : "without " + facts;
    }
    if (!change.blocking().isEmpty()) {
      String facts = listed(change.blocking());
      return change.appears()
          ? with(sentence, "no longer blocked by " + facts)
          : "blocked by " + facts;
    }
    boolean summed =
        change
            .derivation()
            .filter(way -> way.premises().stream().anyMatch(Premise.Summed.class::isInstance))
            .isPresent();
    return summed ? with(sentence, "summed from other rows") : sentence;
  }

  private static String with(String sentence, String addition) {
    return sentence.isEmpty() ? addition : sentence + "; " + addition;
  }

  private String listed(List<Triple> triples) {
    String named = String.join(", ", triples.stream().limit(NAMED).map(words::triple).toList());
    return triples.size() > NAMED ? named + " and " + (triples.size() - NAMED) + " more" : named;
  }

  /** Changes as rows: what changes, the rule, the triple and the reason. */
  public QueryResult.Rows rows(List<Change> changes) {
    return new QueryResult.Rows(VARIABLES, changes.stream().map(this::row).iterator());
  }

  private Binding row(Change change) {
    return Binding.builder()
        .add(
            VARIABLES.get(0),
            NodeFactory.createLiteralString(change.appears() ? "appears" : "disappears"))
        .add(VARIABLES.get(1), change.rule().graph())
        .add(VARIABLES.get(2), change.triple().getSubject())
        .add(VARIABLES.get(3), change.triple().getPredicate())
        .add(VARIABLES.get(4), change.triple().getObject())
        .add(VARIABLES.get(5), NodeFactory.createLiteralString(reason(change)))
        .build();
  }
}
