package org.statecraft.cli;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.OutputFile;
import org.statecraft.console.Screen;
import org.statecraft.console.TerminalOutput;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the result goes. */
@Command
final class OutputOptions {
  @Option(
      names = "--output",
      order = 30,
      paramLabel = "FILE",
      description =
          "Write the result to FILE, whole or not at all. The ending of its name chooses the"
              + " format.")
  private @Nullable Path file;

  /** Where the shell sends the result: its name chooses the format, too. */
  @Option(names = "--destination", hidden = true)
  private @Nullable Path destination;

  @Option(names = "--force", order = 31, description = "Let --output replace an existing file.")
  private boolean force;

  /** Whether the result itself goes to a file. */
  boolean to(Path other) {
    return file != null
        && file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  /** Whether an existing file may be replaced. */
  boolean force() {
    return force;
  }

  /** What the result is shown on: the console's screen, or none if it goes to a file. */
  Screen screen(Console console) {
    return file == null ? console.screen() : Screen.NONE;
  }

  /**
   * The format to write in: the one asked for, else that of the file's ending, else another.
   *
   * @param able what the result can be written in
   * @throws RequestProblem if the ending stands for another format than the one asked for, or for
   *     none that the result can be written in, or the file is said to be compressed
   */
  <F extends Enum<F>> F format(@Nullable F asked, Collection<F> able, F otherwise) {
    List<String> named = named();
    Path place = place();
    if (place != null && named.isEmpty()) {
      requireSense(place, asked == null, able);
    }
    if (named.isEmpty() || (asked != null && named.contains(asked.toString()))) {
      return asked == null ? otherwise : asked;
    }
    if (asked != null) {
      throw new RequestProblem(
          "a file called " + place() + " is to be " + named.getFirst() + ", and -o says " + asked,
          "leave -o out, or choose another ending");
    }
    return able.stream()
        .filter(format -> named.contains(format.toString()))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestProblem(
                    "the result cannot be written as "
                        + named.getFirst()
                        + ", as the name "
                        + place()
                        + " asks for",
                    "choose one of " + choices(able) + " by -o or by another ending"));
  }

  /** Refuses a name that promises what the file will not be. */
  private static void requireSense(
      Path place, boolean chooses, Collection<? extends Enum<?>> able) {
    if (FileEnding.compressed(place)) {
      throw new RequestProblem(
          "a result is not compressed, as the name " + place + " says",
          "leave ."
              + FileEnding.of(place)
              + " out and compress the file, or a pipe, by its program");
    }
    if (chooses && FileEnding.foreign(place)) {
      throw new RequestProblem(
          "no format has the ending ." + FileEnding.of(place) + " of " + place,
          "choose one of " + choices(able) + " by -o or by another ending");
    }
  }

  private static String choices(Collection<? extends Enum<?>> able) {
    return String.join(", ", able.stream().map(Enum::toString).toList());
  }

  /** Whether the file's ending stands for a format. */
  boolean named(Collection<? extends Enum<?>> able) {
    List<String> named = named();
    return able.stream().anyMatch(format -> named.contains(format.toString()));
  }

  private List<String> named() {
    Path place = place();
    return place == null ? List.of() : FileEnding.formats(place);
  }

  private @Nullable Path place() {
    Path place = file == null ? destination : file;
    return place == null ? null : place.getFileName();
  }

  /**
   * Lets a writer write the result. A file gets its name only when the writer is done; on a
   * terminal nothing that is written can act.
   */
  void write(Console console, Consumer<OutputStream> writer) {
    if (file == null) {
      writer.accept(
          console.screen().terminal() ? new TerminalOutput(console.out()) : console.out());
      return;
    }
    try (OutputFile output = OutputFile.create(file, force)) {
      writer.accept(output.out());
      output.commit();
    }
  }

  /** Writes a line after the result. */
  static void line(OutputStream out, String text) {
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
