package org.statecraft.shell;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed. */
final class StatementHighlighter implements Highlighter {
  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    for (Highlighting.Span span : Highlighting.of(buffer, reader.getBuffer().cursor())) {
      text.styled(style(span.look()), buffer.substring(span.start(), span.end()));
    }
    return text.toAttributedString();
  }

  private static AttributedStyle style(Highlighting.Look look) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    return switch (look) {
      case PLAIN -> plain;
      case KEYWORD -> plain.bold();
      case VARIABLE -> plain.foreground(AttributedStyle.MAGENTA);
      case NAME -> plain.foreground(AttributedStyle.CYAN);
      case LITERAL -> plain.foreground(AttributedStyle.GREEN);
      case COMMENT -> plain.faint();
      case COMMAND -> plain.foreground(AttributedStyle.BLUE).bold();
      case ERROR -> plain.foreground(AttributedStyle.RED).bold();
      case MATCH -> plain.bold().underline();
    };
  }
}
