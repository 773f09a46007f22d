package org.statecraft.picture;

/** Writes a network as a list of edges, one row for each relation between two. */
final class NetworkCsv {
  private NetworkCsv() {}

  static String of(Network network) {
    Csv csv = new Csv();
    csv.row(
        "from_id",
        "from",
        "to_id",
        "to",
        "directed",
        "mode",
        "mechanism",
        "basis",
        "since",
        "until",
        "origin",
        "sources");
    for (Edge edge : network.edges()) {
      for (Edge.Strand strand : edge.strands()) {
        boolean back = strand.way() == Edge.Way.BACK;
        Vertex from = back ? edge.b() : edge.a();
        Vertex to = back ? edge.a() : edge.b();
        Evidence evidence = strand.evidence();
        csv.row(
            from.node(),
            from.label(),
            to.node(),
            to.label(),
            strand.way() != Edge.Way.NONE,
            evidence.sign().word(),
            evidence.mechanism(),
            evidence.basis(),
            evidence.from().orElse(""),
            evidence.until().orElse(""),
            evidence.origin(),
            String.join(" ", evidence.sources()));
      }
    }
    return csv.toString();
  }
}
