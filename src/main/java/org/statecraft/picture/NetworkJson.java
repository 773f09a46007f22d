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
    fill(json, network);
    return PictureJson.text(json);
  }

  /** The networks of some years, each with its nodes and edges. */
  static String of(NetworkYears years) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("graph", PictureJson.head(years.title(), years.caption()));
    List<Map<String, Object>> frames = new ArrayList<>();
    for (NetworkYears.Frame frame : years.frames()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("year", frame.year());
      fill(each, frame.network());
      frames.add(each);
    }
    json.put("years", frames);
    return PictureJson.text(json);
  }

  private static void fill(Map<String, Object> json, Network network) {
    json.put("nodes", network.vertices().stream().map(PictureJson::node).toList());
    json.put("edges", NetworkData.lines(network).stream().map(NetworkData.Line::values).toList());
  }
}
