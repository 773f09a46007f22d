package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a network as a flowchart of Mermaid, which code hosts draw within Markdown. */
final class NetworkMermaid {
  private NetworkMermaid() {}

  static String of(Network network) {
    StringBuilder chart = new StringBuilder();
    chart.append("---\ntitle: ").append(Mermaid.title(network.title())).append("\n---\n");
    chart.append("flowchart LR\n");
    if (!network.caption().isEmpty()) {
      chart.append("  %% ").append(network.caption()).append('\n');
    }
    for (Vertex vertex : network.vertices()) {
      String name = Mermaid.quoted(vertex.whole());
      chart.append("  ").append(id(network, vertex));
      chart.append(vertex.initiative() ? "[" + name + "]" : "([" + name + "])");
      chart.append(vertex.initiative() ? ":::initiative\n" : ":::actor\n");
    }
    Map<RelationStyle, List<String>> lines = new TreeMap<>();
    int number = 0;
    for (Edge edge : network.edges()) {
      boolean backOnly = edge.goes(Edge.Way.BACK) && !edge.goes(Edge.Way.FORTH);
      Vertex from = backOnly ? edge.b() : edge.a();
      Vertex to = backOnly ? edge.a() : edge.b();
      chart.append("  ").append(id(network, from)).append(' ').append(line(edge));
      if (edge.sign() != RelationStyle.PARTICIPATION) {
        String label = String.join(", ", edge.mechanisms());
        chart
            .append('|')
            .append(Mermaid.quoted(edge.codedAlone() ? label + " (coded)" : label))
            .append('|');
      }
      chart.append(' ').append(id(network, to)).append('\n');
      lines.computeIfAbsent(edge.sign(), none -> new ArrayList<>()).add(String.valueOf(number++));
    }
    lines.forEach(
        (sign, own) ->
            chart
                .append("  linkStyle ")
                .append(String.join(",", own))
                .append(" stroke:")
                .append(sign.colour())
                .append('\n'));
    chart.append("  classDef actor fill:#f2f2f2,stroke:#333333,color:#1b1b1b\n");
    chart.append("  classDef initiative fill:#fff7d6,stroke:#7a6000,color:#1b1b1b\n");
    return chart.toString();
  }

  private static String line(Edge edge) {
    boolean forth = edge.goes(Edge.Way.FORTH);
    boolean back = edge.goes(Edge.Way.BACK);
    boolean dotted = edge.sign() != RelationStyle.COOPERATION;
    String line = dotted ? "-.-" : "---";
    if (forth && back) {
      line = dotted ? "<-.->" : "<-->";
    } else if (forth || back) {
      line = dotted ? "-.->" : "-->";
    }
    return line;
  }

  private static String id(Network network, Vertex vertex) {
    return "v" + network.vertices().indexOf(vertex);
  }
}
