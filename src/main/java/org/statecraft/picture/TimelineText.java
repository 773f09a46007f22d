package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;

/** Draws a timeline with characters. */
final class TimelineText {
  private static final int NARROWEST = 20;
  private static final int WIDEST = 120;

  /** Nothing is narrower than a year's name and a space. */
  private static final int YEAR = 5;

  private final Timeline timeline;
  private final Screen screen;
  private final Timeline.Years years;
  private final int names;
  private final int whens;
  private final int axis;
  private final StringBuilder text = new StringBuilder();

  private TimelineText(Timeline timeline, Screen screen) {
    this.timeline = timeline;
    this.screen = screen;
    this.years = timeline.years();
    this.whens = width(timeline.bars().stream().map(TimelineText::when).toList());
    // Names have two fifths of the line, so that time keeps the greater part.
    int most = Math.max(ActorNames.NAME, screen.textColumns() * 2 / 5);
    this.names = Math.min(most, width(timeline.bars().stream().map(Timeline.Bar::name).toList()));
    this.axis = Math.clamp(screen.textColumns() - names - whens - 4L, NARROWEST, WIDEST);
  }

  static String of(Timeline timeline, Screen screen) {
    return new TimelineText(timeline, screen).draw();
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(PlainText::width).max().orElse(0);
  }

  /** The day on which it began: where it ended can be seen. */
  private static String when(Timeline.Bar bar) {
    return bar.time().from().orElse("?");
  }

  private String draw() {
    line(Style.STRONG.paint(screen, timeline.title()));
    if (!timeline.caption().isEmpty()) {
      line(Style.FAINT.paint(screen, timeline.caption()));
    }
    if (timeline.groups().isEmpty()) {
      line("");
      line("Nothing is there.");
      return text.toString();
    }
    line("");
    line(" ".repeat(names + whens + 4) + Style.FAINT.paint(screen, heads()));
    for (Timeline.Group group : timeline.groups()) {
      line(Style.STRONG.paint(screen, group.title()));
      for (Timeline.Bar bar : group.bars()) {
        line(
            PlainText.padRight(ActorNames.cut(bar.name(), names), names)
                + "  "
                + PlainText.padRight(when(bar), whens)
                + "  "
                + bar(bar));
      }
    }
    line("");
    TextWrap.side(legend(), "   ", screen.textColumns()).forEach(this::line);
    return text.toString();
  }

  private String heads() {
    int step = years.step((double) axis / YEAR);
    StringBuilder heads = new StringBuilder();
    for (int year = years.first(); year <= years.end().getYear(); year += step) {
      int column = (int) Math.round(years.at(java.time.LocalDate.of(year, 1, 1)) * (axis - 1));
      if (column + 4 <= axis) {
        heads.append(" ".repeat(Math.max(0, column - heads.length()))).append(year);
      }
    }
    return heads.toString();
  }

  private String bar(Timeline.Bar bar) {
    if (bar.start().isEmpty()) {
      return Style.FAINT.paint(screen, "date unknown");
    }
    RelationStyle sign = bar.evidence().sign();
    int from = column(years.at(bar.start().get()));
    String mark = bar.evidence().codedAlone() ? sign.hollow(screen) : sign.mark(screen);
    boolean before = years.at(bar.start().get()) < 0;
    String begin = before ? sign.paint(screen, screen.unicode() ? "◂" : "<") : mark;
    if (bar.event()) {
      return " ".repeat(from) + begin;
    }
    if (bar.reversed()) {
      int over = column(years.at(bar.end().orElseThrow()));
      return " ".repeat(over)
          + sign.paint(screen, "!")
          + " ".repeat(Math.max(0, from - over - 1))
          + begin;
    }
    boolean open = bar.end().isEmpty();
    int to = column(years.at(timeline.drawnTo(bar, years)));
    String end = open ? sign.paint(screen, screen.unicode() ? "▸" : ">") : mark;
    return " ".repeat(from) + begin + sign.along(screen, to - from - 1) + (to > from ? end : "");
  }

  private int column(double at) {
    return (int) Math.round(Math.clamp(at, 0, 1) * (axis - 1));
  }

  private List<String> legend() {
    List<String> parts = new ArrayList<>();
    timeline
        .signs()
        .forEach(
            sign ->
                parts.add(
                    sign.mark(screen)
                        + sign.along(screen, 2)
                        + " "
                        + (sign == RelationStyle.PARTICIPATION ? "other" : sign.word())));
    parts.add((screen.unicode() ? "▸" : ">") + " no end known");
    timeline.signs().stream()
        .filter(
            sign ->
                timeline.bars().stream()
                    .filter(bar -> bar.start().isPresent())
                    .map(Timeline.Bar::evidence)
                    .anyMatch(each -> each.codedAlone() && each.sign() == sign))
        .forEach(sign -> parts.add(sign.hollow(screen) + " " + sign.word() + ", coded only"));
    if (timeline.bars().stream()
        .anyMatch(bar -> bar.start().filter(day -> years.at(day) < 0).isPresent())) {
      parts.add((screen.unicode() ? "◂" : "<") + " began before");
    }
    if (timeline.bars().stream().anyMatch(Timeline.Bar::reversed)) {
      parts.add("! an end before the begin");
    }
    return parts;
  }

  private void line(String content) {
    text.append(content.stripTrailing()).append('\n');
  }
}
