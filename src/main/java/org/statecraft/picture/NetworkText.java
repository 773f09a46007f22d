package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statecraft.console.PlainText;
import org.statecraft.console.Screen;
import org.statecraft.console.Style;
import org.statecraft.console.TextWrap;

/**
 * Draws a network in a terminal as a parallel aggregated ordered hypergraph (Valdivia and others,
 * IEEE TVCG 27, 2021): a line for each actor, and for each relation a column with a mark at whom it
 * ties. Unlike boxes and slanting lines it can be read at any width, and a relation among thirty
 * states is one column.
 */
final class NetworkText {
  private static final int SWEEPS = 8;
  private static final int NARROWEST = 8;

  private final Network network;
  private final Screen screen;
  private final List<Tie> columns;
  private final List<Vertex> rows;
  private final StringBuilder text = new StringBuilder();

  private NetworkText(Network network, Screen screen) {
    this.network = network;
    this.screen = screen;
    List<Tie> bonds = new ArrayList<>(network.bonds());
    this.rows = rows(network);
    arrange(rows, bonds);
    bonds.sort(Comparator.comparing(bond -> bond.evidence().sign()));
    this.columns = bonds;
  }

  static String of(Network network, Screen screen) {
    return new NetworkText(network, screen).draw();
  }

  private static List<Vertex> rows(Network network) {
    Set<Vertex> tied = new LinkedHashSet<>();
    network.bonds().forEach(bond -> tied.addAll(bond.members()));
    network.vertices().stream().filter(vertex -> !vertex.initiative()).forEach(tied::add);
    return new ArrayList<>(tied);
  }

  /** Brings actors that share relations near one another, by the barycentre of each. */
  private static void arrange(List<Vertex> rows, List<Tie> bonds) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Map<Vertex, Integer> row = places(rows);
      sort(bonds, bond -> bond.members().stream().map(row::get).toList());
      Map<Tie, Integer> column = places(bonds);
      sort(
          rows,
          vertex ->
              bonds.stream()
                  .filter(bond -> bond.members().contains(vertex))
                  .map(column::get)
                  .toList());
    }
  }

  private static <T> Map<T, Integer> places(List<T> things) {
    Map<T, Integer> places = new HashMap<>();
    things.forEach(thing -> places.put(thing, places.size()));
    return places;
  }

  private static <T> void sort(
      List<T> things, java.util.function.Function<T, List<Integer>> neighbours) {
    Map<T, Double> middle = new HashMap<>();
    things.forEach(
        thing ->
            middle.put(
                thing,
                neighbours.apply(thing).stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElse(1e9)));
    things.sort(Comparator.comparingDouble(middle::get));
  }

  private String draw() {
    line(Style.STRONG.paint(screen, network.title()));
    if (!network.caption().isEmpty()) {
      line(Style.FAINT.paint(screen, network.caption()));
    }
    if (columns.isEmpty()) {
      line("");
      line("Nothing ties them.");
      return text.toString();
    }
    int names = rows.stream().mapToInt(vertex -> PlainText.width(vertex.name())).max().orElse(0);
    int available =
        screen.columns().isPresent() ? (screen.columns().getAsInt() - names) / 2 : columns.size();
    int across = Math.max(NARROWEST, available);
    for (int from = 0; from < columns.size(); from += across) {
      panel(names, from, Math.min(columns.size(), from + across));
    }
    legend();
    keys();
    return text.toString();
  }

  private void panel(int names, int from, int to) {
    line("");
    int digits = String.valueOf(to).length();
    for (int digit = 0; digit < digits; digit++) {
      StringBuilder head = new StringBuilder(" ".repeat(names));
      for (int i = from; i < to; i++) {
        String number = PlainText.padLeft(String.valueOf(i + 1), digits);
        head.append(' ').append(number.charAt(digit));
      }
      line(Style.FAINT.paint(screen, head.toString().stripTrailing()));
    }
    List<Vertex> shown = new ArrayList<>();
    for (Vertex row : rows) {
      if (columns.subList(from, to).stream().anyMatch(bond -> bond.members().contains(row))) {
        shown.add(row);
      }
    }
    for (int row = 0; row < shown.size(); row++) {
      StringBuilder cells = new StringBuilder();
      StringBuilder pending = new StringBuilder();
      for (int i = from; i < to; i++) {
        pending.append(' ');
        String cell = cell(columns.get(i), shown, row);
        if (cell.isEmpty()) {
          pending.append(' ');
        } else {
          cells.append(pending).append(cell);
          pending.setLength(0);
        }
      }
      line(PlainText.padRight(shown.get(row).name(), names) + cells);
    }
  }

  private String cell(Tie bond, List<Vertex> shown, int row) {
    if (bond.members().contains(shown.get(row))) {
      RelationStyle sign = bond.evidence().sign();
      return bond.evidence().codedAlone() ? sign.hollow(screen) : sign.mark(screen);
    }
    boolean above = shown.subList(0, row).stream().anyMatch(bond.members()::contains);
    boolean below =
        shown.subList(row + 1, shown.size()).stream().anyMatch(bond.members()::contains);
    return above && below ? bond.evidence().sign().down(screen) : "";
  }

  private void legend() {
    line("");
    List<String> signs = new ArrayList<>();
    for (RelationStyle sign :
        columns.stream().map(bond -> bond.evidence().sign()).distinct().sorted().toList()) {
      signs.add(sign.mark(screen) + " " + sign.word());
      if (columns.stream()
          .map(Tie::evidence)
          .anyMatch(each -> each.codedAlone() && each.sign() == sign)) {
        signs.add(sign.hollow(screen) + " " + sign.word() + ", coded only");
      }
    }
    TextWrap.side(signs, "   ", screen.textColumns()).forEach(this::line);
  }

  /** What each column is. */
  private void keys() {
    int digits = String.valueOf(columns.size()).length();
    int width = screen.textColumns() - digits - 2;
    for (int i = 0; i < columns.size(); i++) {
      Tie bond = columns.get(i);
      String sides = bond.sides();
      List<String> lines =
          TextWrap.wrap(bond.evidence().sentence() + (sides.isEmpty() ? "" : "; " + sides), width);
      String number = PlainText.padLeft(String.valueOf(i + 1), digits);
      line(bond.evidence().sign().paint(screen, number) + "  " + lines.getFirst());
      lines.stream().skip(1).forEach(rest -> line(" ".repeat(digits + 2) + rest));
    }
  }

  private void line(String content) {
    text.append(content.stripTrailing()).append('\n');
  }
}
