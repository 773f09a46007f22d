package org.statecraft.cli;

import java.util.List;

/** The text of a manual page as man reads it, with the macros of {@code man(7)}. */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /** The head of a page. */
  Roff title(String name, String version) {
    return line(".TH " + quoted(name) + " 1 \"\" " + quoted(version) + " Statecraft").line(".nh");
  }

  Roff section(String name) {
    return line(".SH " + quoted(name));
  }

  /** A paragraph. */
  Roff paragraph(String words) {
    return line(".PP").line(escaped(words));
  }

  /** What is defined, in bold, and what it means. */
  Roff defined(String what, String meaning) {
    return line(".TP").line("\\fB" + escaped(what) + "\\fR").line(escaped(meaning));
  }

  /** Lines as they are. */
  Roff verbatim(List<String> lines) {
    line(".PP").line(".nf");
    lines.forEach(each -> line(escaped(each)));
    return line(".fi");
  }

  private Roff line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private static String quoted(String words) {
    return '"' + escaped(words).replace("\"", "\\(dq") + '"';
  }

  /** A text that holds no requests: what begins a line as one, and signs that man would change. */
  private static String escaped(String words) {
    String signs =
        words
            .replace("\\", "\\e")
            .replace("-", "\\-")
            .replace("'", "\\(aq")
            .replace("`", "\\(ga")
            .replace("^", "\\(ha")
            .replace("~", "\\(ti");
    return signs.startsWith(".") ? "\\&" + signs : signs;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
