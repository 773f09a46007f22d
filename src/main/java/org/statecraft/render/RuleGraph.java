package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.rule.Dependencies;
import org.statecraft.rule.Layer;
import org.statecraft.rule.Rule;
import org.statecraft.rule.RuleSet;

/** Shows in which strata rules run and which reads what others conclude. */
public final class RuleGraph {
  private final Dependencies dependencies;

  /** The rules of the theory by the number of their stratum. */
  private final Map<Integer, List<Rule>> strata = new TreeMap<>();

  private final List<Rule> constraints;

  /** The graph of the rules of the theory among some rules. */
  public RuleGraph(RuleSet rules) {
    this.dependencies = rules.theory();
    this.constraints =
        rules.constraints().stream().filter(rule -> rule.layer() == Layer.THEORY).toList();
    for (int i = 0; i < rules.strata().size(); i++) {
      List<Rule> theory =
          rules.strata().get(i).stream().filter(rule -> rule.layer() == Layer.THEORY).toList();
      if (!theory.isEmpty()) {
        strata.put(i + 1, theory);
      }
    }
  }

  /** As lines: strata one below the other, and with each rule those that it reads from. */
  public void text(Screen screen, OutputStream out) {
    try (TextOutput text = TextOutput.painted(out)) {
      strata.forEach((number, rules) -> group("Stratum " + number, rules, screen, text));
      if (!constraints.isEmpty()) {
        group("Contradictions", constraints, screen, text);
      }
    }
  }

  private void group(String title, List<Rule> rules, Screen screen, TextOutput text) {
    text.print(Style.STRONG.paint(screen, title)).line();
    for (Rule rule : rules) {
      text.print("  ").print(Style.NAME.paint(screen, PlainText.visible(rule.name()))).line();
      reads(rule, false, "reads", text);
      reads(rule, true, "needs finished", text);
    }
  }

  private void reads(Rule rule, boolean closed, String word, TextOutput text) {
    List<String> names = writers(rule, closed);
    if (!names.isEmpty()) {
      text.print("    " + word + " ").print(PlainText.visible(String.join(", ", names))).line();
    }
  }

  /** The rules whose conclusions a rule reads. */
  private List<String> writers(Rule rule, boolean closed) {
    return dependencies.edges().stream()
        .filter(edge -> edge.reader().equals(rule) && edge.closed() == closed)
        .map(edge -> edge.writer().name())
        .toList();
  }

  /** For Graphviz: an arrow leads from who concludes to who reads, dashed where it must wait. */
  public void dot(OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      text.print("digraph rules {").line();
      text.print("  rankdir=LR;").line();
      text.print("  node [shape=box, fontname=\"Helvetica\", fontsize=11];").line();
      strata.forEach((number, rules) -> cluster("stratum " + number, "s" + number, rules, text));
      if (!constraints.isEmpty()) {
        cluster("contradictions", "contradictions", constraints, text);
      }
      for (Dependencies.Edge edge : dependencies.edges()) {
        text.print("  " + DotText.quoted(edge.writer().name()) + " -> ")
            .print(DotText.quoted(edge.reader().name()))
            .print(edge.closed() ? " [style=dashed];" : ";")
            .line();
      }
      text.print("}").line();
    }
  }

  private static void cluster(String label, String name, List<Rule> rules, TextOutput text) {
    text.print("  subgraph cluster_" + name + " {").line();
    text.print("    label=\"" + label + "\"; fontname=\"Helvetica\"; fontsize=11;").line();
    rules.forEach(rule -> text.print("    " + DotText.quoted(rule.name()) + ";").line());
    text.print("  }").line();
  }
}
