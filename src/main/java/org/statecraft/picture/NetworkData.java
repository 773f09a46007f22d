package org.statecraft.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network as data, whose attributes have the same names in every format. */
final class NetworkData {
  /** The attributes of a node that is no group. */
  static final List<String> NODE = List.of("label", "kind", "iso3", "cow", "from", "until");

  /** The attribute of a group that tells its members. */
  private static final String MEMBERS = "members";

  /** The attributes of an edge, which is one relation between two. */
  static final List<String> EDGE =
      List.of(
          "source",
          "target",
          "directed",
          "mode",
          "mechanism",
          "basis",
          "from",
          "until",
          "origin",
          "sources");

  /**
   * One relation between two.
   *
   * @param source whom it comes from, where it has a direction
   * @param target whom it goes to
   * @param directed whether it has one
   * @param evidence what it is
   * @param values the attributes, without those that it has no value for
   */
  record Line(
      Vertex source,
      Vertex target,
      boolean directed,
      Evidence evidence,
      Map<String, Object> values) {}

  private NetworkData() {}

  /** The attributes of a node, without those that it has no value for. */
  static Map<String, Object> node(Vertex vertex) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("label", vertex.label());
    values.put("kind", vertex.kind().word());
    vertex.iso3().ifPresent(code -> values.put("iso3", code));
    vertex.cow().ifPresent(code -> values.put("cow", code));
    vertex.from().ifPresent(date -> values.put("from", date));
    vertex.until().ifPresent(date -> values.put("until", date));
    if (!vertex.members().isEmpty()) {
      values.put(
          MEMBERS, vertex.members().stream().map(Vertex::key).collect(Collectors.joining("; ")));
    }
    return values;
  }

  /** The attributes that nodes of a network have. */
  static List<String> attributes(Network network) {
    return network.has(Vertex.Kind.GROUP)
        ? Stream.concat(NODE.stream(), Stream.of(MEMBERS)).toList()
        : NODE;
  }

  /** All relations between two. */
  static List<Line> lines(Network network) {
    List<Line> lines = new ArrayList<>();
    for (Edge edge : network.edges()) {
      for (Edge.Strand strand : edge.strands()) {
        boolean back = strand.way() == Edge.Way.BACK;
        Vertex source = back ? edge.b() : edge.a();
        Vertex target = back ? edge.a() : edge.b();
        lines.add(
            new Line(
                source,
                target,
                strand.way() != Edge.Way.NONE,
                strand.evidence(),
                values(source, target, strand)));
      }
    }
    return lines;
  }

  private static Map<String, Object> values(Vertex source, Vertex target, Edge.Strand strand) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("source", source.node().toString());
    values.put("target", target.node().toString());
    values.put("directed", strand.way() != Edge.Way.NONE);
    values.putAll(relation(strand.evidence()));
    return values;
  }

  /** The attributes of a relation, whomever it is between. */
  static Map<String, Object> relation(Evidence evidence) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("mode", evidence.sign().cssClass());
    values.put("mechanism", evidence.mechanism());
    if (!evidence.basis().isEmpty()) {
      values.put("basis", evidence.basis());
    }
    evidence.from().ifPresent(date -> values.put("from", date));
    evidence.until().ifPresent(date -> values.put("until", date));
    values.put("origin", evidence.origin());
    if (!evidence.sources().isEmpty()) {
      values.put("sources", String.join(" ", evidence.sources()));
    }
    return values;
  }

  /**
   * Whether the whole is a directed graph: if every relation has a direction. Programs for networks
   * do not read graphs in which some have and some have not, so that the others are told apart by
   * their attribute {@code directed}.
   */
  static boolean directed(Network network) {
    List<Line> lines = lines(network);
    return !lines.isEmpty() && lines.stream().allMatch(Line::directed);
  }
}
