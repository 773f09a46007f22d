package org.statecraft.render;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.path.PathWriter;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.ExprUtils;
import org.statecraft.console.PlainText;
import org.statecraft.console.Style;
import org.statecraft.explain.Premise;
import org.statecraft.explain.Proof;
import org.statecraft.infer.Condition;

/**
 * Draws proofs as trees: a conclusion, the rule and its sentence below it, and under that what the
 * rule found. Sources are numbered and listed at the end.
 */
public final class ProofText {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");

  /** Rows of a sum that are shown. */
  private static final int ROWS = 12;

  private final RenderSettings settings;
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
      sources.forEach((source, number) -> lines.add("[" + number + "] " + source(source)));
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
    lines.add(first + triple(asserted.triple()));
    for (Proof.Evidence evidence : asserted.evidence()) {
      faint(rest, "stated in " + evidence(evidence));
    }
  }

  private String evidence(Proof.Evidence evidence) {
    StringBuilder text = new StringBuilder(term(evidence.graph()));
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
    evidence.verification().forEach(mark -> text.append(", ").append(name(mark)));
    return text.toString();
  }

  private void derived(Proof.Derived derived, String first, String rest, int level) {
    lines.add(first + triple(derived.triple()));
    var rule = derived.derivation().rule();
    String paragraph =
        rule.header().get("paragraph").map(numbers -> " (article ¶" + numbers + ")").orElse("");
    lines.add(
        rest
            + Style.NAME.paint(settings.screen(), "by rule:" + rule.name())
            + PlainText.visible(paragraph));
    rule.say().ifPresent(say -> lines.add(rest + PlainText.visible(sentence(say, derived))));
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
      case Premise.Absence absence -> lines.add(first + "not found: " + absence(absence));
      case Premise.Passed passed -> lines.add(first + "true: " + test(passed));
      case Premise.Summed summed -> summed(summed, derived, first, rest, level);
    }
  }

  private void summed(
      Premise.Summed summed, Proof.Derived derived, String first, String rest, int level) {
    List<String> results = new ArrayList<>();
    summed
        .results()
        .forEach(
            (variable, value) -> results.add("?" + variable.getVarName() + " = " + term(value)));
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

  private String absence(Premise.Absence absence) {
    List<String> parts = new ArrayList<>();
    for (Condition condition : absence.patterns()) {
      parts.add(
          switch (condition) {
            case Condition.Match match ->
                triple(match.pattern()) + (match.asserted() ? " (stated by a source)" : "");
            case Condition.Reach reach ->
                term(reach.pattern().getSubject())
                    + " "
                    + PlainText.visible(
                        PathWriter.asString(reach.pattern().getPath(), new Prologue(mapping())))
                    + " "
                    + term(reach.pattern().getObject());
            default -> "…";
          });
    }
    absence.tests().forEach(test -> parts.add("where " + PlainText.visible(expression(test))));
    return String.join(", ", parts);
  }

  private org.apache.jena.shared.PrefixMapping mapping() {
    return org.apache.jena.shared.PrefixMapping.Factory.create()
        .setNsPrefixes(settings.prefixes().all().getMappingCopy());
  }

  private String expression(Expr expression) {
    IndentedLineBuffer text = new IndentedLineBuffer();
    ExprUtils.fmtSPARQL(text, expression, new SerializationContext(mapping()));
    return text.asString();
  }

  private String test(Premise.Passed passed) {
    String text = expression(passed.expression());
    for (Map.Entry<Var, Node> value : passed.values().entrySet()) {
      text =
          text.replaceAll(
              "\\?" + Pattern.quote(value.getKey().getVarName()) + "(?![\\w'])",
              Matcher.quoteReplacement(settings.prefixes().display(value.getValue())));
    }
    return PlainText.visible(text);
  }

  private String sentence(String say, Proof.Derived derived) {
    return SLOT.matcher(say)
        .replaceAll(
            slot -> {
              Node value = derived.derivation().solution().get(Var.alloc(slot.group(1)));
              return Matcher.quoteReplacement(value == null ? "…" : name(value));
            });
  }

  private void faint(String indent, String text) {
    lines.add(indent + Style.FAINT.paint(settings.screen(), PlainText.visible(text)));
  }

  private String triple(Triple triple) {
    return term(triple.getSubject())
        + " "
        + (triple.getPredicate().equals(org.apache.jena.vocabulary.RDF.type.asNode())
            ? "a"
            : term(triple.getPredicate()))
        + " "
        + term(triple.getObject());
  }

  private String term(Node node) {
    if (node.isVariable()) {
      String name = Var.alloc(node).getVarName();
      return name.matches("\\w+") ? "?" + name : "[]";
    }
    return PlainText.visible(settings.prefixes().display(node));
  }

  /** What a person calls it. */
  private String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return settings.label(node).orElseGet(() -> settings.prefixes().display(node));
  }

  private String source(Node source) {
    return source.isURI() && settings.prefixes().shorten(source.getURI()).isEmpty()
        ? PlainText.visible(source.getURI())
        : name(source) + " " + term(source);
  }
}
