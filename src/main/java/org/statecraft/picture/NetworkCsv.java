package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.statecraft.render.Csv;

/** Writes a network as a list of edges, one row for each relation between two. */
final class NetworkCsv {
  private static final List<String> ENDS = NetworkData.NODE.subList(0, 4);
  private static final List<String> MORE = NetworkData.EDGE.subList(2, NetworkData.EDGE.size());

  private NetworkCsv() {}

  static String of(Network network, boolean safe) {
    Csv csv = new Csv(safe);
    StringBuilder text = new StringBuilder(csv.row(head()));
    rows(network).forEach(row -> text.append(csv.row(row)));
    return text.toString();
  }

  /** The edges of each year, after a column that tells the year. */
  static String of(NetworkYears years, boolean safe) {
    Csv csv = new Csv(safe);
    StringBuilder text = new StringBuilder(csv.row(after("year", head())));
    for (NetworkYears.Frame frame : years.frames()) {
      rows(frame.network()).forEach(row -> text.append(csv.row(after(frame.year(), row))));
    }
    return text.toString();
  }

  private static List<Object> after(Object first, List<?> rest) {
    List<Object> row = new ArrayList<>();
    row.add(first);
    row.addAll(rest);
    return row;
  }

  private static List<String> head() {
    List<String> head = new ArrayList<>();
    for (String end : List.of("source", "target")) {
      head.add(end);
      ENDS.forEach(name -> head.add(end + "_" + name));
    }
    head.addAll(MORE);
    return head;
  }

  private static List<List<Object>> rows(Network network) {
    List<List<Object>> rows = new ArrayList<>();
    for (NetworkData.Line line : NetworkData.lines(network)) {
      List<Object> row = new ArrayList<>();
      for (Vertex end : List.of(line.source(), line.target())) {
        Map<String, Object> values = NetworkData.node(end);
        row.add(end.node().toString());
        ENDS.forEach(name -> row.add(values.getOrDefault(name, "")));
      }
      MORE.forEach(name -> row.add(line.values().getOrDefault(name, "")));
      rows.add(row);
    }
    return rows;
  }
}
