package org.statecraft.picture;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.render.Csv;

/** Writes timelines. */
public final class TimelineWriter {
  /** The formats that a timeline can be written in. */
  public static final Set<PictureFormat> ABLE =
      Collections.unmodifiableSet(
          EnumSet.of(
              PictureFormat.TEXT,
              PictureFormat.SVG,
              PictureFormat.HTML,
              PictureFormat.CSV,
              PictureFormat.JSON,
              PictureFormat.MERMAID));

  private TimelineWriter() {}

  /**
   * The timeline as a document in a format.
   *
   * @param screen what {@link PictureFormat#TEXT} is shown on
   * @param safeCsv whether CSV cells that a spreadsheet would take for a formula are disarmed
   */
  public static String write(
      Timeline timeline, PictureFormat format, Screen screen, boolean safeCsv) {
    return switch (format) {
      case TEXT -> TimelineText.of(timeline, screen);
      case SVG -> TimelineDrawing.of(timeline).document();
      case HTML -> Page.of(TimelineDrawing.of(timeline));
      case CSV -> csv(timeline, safeCsv);
      case JSON -> TimelineJson.of(timeline);
      case MERMAID -> mermaid(timeline);
      case DOT, GRAPHML, GEXF ->
          throw new IllegalArgumentException("a timeline cannot be written as " + format);
    };
  }

  private static String csv(Timeline timeline, boolean safe) {
    Csv csv = new Csv(safe);
    StringBuilder text = new StringBuilder();
    text.append(
        csv.row(
            List.of("group", "what", "from", "until", "mode", "mechanism", "origin", "sources")));
    for (Timeline.Group group : timeline.groups()) {
      for (Timeline.Bar bar : group.bars()) {
        Evidence evidence = bar.evidence();
        text.append(
            csv.row(
                List.of(
                    group.title(),
                    bar.label(),
                    bar.time().from().orElse(""),
                    bar.time().until().orElse(""),
                    evidence.sign() == RelationStyle.PARTICIPATION ? "" : evidence.sign().word(),
                    evidence.mechanism(),
                    evidence.origin(),
                    String.join(" ", evidence.sources()))));
      }
    }
    return text.toString();
  }

  /** A Gantt chart; what has no end that is known, or none that can be, is a milestone. */
  private static String mermaid(Timeline timeline) {
    StringBuilder chart = new StringBuilder("gantt\n");
    chart.append("  title ").append(Mermaid.entities(timeline.title())).append('\n');
    chart.append("  dateFormat YYYY-MM-DD\n  axisFormat %Y\n  todayMarker off\n");
    if (!timeline.caption().isEmpty()) {
      chart.append("  %% ").append(PlainText.visible(timeline.caption())).append('\n');
    }
    for (Timeline.Group group : timeline.groups()) {
      chart.append("  section ").append(Mermaid.entities(group.title())).append('\n');
      for (Timeline.Bar bar : group.bars()) {
        bar.start()
            .ifPresent(
                start -> {
                  chart.append("  ").append(Mermaid.entities(bar.name())).append(" :");
                  if (bar.evidence().sign() == RelationStyle.COMPETITION) {
                    chart.append("crit, ");
                  }
                  chart.append(
                      bar.end()
                          .filter(end -> !bar.reversed())
                          .map(end -> start + ", " + end.plusDays(1))
                          .orElse("milestone, " + start + ", 0d"));
                  chart.append('\n');
                });
      }
    }
    return chart.toString();
  }
}
