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
        "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    for (String name : new String[] {"label", "kind", "from", "until"}) {
      key(xml, "node", name);
    }
    for (String name :
        new String[] {
          "directed", "sign", "mechanism", "basis", "from", "until", "origin", "sources"
        }) {
      key(xml, "edge", name);
    }
    xml.open("graph", "id", "statecraft", "edgedefault", "undirected");
    for (Vertex vertex : network.vertices()) {
      xml.open("node", "id", vertex.node().toString());
      data(xml, "node", "label", vertex.label());
      data(xml, "node", "kind", vertex.initiative() ? "initiative" : "actor");
      vertex.from().ifPresent(date -> data(xml, "node", "from", date));
      vertex.until().ifPresent(date -> data(xml, "node", "until", date));
      xml.close();
    }
    int number = 0;
    for (Edge edge : network.edges()) {
      for (Edge.Strand strand : edge.strands()) {
        boolean back = strand.way() == Edge.Way.BACK;
        xml.open(
            "edge",
            "id",
            "e" + number++,
            "source",
            (back ? edge.b() : edge.a()).node().toString(),
            "target",
            (back ? edge.a() : edge.b()).node().toString());
        Evidence evidence = strand.evidence();
        data(xml, "edge", "directed", String.valueOf(strand.way() != Edge.Way.NONE));
        data(xml, "edge", "sign", evidence.sign().cssClass());
        data(xml, "edge", "mechanism", evidence.mechanism());
        data(xml, "edge", "basis", evidence.basis());
        evidence.from().ifPresent(date -> data(xml, "edge", "from", date));
        evidence.until().ifPresent(date -> data(xml, "edge", "until", date));
        data(xml, "edge", "origin", evidence.origin());
        data(xml, "edge", "sources", String.join(" ", evidence.sources()));
        xml.close();
      }
    }
    xml.close().close();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml + "\n";
  }

  private static void key(Xml xml, String of, String name) {
    xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", "string");
  }

  private static void data(Xml xml, String of, String name, String value) {
    if (!value.isEmpty()) {
      xml.element("data", value, "key", of + "-" + name);
    }
  }
}
