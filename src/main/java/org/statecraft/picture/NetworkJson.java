package org.statecraft.picture;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a network as JSON of nodes and edges, as NetworkX and D3 read it. */
final class NetworkJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private NetworkJson() {}

  static String of(Network network) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("directed", NetworkData.directed(network));
    json.put("multigraph", true);
    json.put("graph", Map.of("title", network.title()));
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (Vertex vertex : network.vertices()) {
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("id", vertex.node().toString());
      node.putAll(NetworkData.node(vertex));
      nodes.add(node);
    }
    json.put("nodes", nodes);
    json.put("edges", NetworkData.lines(network).stream().map(NetworkData.Line::values).toList());
    return GSON.toJson(json);
  }
}
