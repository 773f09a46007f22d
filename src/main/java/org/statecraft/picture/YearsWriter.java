package org.statecraft.picture;

import java.util.Set;
import org.statecraft.console.Screen;

/** Writes networks year by year. */
public final class YearsWriter {
  /** The formats that they can be written in. */
  public static final Set<PictureFormat> ABLE =
      Set.of(
          PictureFormat.TEXT,
          PictureFormat.SVG,
          PictureFormat.HTML,
          PictureFormat.CSV,
          PictureFormat.JSON);

  private YearsWriter() {}

  /**
   * The years as a document in a format.
   *
   * @param screen what {@link PictureFormat#TEXT} is shown on
   * @param safeCsv whether CSV cells that a spreadsheet would take for a formula are disarmed
   */
  public static String write(
      NetworkYears years, PictureFormat format, Screen screen, boolean safeCsv) {
    return switch (format) {
      case TEXT -> YearsText.of(years, screen);
      case SVG -> YearsDrawing.of(years).document();
      case HTML -> Page.of(YearsDrawing.of(years));
      case CSV -> NetworkCsv.of(years, safeCsv);
      case JSON -> NetworkJson.of(years);
      case DOT, MERMAID, GRAPHML, GEXF ->
          throw new IllegalArgumentException("years cannot be written as " + format);
    };
  }
}
