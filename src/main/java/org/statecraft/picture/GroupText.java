package org.statecraft.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;

/**
 * Tells a network of groups in a terminal: who is in each, and how many relations there are within
 * each and between each two.
 */
final class GroupText {
  private static final String INDENT = "  ";

  private final Network network;
  private final Screen screen;
  private final StringBuilder text = new StringBuilder();

  private GroupText(Network network, Screen screen) {
    this.network = network;
    this.screen = screen;
  }

  static String of(Network network, Screen screen) {
    return new GroupText(network, screen).draw();
  }

  private String draw() {
    line(Style.STRONG.paint(screen, network.title()));
    for (String part : TextWrap.wrap(network.caption(), screen.textColumns())) {
      line(Style.FAINT.paint(screen, part));
    }
    network.vertices().stream()
        .filter(vertex -> vertex.kind() == Vertex.Kind.GROUP)
        .forEach(this::group);
    List<Vertex> alone =
        network.vertices().stream().filter(vertex -> vertex.kind() != Vertex.Kind.GROUP).toList();
    if (!alone.isEmpty()) {
      line("");
      line(Style.STRONG.paint(screen, "In no group"));
      names(alone);
    }
    between();
    return text.toString();
  }

  private void group(Vertex group) {
    line("");
    String size = group.members().size() + (group.members().size() == 1 ? " actor" : " actors");
    line(Style.STRONG.paint(screen, group.name()) + INDENT + size);
    names(group.members());
    List<Edge> within =
        network.edges().stream().filter(edge -> edge.within() && edge.a().equals(group)).toList();
    if (!within.isEmpty()) {
      line(INDENT + "within: " + counts(within));
    }
  }

  private void names(List<Vertex> actors) {
    String names = actors.stream().map(Vertex::name).collect(Collectors.joining(", "));
    TextWrap.wrap(names, screen.textColumns() - INDENT.length())
        .forEach(each -> line(INDENT + each));
  }

  /** Each two that anything ties, with as many relations of each sign. */
  private void between() {
    Map<String, List<Edge>> pairs = new LinkedHashMap<>();
    for (Edge edge : network.edges()) {
      if (!edge.within()) {
        pairs
            .computeIfAbsent(edge.a().name() + " – " + edge.b().name(), none -> new ArrayList<>())
            .add(edge);
      }
    }
    if (pairs.isEmpty()) {
      return;
    }
    line("");
    line(Style.STRONG.paint(screen, "Between them"));
    int names = pairs.keySet().stream().mapToInt(PlainText::width).max().orElse(0);
    int counts =
        pairs.values().stream().mapToInt(edges -> PlainText.width(counts(edges))).max().orElse(0);
    boolean beside = names + counts + 2 * INDENT.length() <= screen.textColumns();
    pairs.forEach(
        (two, edges) -> {
          if (beside) {
            line(INDENT + PlainText.padRight(two, names) + INDENT + counts(edges));
          } else {
            line(INDENT + two);
            line(INDENT + INDENT + counts(edges));
          }
        });
  }

  private String counts(List<Edge> edges) {
    return edges.stream()
        .map(
            edge ->
                edge.sign().mark(screen) + " " + edge.strands().size() + " " + edge.sign().word())
        .collect(Collectors.joining(", "));
  }

  private void line(String content) {
    text.append(content.stripTrailing()).append('\n');
  }
}
