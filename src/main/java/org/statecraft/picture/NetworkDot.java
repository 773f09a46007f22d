package org.statecraft.picture;

import org.statecraft.render.DotText;

/** Writes a network in the language of Graphviz, for its spring layouts. */
final class NetworkDot {
  private NetworkDot() {}

  static String of(Network network) {
    StringBuilder dot = new StringBuilder("graph statecraft {\n");
    dot.append("  layout=neato; overlap=prism; splines=true; outputorder=edgesfirst;\n");
    dot.append("  label=").append(DotText.quoted(heading(network))).append("; labelloc=t;\n");
    dot.append(
        "  node [fontname=\"Helvetica\", fontsize=11, style=filled, fillcolor=\"#f2f2f2\"];\n");
    dot.append("  edge [fontname=\"Helvetica\", fontsize=9];\n");
    for (Vertex vertex : network.vertices()) {
      dot.append("  ")
          .append(DotText.quoted(id(vertex)))
          .append(" [label=")
          .append(DotText.quoted(vertex.whole()));
      dot.append(", tooltip=").append(DotText.quoted(vertex.label()));
      NetworkData.node(vertex)
          .forEach(
              (name, value) -> {
                if (!name.equals("label")) {
                  dot.append(", ")
                      .append(name)
                      .append('=')
                      .append(DotText.quoted(value.toString()));
                }
              });
      dot.append(
          vertex.initiative() ? ", shape=box, fillcolor=\"#fff7d6\"];\n" : ", shape=ellipse];\n");
    }
    // One line for each relation, as in the other formats of data, so that none lends another its
    // date.
    NetworkData.lines(network).forEach(line -> append(line, dot));
    return dot.append("}\n").toString();
  }

  private static void append(NetworkData.Line line, StringBuilder dot) {
    Evidence evidence = line.evidence();
    RelationStyle sign = evidence.sign();
    boolean coded = sign != RelationStyle.PARTICIPATION && evidence.codedAlone();
    dot.append("  ").append(DotText.quoted(id(line.source())));
    dot.append(" -- ").append(DotText.quoted(id(line.target())));
    dot.append(" [color=\"").append(sign.colour());
    dot.append(coded ? ":invis:" + sign.colour() : "").append("\", penwidth=1.5");
    dot.append(sign == RelationStyle.COMPETITION ? ", len=2.6" : ", len=1.6");
    dot.append(
        switch (sign) {
          case COMPETITION -> ", style=dashed";
          case COOPERATION -> "";
          case PARTICIPATION -> ", style=dotted";
        });
    dot.append(line.directed() ? ", dir=forward" : "");
    line.values()
        .forEach(
            (name, value) ->
                dot.append(", ").append(name).append('=').append(DotText.quoted(value.toString())));
    dot.append(", tooltip=").append(DotText.quoted(tooltip(line))).append("];\n");
  }

  private static String tooltip(NetworkData.Line line) {
    return line.source().label()
        + (line.directed() ? " → " : " – ")
        + line.target().label()
        + "; "
        + line.evidence().sentence();
  }

  private static String heading(Network network) {
    return network.caption().isEmpty()
        ? network.title()
        : network.title() + "\n" + network.caption();
  }

  private static String id(Vertex vertex) {
    return vertex.node().toString();
  }
}
