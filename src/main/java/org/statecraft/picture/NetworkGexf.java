package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a network as GEXF 1.3 for Gephi, with the time in which each initiative and relation is
 * there. A date that is known to the month or year begins with its first day and ends with its
 * last.
 */
final class NetworkGexf {
  private NetworkGexf() {}

  static String of(Network network) {
    Xml xml = new Xml();
    xml.open(
        "gexf",
        "xmlns",
        "http://gexf.net/1.3",
        "xmlns:viz",
        "http://gexf.net/1.3/viz",
        "version",
        "1.3");
    xml.open("meta");
    xml.element("creator", "Statecraft");
    xml.element("description", network.title());
    xml.close();
    xml.open(
        "graph",
        "mode",
        "dynamic",
        "defaultedgetype",
        "undirected",
        "timeformat",
        "date",
        "timerepresentation",
        "interval");
    attributes(xml, "node", "kind");
    attributes(xml, "edge", "sign", "mechanism", "basis", "origin", "sources");
    xml.open("nodes");
    for (Vertex vertex : network.vertices()) {
      List<Object> node =
          new ArrayList<>(List.of("id", vertex.node().toString(), "label", vertex.label()));
      time(node, vertex.from(), vertex.until());
      xml.open("node", node.toArray());
      values(xml, List.of(vertex.initiative() ? "initiative" : "actor"));
      xml.close();
    }
    xml.close();
    xml.open("edges");
    int number = 0;
    for (Edge edge : network.edges()) {
      for (Edge.Strand strand : edge.strands()) {
        edge(xml, edge, strand, number++);
      }
    }
    xml.close().close().close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n";
  }

  private static void edge(Xml xml, Edge edge, Edge.Strand strand, int number) {
    Evidence evidence = strand.evidence();
    boolean back = strand.way() == Edge.Way.BACK;
    List<Object> attributes =
        new ArrayList<>(
            List.of(
                "id",
                number,
                "source",
                (back ? edge.b() : edge.a()).node().toString(),
                "target",
                (back ? edge.a() : edge.b()).node().toString(),
                "type",
                strand.way() == Edge.Way.NONE ? "undirected" : "directed",
                "kind",
                evidence.mechanism(),
                "label",
                evidence.mechanism()));
    time(attributes, evidence.from(), evidence.until());
    xml.open("edge", attributes.toArray());
    values(
        xml,
        List.of(
            evidence.sign().cssClass(),
            evidence.mechanism(),
            evidence.basis(),
            evidence.origin(),
            String.join(" ", evidence.sources())));
    String colour = evidence.sign().colour();
    xml.empty(
        "viz:color",
        "r",
        Integer.parseInt(colour.substring(1, 3), 16),
        "g",
        Integer.parseInt(colour.substring(3, 5), 16),
        "b",
        Integer.parseInt(colour.substring(5, 7), 16));
    xml.close();
  }

  private static void time(List<Object> attributes, Optional<String> from, Optional<String> until) {
    from.ifPresent(date -> attributes.addAll(List.of("start", Dates.days(date).from())));
    until.ifPresent(date -> attributes.addAll(List.of("end", Dates.days(date).to())));
  }

  private static void attributes(Xml xml, String of, String... names) {
    xml.open("attributes", "class", of, "mode", "static");
    for (int i = 0; i < names.length; i++) {
      xml.empty("attribute", "id", i, "title", names[i], "type", "string");
    }
    xml.close();
  }

  private static void values(Xml xml, List<String> values) {
    xml.open("attvalues");
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        xml.empty("attvalue", "for", i, "value", values.get(i));
      }
    }
    xml.close();
  }
}
