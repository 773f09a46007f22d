package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.statecraft.render.Csv;

/** Writes a network as a list of edges, one row for each relation between two. */
final class NetworkCsv {
  private NetworkCsv() {}

  static String of(Network network, boolean safe) {
    Csv csv = new Csv(safe);
    List<String> ends = NetworkData.NODE.subList(0, 4);
    List<String> more = NetworkData.EDGE.subList(2, NetworkData.EDGE.size());
    List<String> head = new ArrayList<>();
    for (String end : List.of("source", "target")) {
      head.add(end);
      ends.forEach(name -> head.add(end + "_" + name));
    }
    head.addAll(more);
    StringBuilder text = new StringBuilder(csv.row(head));
    for (NetworkData.Line line : NetworkData.lines(network)) {
      List<Object> row = new ArrayList<>();
      for (Vertex end : List.of(line.source(), line.target())) {
        Map<String, Object> values = NetworkData.node(end);
        row.add(end.node().toString());
        ends.forEach(name -> row.add(values.getOrDefault(name, "")));
      }
      more.forEach(name -> row.add(line.values().getOrDefault(name, "")));
      text.append(csv.row(row));
    }
    return text.toString();
  }
}
