package org.statecraft.picture;

import org.statecraft.console.Screen;

/** Writes networks in all formats of pictures. */
public final class NetworkWriter {
  private NetworkWriter() {}

  /**
   * The network as a document in a format.
   *
   * @param screen what {@link PictureFormat#TEXT} is shown on
   * @param safeCsv whether CSV cells that a spreadsheet would take for a formula are disarmed
   */
  public static String write(
      Network network, PictureFormat format, Screen screen, boolean safeCsv) {
    return switch (format) {
      case TEXT ->
          network.has(Vertex.Kind.GROUP)
              ? GroupText.of(network, screen)
              : NetworkText.of(network, screen);
      case SVG -> NetworkDrawing.of(network).document();
      case HTML -> Page.of(NetworkDrawing.of(network));
      case CSV -> NetworkCsv.of(network, safeCsv);
      case JSON -> NetworkJson.of(network);
      case DOT -> NetworkDot.of(network);
      case MERMAID -> NetworkMermaid.of(network);
      case GRAPHML -> NetworkGraphml.of(network);
      case GEXF -> NetworkGexf.of(network);
    };
  }
}
