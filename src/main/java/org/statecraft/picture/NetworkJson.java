package org.statecraft.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a network as JSON of nodes and edges, as NetworkX and D3 read it. */
final class NetworkJson {
  private NetworkJson() {}

  static String of(Network network) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("directed", NetworkData.directed(network));
    json.put("multigraph", true);
    json.put("graph", PictureJson.head(network.title(), network.caption()));
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (Vertex vertex : network.vertices()) {
      nodes.add(PictureJson.node(vertex));
    }
    json.put("nodes", nodes);
    json.put("edges", NetworkData.lines(network).stream().map(NetworkData.Line::values).toList());
    return PictureJson.text(json);
  }
}
