package org.statecraft.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;

/** Tells a network year by year in a terminal: how many pairs there are, and which come and go. */
final class YearsText {
  private static final List<String> HEAD =
      List.of("year", "actors", "cooperating", "competing", "new", "gone");

  private static final String NOTE =
      "A pair is tied if any relation is known between the two, and new if none was the year"
          + " before.";

  private final NetworkYears years;
  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  private YearsText(NetworkYears years, Screen screen) {
    this.years = years;
    this.screen = screen;
  }

  static String of(NetworkYears years, Screen screen) {
    return new YearsText(years, screen).draw();
  }

  private String draw() {
    line(Style.STRONG.paint(screen, years.title()));
    if (!years.caption().isEmpty()) {
      TextWrap.wrap(years.caption(), screen.textColumns())
          .forEach(each -> line(Style.FAINT.paint(screen, each)));
    }
    line("");
    List<List<String>> rows = rows();
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < HEAD.size(); i++) {
      int column = i;
      widths.add(1 + rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
    int room = screen.textColumns() - 2 - widths.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < rows.size(); i++) {
      StringBuilder row = new StringBuilder();
      for (int j = 0; j < widths.size(); j++) {
        row.append(PlainText.padLeft(rows.get(i).get(j), widths.get(j)));
      }
      line(
          i == 0
              ? Style.FAINT.paint(screen, row.toString())
              : row + "  " + bar(years.frames().get(i - 1), room));
    }
    line("");
    TextWrap.wrap(NOTE, screen.textColumns()).forEach(this::line);
    return text.toString();
  }

  /** The head and a row for each year. */
  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    Optional<Set<Set<Node>>> before = Optional.empty();
    for (NetworkYears.Frame frame : years.frames()) {
      Set<Set<Node>> pairs = frame.pairs();
      rows.add(
          List.of(
              Integer.toString(frame.year()),
              Integer.toString(frame.tied().size()),
              Integer.toString(frame.dyads(RelationStyle.COOPERATION)),
              Integer.toString(frame.dyads(RelationStyle.COMPETITION)),
              before.map(last -> Integer.toString(without(pairs, last))).orElse(""),
              before.map(last -> Integer.toString(without(last, pairs))).orElse("")));
      before = Optional.of(pairs);
    }
    return rows;
  }

  private static int without(Set<Set<Node>> pairs, Set<Set<Node>> others) {
    Set<Set<Node>> left = new HashSet<>(pairs);
    left.removeAll(others);
    return left.size();
  }

  /** A mark for each pair of a sign, or for several where there is no room for all. */
  private String bar(NetworkYears.Frame frame, int room) {
    int most =
        years.frames().stream()
            .mapToInt(
                each ->
                    each.dyads(RelationStyle.COOPERATION) + each.dyads(RelationStyle.COMPETITION))
            .max()
            .orElse(0);
    StringBuilder bar = new StringBuilder();
    for (RelationStyle sign : List.of(RelationStyle.COOPERATION, RelationStyle.COMPETITION)) {
      int dyads = frame.dyads(sign);
      // What is there is seen, even where it is little beside what else there is.
      int marks = most < room ? dyads : Math.ceilDiv(dyads * (room - 2), most);
      bar.append(sign.mark(screen).repeat(Math.max(0, marks)));
    }
    return bar.toString();
  }

  private void line(String content) {
    text.append(content.stripTrailing()).append('\n');
  }
}
