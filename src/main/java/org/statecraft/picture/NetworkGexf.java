package org.statecraft.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<String> all = NetworkData.attributes(network);
    // The format has labels of its own.
    List<String> own = all.subList(1, all.size());
    boolean directed = NetworkData.directed(network);
    xml.open(
        "graph",
        "mode",
        "dynamic",
        "defaultedgetype",
        directed ? "directed" : "undirected",
        "timeformat",
        "date",
        "timerepresentation",
        "interval");
    attributes(xml, "node", own);
    attributes(xml, "edge", NetworkData.EDGE);
    xml.open("nodes");
    for (Vertex vertex : network.vertices()) {
      List<Object> node =
          new ArrayList<>(List.of("id", vertex.node().toString(), "label", vertex.label()));
      time(node, vertex.from(), vertex.until());
      xml.open("node", node.toArray());
      values(xml, own, NetworkData.node(vertex));
      xml.close();
    }
    xml.close();
    xml.open("edges");
    int number = 0;
    for (NetworkData.Line line : NetworkData.lines(network)) {
      edge(xml, line, number++);
    }
    xml.close().close().close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n";
  }

  private static void edge(Xml xml, NetworkData.Line line, int number) {
    Evidence evidence = line.evidence();
    List<Object> attributes =
        new ArrayList<>(
            List.of(
                "id",
                number,
                "source",
                line.source().node().toString(),
                "target",
                line.target().node().toString(),
                "kind",
                evidence.mechanism(),
                "label",
                evidence.mechanism()));
    time(attributes, evidence.from(), evidence.until());
    xml.open("edge", attributes.toArray());
    values(xml, NetworkData.EDGE, line.values());
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

  private static void attributes(Xml xml, String of, List<String> names) {
    xml.open("attributes", "class", of, "mode", "static");
    for (int i = 0; i < names.size(); i++) {
      String type = names.get(i).equals("directed") ? "boolean" : "string";
      xml.empty("attribute", "id", i, "title", names.get(i), "type", type);
    }
    xml.close();
  }

  private static void values(Xml xml, List<String> names, Map<String, Object> values) {
    xml.open("attvalues");
    for (int i = 0; i < names.size(); i++) {
      Object value = values.get(names.get(i));
      if (value != null) {
        xml.empty("attvalue", "for", i, "value", value);
      }
    }
    xml.close();
  }
}
