package org.statecraft.render;

import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Sets outlines as nested lists of Markdown. */
final class OutlineMarkdown implements OutlineWriter {
  private static final Pattern RUN = Pattern.compile("`+");

  @Override
  public void write(List<Outline> outlines, List<String> sources, OutputStream out) {
    try (TextOutput text = new TextOutput(out)) {
      outlines.forEach(outline -> item(outline, "", text));
      if (!sources.isEmpty()) {
        text.line();
        text.print("Sources").line();
        text.line();
        for (int i = 0; i < sources.size(); i++) {
          text.print((i + 1) + ". " + source(sources.get(i))).line();
        }
      }
    }
  }

  private static String source(String source) {
    return WebAddress.of(source).map(MarkdownWriter::autolink).orElseGet(() -> escaped(source));
  }

  /** Lines of one item are parted by a backslash, which breaks the line in Markdown. */
  private static void item(Outline outline, String indent, TextOutput text) {
    String start = indent + "- ";
    int last = outline.lines().size() - 1;
    for (int i = 0; i <= last; i++) {
      text.print(start).print(set(outline.lines().get(i))).print(i == last ? "" : "\\").line();
      start = indent + "  ";
    }
    outline.parts().forEach(part -> item(part, indent + "  ", text));
  }

  private static String set(Outline.Line line) {
    return switch (line.kind()) {
      case TRIPLE -> code(line.text());
      case RULE -> "**" + escaped(line.text()) + "**";
      case SENTENCE -> escaped(line.text());
      case NOTE -> "*" + escaped(line.text()) + "*";
    };
  }

  /** A span of code may hold backticks if more of them enclose it. */
  private static String code(String text) {
    int longest = RUN.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(longest + 1);
    return longest == 0 ? fence + text + fence : fence + " " + text + " " + fence;
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1").replace("&", "&amp;");
  }
}
