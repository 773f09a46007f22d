package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;

/**
 * A network year by year.
 *
 * @param title what it shows
 * @param caption what was left out; may be empty
 * @param all whoever is in any year, and whatever ties two in any
 * @param frames the years, the earliest first
 */
public record NetworkYears(String title, String caption, Network all, List<Frame> frames) {
  /**
   * A year.
   *
   * @param year the year
   * @param network what there is in it
   */
  public record Frame(int year, Network network) {
    /** How many pairs stand in a relation of a sign. */
    int dyads(RelationStyle sign) {
      return (int)
          network.edges().stream().filter(edge -> edge.sign() == sign && !edge.within()).count();
    }

    /** How closely each two are tied by relations of a sign; see {@link Dyads#closeness}. */
    Map<Set<Node>, Double> closeness(RelationStyle sign) {
      return new Dyads(network).closeness(network.bonds(), sign);
    }

    /** Those that anything ties. */
    Set<Node> tied() {
      Set<Node> tied = new HashSet<>();
      network.edges().forEach(edge -> tied.addAll(List.of(edge.a().node(), edge.b().node())));
      return tied;
    }

    /** The pairs that stand in any relation. */
    Set<Set<Node>> pairs() {
      Set<Set<Node>> pairs = new HashSet<>();
      network.edges().stream()
          .filter(edge -> !edge.within())
          .forEach(edge -> pairs.add(Set.of(edge.a().node(), edge.b().node())));
      return pairs;
    }
  }

  /**
   * Puts years together.
   *
   * @param years the whole network of each year, one at least
   * @param request what is wanted of them: who is named is in it, and of the others those with the
   *     most ties, as many as there is place for
   */
  public static NetworkYears of(List<Frame> years, PictureRequest request) {
    Map<Node, Double> closeness = new HashMap<>();
    Map<Node, Vertex> vertices = new LinkedHashMap<>();
    for (Frame frame : years) {
      frame.network().vertices().forEach(vertex -> vertices.putIfAbsent(vertex.node(), vertex));
      for (RelationStyle sign : frame.network().signs()) {
        frame
            .closeness(sign)
            .forEach((two, each) -> two.forEach(end -> closeness.merge(end, each, Double::sum)));
      }
    }
    ToDoubleFunction<Vertex> close = vertex -> closeness.getOrDefault(vertex.node(), 0.0);
    List<Vertex> shown =
        vertices.values().stream()
            .sorted(
                Comparator.comparing((Vertex vertex) -> !request.names().contains(vertex.node()))
                    .thenComparing(Comparator.comparingDouble(close).reversed())
                    .thenComparing(Vertex::label))
            .limit(request.limit() == 0 ? Integer.MAX_VALUE : request.limit())
            .toList();
    List<String> parts = new ArrayList<>();
    if (!request.seen().isEmpty()) {
      parts.add(request.seen());
    }
    if (shown.size() < vertices.size()) {
      parts.add(
          "the "
              + shown.size()
              + " of "
              + vertices.size()
              + " actors with the closest ties over these years; --limit 0 shows all");
    }
    Set<Node> chosen = new HashSet<>();
    shown.forEach(vertex -> chosen.add(vertex.node()));
    List<Frame> frames =
        years.stream()
            .map(frame -> new Frame(frame.year(), frame.network().among(chosen)))
            .toList();
    String title =
        "%s, %d–%d"
            .formatted(
                years.getFirst().network().title(),
                years.getFirst().year(),
                years.getLast().year());
    return new NetworkYears(title, String.join("; ", parts), union(title, shown, frames), frames);
  }

  private static Network union(String title, List<Vertex> vertices, List<Frame> frames) {
    Map<Node, Vertex> known = new LinkedHashMap<>();
    vertices.forEach(vertex -> known.put(vertex.node(), vertex));
    Map<List<Object>, Edge> edges = new LinkedHashMap<>();
    List<Tie> ties = new ArrayList<>();
    for (Frame frame : frames) {
      ties.addAll(frame.network().bonds());
      for (Edge edge : frame.network().edges()) {
        Vertex a = known.getOrDefault(edge.a().node(), edge.a());
        Vertex b = known.getOrDefault(edge.b().node(), edge.b());
        edges.putIfAbsent(
            List.of(a.node(), b.node(), edge.sign()), new Edge(a, b, edge.sign(), edge.strands()));
      }
    }
    return new Network(title, "", vertices, List.copyOf(edges.values()), ties);
  }

  /** The same with actors put together, alike in all years. */
  public NetworkYears grouped(Aggregation aggregation, KnowledgeBase knowledge) {
    Groups groups = Groups.in(all, aggregation, knowledge);
    Network grouped = GroupedNetwork.of(all, groups);
    return new NetworkYears(
        title,
        caption.isEmpty() ? grouped.caption() : grouped.caption() + "; " + caption,
        grouped,
        frames.stream()
            .map(frame -> new Frame(frame.year(), GroupedNetwork.of(frame.network(), groups)))
            .toList());
  }

  /** Whether nothing ties anybody in any year. */
  public boolean empty() {
    return frames.stream().allMatch(frame -> frame.network().edges().isEmpty());
  }
}
