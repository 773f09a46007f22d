package org.statecraft.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A terminal that results are shown on, whatever their format: what could move its cursor, change
 * its colours, reorder or hide what is read, or make it act, arrives as visible text. Line ends and
 * tabs pass. Closing it leaves the terminal open.
 */
public final class TerminalOutput extends OutputStream {
  private static final int FURTHER = 0x80;

  private final OutputStream terminal;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  /** The bytes of a character that has not come whole yet. */
  private final byte[] begun = new byte[4];

  private int length;
  private boolean carriageReturn;
  private int previous;

  /** What is shown on a terminal. */
  public TerminalOutput(OutputStream terminal) {
    this.terminal = terminal;
  }

  /**
   * The way to the same screen for text that is in colour: its writer makes what it shows harmless
   * by {@link PlainText#visible} before it paints it.
   */
  public static OutputStream painted(OutputStream out) {
    return out instanceof TerminalOutput guarded ? guarded.terminal : out;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      boolean further = (octets[i] & 0xc0) == FURTHER;
      if (!further && length > 0) {
        character();
      }
      begun[length++] = octets[i];
      if (octets[i] >= 0 || length == size(begun[0])) {
        character();
      }
    }
    shown.writeTo(terminal);
    shown.reset();
  }

  /** How many bytes a character has that begins with this one. */
  private static int size(byte first) {
    int octet = first & 0xff;
    return octet < 0xc0 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
  }

  private void character() {
    int point = new String(begun, 0, length, StandardCharsets.UTF_8).codePointAt(0);
    length = 0;
    if (carriageReturn && point != '\n') {
      show("\\r");
    }
    carriageReturn = point == '\r';
    if (point == '\n' || point == '\t') {
      shown.write(point);
    } else if (!carriageReturn) {
      show(PlainText.visible(point, previous));
    }
    previous = point;
  }

  private void show(String text) {
    shown.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() throws IOException {
    terminal.flush();
  }

  /** Shows what is left of a character. */
  @Override
  public void close() throws IOException {
    if (length > 0) {
      character();
    }
    shown.writeTo(terminal);
    shown.reset();
    flush();
  }
}
