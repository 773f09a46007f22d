package org.statecraft.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether what was typed is complete, and what its last word is. */
final class StatementParser implements Parser {
  private final Consumer<String> open;
  private final BooleanSupplier more;

  /**
   * A parser.
   *
   * @param open told what was typed whenever Enter finds that it goes on
   * @param more whether more was typed already: then an empty line is one of a pasted text
   */
  StatementParser(Consumer<String> open, BooleanSupplier more) {
    this.open = open;
    this.more = more;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE
        && !line.isBlank()
        && StatementScanner.scan(line + "\n").open()
        && (!StatementScanner.ended(line) || more.getAsBoolean())) {
      open.accept(line);
      throw new EOFError(-1, -1, "the statement goes on", "");
    }
    int end = Math.clamp(cursor, 0, line.length());
    return new Typed(line, end, wordStart(line.substring(0, end)));
  }

  /** Where the word begins that the cursor is in, or after. */
  static int wordStart(String before) {
    if (command(before)) {
      int start = before.stripLeading().length() - 1;
      int lead = before.length() - start - 1;
      Words words = Words.of(before.substring(lead + 1));
      return words.words().isEmpty() ? lead + 1 : lead + 1 + words.lastStart();
    }
    return new QueryCompletion(Vocabulary.EMPTY).complete(before, before).start();
  }

  /** Whether the statement at the end of a text is a command. */
  static boolean command(String before) {
    return StatementScanner.scan(before).rest().stripLeading().startsWith(".");
  }

  /** A line whose words are only looked at where the cursor is. */
  private record Typed(String line, int cursor, int start) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return cursor - start;
    }
  }
}
