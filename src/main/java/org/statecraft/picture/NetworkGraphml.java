package org.statecraft.picture;

/**
 * Writes a network as GraphML, for yEd, Cytoscape, igraph and NetworkX. Each relation between two
 * is an edge of its own.
 */
final class NetworkGraphml {
  private NetworkGraphml() {}

  static String of(Network network) {
    Xml xml = new Xml();
    xml.open(
        "graphml",
        "xmlns",
        "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://graphml.graphdrawing.org/xmlns"
            + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    NetworkData.attributes(network).forEach(name -> key(xml, "node", name));
    NetworkData.EDGE.forEach(name -> key(xml, "edge", name));
    xml.open(
        "graph",
        "id",
        "statecraft",
        "edgedefault",
        NetworkData.directed(network) ? "directed" : "undirected");
    for (Vertex vertex : network.vertices()) {
      xml.open("node", "id", vertex.node().toString());
      NetworkData.node(vertex).forEach((name, value) -> data(xml, "node", name, value));
      xml.close();
    }
    int number = 0;
    for (NetworkData.Line line : NetworkData.lines(network)) {
      xml.open(
          "edge",
          "id",
          "e" + number++,
          "source",
          line.source().node().toString(),
          "target",
          line.target().node().toString());
      line.values().forEach((name, value) -> data(xml, "edge", name, value));
      xml.close();
    }
    xml.close().close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n";
  }

  private static void key(Xml xml, String of, String name) {
    String type = name.equals("directed") ? "boolean" : "string";
    xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void data(Xml xml, String of, String name, Object value) {
    xml.element("data", value.toString(), "key", of + "-" + name);
  }
}
