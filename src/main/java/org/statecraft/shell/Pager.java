package org.statecraft.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.statecraft.console.OutputFailure;

/**
 * Holds a result back until it is known whether it fits the screen, and hands it to a pager if it
 * does not. A pager that cannot be started is done without.
 */
final class Pager extends OutputStream {
  /** For less: colours kept, long lines cut, the screen left as it is, and left by Ctrl-C. */
  private static final String LESS = "RSXK";

  private static final int ESCAPE = 27;

  private final OutputStream screen;
  private final List<String> command;
  private final int rows;
  private final int columns;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int lines;

  /** How wide the line is that is being written, and the widest so far. */
  private int width;

  private int widest;
  private boolean escape;

  /** Where the result goes once it is not held any more. */
  private OutputStream to;

  private Process process;

  /**
   * A pager for one result.
   *
   * @param screen the terminal
   * @param command the program and its arguments
   * @param rows how many lines fit
   * @param columns how wide they may be
   */
  @SuppressWarnings("NullAway.Init") // both are there when they are needed
  Pager(OutputStream screen, List<String> command, int rows, int columns) {
    this.screen = screen;
    this.command = command;
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    if (to == null) {
      held.write(octets, offset, length);
      for (int i = offset; i < offset + length; i++) {
        measure(octets[i]);
      }
      if (lines >= rows || widest > columns) {
        begin();
      }
      return;
    }
    try {
      to.write(octets, offset, length);
    } catch (IOException left) {
      // The reader has seen enough and left the pager: nobody waits for the rest.
      throw new OutputFailure(new IOException("Broken pipe", left));
    }
  }

  /** Colours have no width, and a character of several bytes has that of one. */
  private void measure(byte octet) {
    if (octet == '\n') {
      lines++;
      width = 0;
    } else if (octet == ESCAPE) {
      escape = true;
    } else if (escape) {
      escape = !Character.isLetter(octet);
    } else if ((octet & 0xc0) != 0x80) {
      width++;
      widest = Math.max(widest, width);
    }
  }

  private void begin() throws IOException {
    screen.flush();
    try {
      ProcessBuilder pager =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      pager.environment().putIfAbsent("LESS", LESS);
      process = pager.start();
      to = process.getOutputStream();
    } catch (IOException noPager) {
      to = screen;
    }
    byte[] text = held.toByteArray();
    held.reset();
    write(text, 0, text.length);
  }

  @Override
  public void close() throws IOException {
    if (to == null) {
      held.writeTo(screen);
      screen.flush();
      return;
    }
    if (process != null) {
      try {
        to.close();
      } catch (IOException left) {
        // The reader left before the end.
      }
      try {
        process.waitFor();
      } catch (InterruptedException stopped) {
        process.destroy();
        Thread.currentThread().interrupt();
      }
    }
    screen.flush();
  }
}
