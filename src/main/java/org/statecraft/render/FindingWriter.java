package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.lint.Finding;
import org.statecraft.problem.SourcePosition;
import org.statecraft.query.QueryResult;

/** Sets findings as compilers do: the place, what is the matter, the line and a caret below it. */
public final class FindingWriter {
  private static final List<Var> VARIABLES =
      List.of("file", "line", "column", "severity", "kind", "message", "remedy").stream()
          .map(Var::alloc)
          .toList();

  private static final List<Var> SHOWN =
      List.of("place", "severity", "message", "remedy").stream().map(Var::alloc).toList();

  private final Screen screen;

  /** A writer for a screen. */
  public FindingWriter(Screen screen) {
    this.screen = screen;
  }

  /** Writes findings one below the other. */
  public void write(List<Finding> findings, OutputStream out) {
    try (TextOutput text = TextOutput.painted(out)) {
      findings.forEach(finding -> write(finding, text));
    }
  }

  private void write(Finding finding, TextOutput text) {
    SourcePosition position = finding.position();
    Style style =
        switch (finding.severity()) {
          case ERROR, VIOLATION -> Style.ERROR;
          case WARNING, INFO -> Style.STRONG;
        };
    text.print(PlainText.visible(position.place()))
        .print(": ")
        .print(style.paint(screen, finding.severity() + ": "))
        .print(PlainText.visible(finding.sentence()))
        .line();
    position
        .excerpt()
        .ifPresent(
            line -> {
              String before = PlainText.visible(line.text().substring(0, line.place()));
              text.print("  ").print(PlainText.visible(line.text())).line();
              text.print(" ".repeat(2 + PlainText.width(before))).print("^").line();
            });
    String remedy = finding.remedy();
    if (remedy != null) {
      text.print("  ").print(PlainText.visible(remedy)).line();
    }
  }

  /** Findings as rows: file, line, column, severity, kind, message, remedy. */
  public static QueryResult.Rows rows(List<Finding> findings) {
    return new QueryResult.Rows(VARIABLES, findings.stream().map(FindingWriter::row).iterator());
  }

  /** Findings as rows for readers: place, severity, message, remedy. */
  public static QueryResult.Rows summary(List<Finding> findings) {
    return new QueryResult.Rows(SHOWN, findings.stream().map(FindingWriter::shown).iterator());
  }

  private static Binding shown(Finding finding) {
    BindingBuilder row = Binding.builder();
    row.add(SHOWN.get(0), text(finding.position().place()));
    row.add(SHOWN.get(1), text(finding.severity().toString()));
    row.add(SHOWN.get(2), text(finding.sentence()));
    String remedy = finding.remedy();
    if (remedy != null) {
      row.add(SHOWN.get(3), text(remedy));
    }
    return row.build();
  }

  private static Binding row(Finding finding) {
    BindingBuilder row = Binding.builder();
    row.add(VARIABLES.get(0), text(finding.position().source()));
    row.add(VARIABLES.get(1), NodeFactoryExtra.intToNode(finding.position().line()));
    row.add(VARIABLES.get(2), NodeFactoryExtra.intToNode(finding.position().column()));
    row.add(VARIABLES.get(3), text(finding.severity().toString()));
    row.add(VARIABLES.get(4), text(finding.kind()));
    row.add(VARIABLES.get(5), text(finding.sentence()));
    String remedy = finding.remedy();
    if (remedy != null) {
      row.add(VARIABLES.get(6), text(remedy));
    }
    return row.build();
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }
}
