package org.statecraft.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
import org.statecraft.console.TerminalOutput;
import org.statecraft.picture.PictureFormat;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a picture goes. */
@Command
final class PictureOptions {
  /** Makes a picture in a format. */
  interface Artist {
    String draw(PictureFormat format, Screen screen, boolean safeCsv);
  }

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "text (the default), svg, html (a page that shows the evidence), csv, json; of networks"
              + " also dot, graphml and gexf; of networks and timelines mermaid.")
  private @Nullable PictureFormat format;

  @Option(
      names = "--safe-csv",
      order = 22,
      description = "In CSV, disarm cells that a spreadsheet would run as a formula.")
  private boolean safeCsv;

  @Mixin private OutputOptions output = new OutputOptions();

  /**
   * The format that is wanted.
   *
   * @throws RequestProblem if there is no such picture in the format
   */
  PictureFormat format(Set<PictureFormat> able) {
    if (format != null && !able.contains(format)) {
      throw new RequestProblem(
          "this picture cannot be written as " + format,
          "choose one of "
              + String.join(", ", able.stream().map(PictureFormat::toString).toList()));
    }
    return output.format(format, able, PictureFormat.TEXT);
  }

  /** Writes a picture in the format that is wanted. */
  void write(Console console, Set<PictureFormat> able, Artist artist) {
    PictureFormat written = format(able);
    String picture = artist.draw(written, output.screen(console), safeCsv).stripTrailing();
    output.write(
        console,
        out ->
            OutputOptions.line(
                written == PictureFormat.TEXT ? TerminalOutput.painted(out) : out, picture));
  }
}
