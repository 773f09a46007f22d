package org.statecraft.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import org.statecraft.console.Screen;
import org.statecraft.problem.AccessProblem;

/** Where results go: to the console, by a pager if they are long, or to a file. */
final class Destination {
  private final Console console;
  private final Window window;

  private @Nullable OutputFile file;
  private @Nullable Path path;
  private boolean once;
  private Optional<List<String>> pager;

  Destination(Console console, Window window, Optional<List<String>> pager) {
    this.console = console;
    this.window = window;
    this.pager = pager;
  }

  /** Sends results to a file: the next one alone, or all until it is closed. */
  void file(Path path, boolean nextOnly, boolean replace) {
    close();
    file = OutputFile.create(path, replace);
    this.path = path;
    once = nextOnly;
  }

  /**
   * Sends results to the console again. A file gets its name now; one that waits for a result gets
   * none.
   */
  void close() {
    OutputFile open = file;
    if (open != null) {
      if (!once) {
        open.commit();
      }
      open.close();
      file = null;
    }
  }

  /** The file that results go to, if they go to one. */
  Optional<Path> file() {
    return file == null ? Optional.empty() : Optional.ofNullable(path);
  }

  /** The pager's command; empty for none. */
  void pager(Optional<List<String>> command) {
    pager = command;
  }

  /** Lets something write its result to where it should go. */
  Host.Ended write(Function<Console, Host.Ended> work) {
    OutputFile open = file;
    return open == null ? show(work) : keep(work, open);
  }

  /** Lets something be read on the console, wherever results go. */
  Host.Ended show(Function<Console, Host.Ended> work) {
    OptionalInt rows = window.rows();
    if (pager.isEmpty() || rows.isEmpty() || rows.getAsInt() < 4) {
      return work.apply(on(console.out(), screen()));
    }
    Screen screen = screen();
    int columns = screen.columns().orElse(Integer.MAX_VALUE);
    try (Pager paged = new Pager(console.out(), pager.get(), rows.getAsInt() - 1, columns)) {
      return work.apply(on(paged, screen));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A result that fails or is stopped leaves no trace in the file, nor uses it up. */
  private Host.Ended keep(Function<Console, Host.Ended> work, OutputFile open) {
    try {
      Path part = Files.createTempFile("statecraft", null);
      try {
        Host.Ended ended;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          ended = work.apply(on(out, Screen.NONE));
        }
        if (ended.status() <= 1) {
          Files.copy(part, open.out());
          if (once) {
            once = false;
            close();
          }
        }
        return ended;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      throw AccessProblem.of("cannot write the result", failure);
    }
  }

  /** The screen, as wide as it is now. */
  private Screen screen() {
    OptionalInt columns = window.columns();
    return columns.isPresent()
        ? console.screen().withColumns(columns.getAsInt())
        : console.screen();
  }

  /** What comes in is the statements; none of them may read what comes after it. */
  private Console on(OutputStream out, Screen screen) {
    return new Console(InputStream.nullInputStream(), out, console.err(), screen);
  }
}
