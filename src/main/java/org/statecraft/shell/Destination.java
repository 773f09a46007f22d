package org.statecraft.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import org.statecraft.console.Screen;

/** Where results go: to the console, by a pager if they are long, or to a file. */
final class Destination {
  private final Console console;

  private final Window window;

  private Optional<Path> file = Optional.empty();
  private @Nullable OutputFile open;
  private boolean once;
  private boolean force;
  private Optional<List<String>> pager;

  Destination(Console console, Window window, Optional<List<String>> pager) {
    this.console = console;
    this.window = window;
    this.pager = pager;
  }

  /** Sends results to a file: the next one alone, or all until it is closed. */
  void file(Path path, boolean nextOnly, boolean replace) {
    close();
    file = Optional.of(path);
    once = nextOnly;
    force = replace;
    if (!nextOnly) {
      open = OutputFile.create(path, replace);
    }
  }

  /** Sends results to the console again; a file gets its name now. */
  void close() {
    OutputFile kept = open;
    if (kept != null) {
      kept.commit();
      kept.close();
      open = null;
    }
    file = Optional.empty();
    once = false;
  }

  /** The pager's command; empty for none. */
  void pager(Optional<List<String>> command) {
    pager = command;
  }

  /** Lets something write its result to where it should go. */
  Host.Ended write(Function<Console, Host.Ended> work) {
    OutputFile kept = open;
    if (kept != null) {
      return work.apply(on(kept.out(), Screen.NONE));
    }
    if (once) {
      Path path = file.orElseThrow();
      close();
      try (OutputFile single = OutputFile.create(path, force)) {
        Host.Ended ended = work.apply(on(single.out(), Screen.NONE));
        if (ended.status() <= 1) {
          single.commit();
        }
        return ended;
      }
    }
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

  /** The screen, as wide as it is now. */
  private Screen screen() {
    OptionalInt columns = window.columns();
    return columns.isPresent()
        ? console.screen().withColumns(columns.getAsInt())
        : console.screen();
  }

  private Console on(OutputStream out, Screen screen) {
    return new Console(console.in(), out, console.err(), screen);
  }
}
