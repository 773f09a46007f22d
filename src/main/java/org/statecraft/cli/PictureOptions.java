package org.statecraft.cli;

import java.util.Set;
import org.statecraft.console.Console;
import org.statecraft.console.Screen;
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
    String draw(PictureFormat format, Screen screen);
  }

  @Option(
      names = {"-o", "--format"},
      order = 20,
      paramLabel = "FORMAT",
      description =
          "text (the default), svg, html (a page that shows the evidence), csv; of networks also dot,"
              + " graphml and gexf; of networks and timelines mermaid.")
  private PictureFormat format = PictureFormat.TEXT;

  @Mixin private OutputOptions output = new OutputOptions();

  /**
   * Writes a picture.
   *
   * @throws RequestProblem if there is no such picture in the format
   */
  void write(Console console, Set<PictureFormat> able, Artist artist) {
    if (!able.contains(format)) {
      throw new RequestProblem(
          "this picture cannot be written as " + format,
          "choose one of "
              + String.join(", ", able.stream().map(PictureFormat::toString).toList()));
    }
    Screen screen = output.screen(console);
    String picture = artist.draw(format, screen).stripTrailing();
    output.write(console, out -> OutputOptions.line(out, picture));
  }
}
