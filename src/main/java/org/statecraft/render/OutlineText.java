package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;

/** Draws outlines as trees of lines, wrapped to the screen where it has a width. */
final class OutlineText implements OutlineWriter {
  private static final int NARROWEST = 20;

  private final Screen screen;

  OutlineText(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void write(List<Outline> outlines, List<String> sources, OutputStream out) {
    try (TextOutput text = TextOutput.painted(out)) {
      boolean first = true;
      for (Outline outline : outlines) {
        if (!first) {
          text.line();
        }
        first = false;
        draw(outline, "", "", text);
      }
      if (!sources.isEmpty()) {
        text.line();
        text.print(Style.STRONG.paint(screen, "Sources")).line();
        for (int i = 0; i < sources.size(); i++) {
          wrapped("[" + (i + 1) + "] " + sources.get(i), "")
              .forEach(part -> text.print(part).line());
        }
      }
    }
  }

  private void draw(Outline outline, String first, String rest, TextOutput text) {
    String indent = first;
    for (Outline.Line line : outline.lines()) {
      for (String part : wrapped(line.text(), indent)) {
        text.print(indent).print(paint(line.kind(), part)).line();
        indent = rest;
      }
    }
    int last = outline.parts().size() - 1;
    for (int i = 0; i <= last; i++) {
      boolean end = i == last;
      draw(
          outline.parts().get(i),
          rest + (screen.unicode() ? (end ? "└─ " : "├─ ") : (end ? "`- " : "|- ")),
          rest + (end ? "   " : screen.unicode() ? "│  " : "|  "),
          text);
    }
  }

  /** Lines after the first of a sentence that does not fit are set in by two columns. */
  private List<String> wrapped(String line, String indent) {
    if (screen.columns().isEmpty()) {
      return List.of(line);
    }
    int width = Math.max(NARROWEST, screen.columns().getAsInt() - PlainText.width(indent));
    if (PlainText.width(line) <= width) {
      return List.of(line);
    }
    List<String> parts = new java.util.ArrayList<>();
    for (String part : TextWrap.wrap(line, width - 2)) {
      parts.add(parts.isEmpty() ? part : "  " + part);
    }
    return parts;
  }

  private String paint(Outline.Kind kind, String text) {
    return switch (kind) {
      case TRIPLE, SENTENCE -> text;
      case RULE -> Style.NAME.paint(screen, text);
      case NOTE -> Style.FAINT.paint(screen, text);
    };
  }
}
