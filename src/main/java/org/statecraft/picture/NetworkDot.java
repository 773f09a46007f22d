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
    for (Edge edge : network.edges()) {
      dot.append("  ")
          .append(DotText.quoted(id(edge.a())))
          .append(" -- ")
          .append(DotText.quoted(id(edge.b())));
      String colour = edge.sign().colour();
      dot.append(" [color=\"");
      dot.append(edge.codedAlone() ? colour + ":invis:" + colour : colour).append('"');
      dot.append(", penwidth=").append(Xml.number(edge.width()));
      dot.append(edge.sign() == RelationStyle.COMPETITION ? ", len=2.6" : ", len=1.6");
      dot.append(
          switch (edge.sign()) {
            case COMPETITION -> ", style=dashed";
            case COOPERATION -> "";
            case PARTICIPATION -> ", style=dotted";
          });
      boolean forth = edge.goes(Edge.Way.FORTH);
      boolean back = edge.goes(Edge.Way.BACK);
      dot.append(forth && back ? ", dir=both" : forth ? ", dir=forward" : back ? ", dir=back" : "");
      NetworkData.line(edge)
          .forEach(
              (name, value) ->
                  dot.append(", ").append(name).append('=').append(DotText.quoted(value)));
      dot.append(", tooltip=").append(DotText.quoted(Mark.of(edge).tooltip()));
      dot.append("];\n");
    }
    return dot.append("}\n").toString();
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
