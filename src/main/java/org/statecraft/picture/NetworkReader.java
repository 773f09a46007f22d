package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.statecraft.kb.KnowledgeBase;

/** Reads a network out of what is known. */
public final class NetworkReader {
  private final ActorNames cast;
  private final Ties source;

  /** Reads from a knowledge base with all that follows. */
  public NetworkReader(KnowledgeBase knowledge) {
    this.cast = new ActorNames(knowledge);
    this.source = new Ties(knowledge, cast);
  }

  /** The two ends of a line, whichever comes first, and its sign. */
  private record Key(Vertex a, Vertex b, RelationStyle sign) {}

  /** The network that is wanted. */
  public Network read(PictureRequest choice) {
    List<Tie> bonds = new ArrayList<>(source.relations(choice));
    if (!choice.relationsOnly() && !choice.actors()) {
      bonds.addAll(source.participations(bonds));
    }
    List<Edge> all =
        edges(bonds, choice).stream()
            .filter(edge -> edge.strands().size() >= choice.least())
            .toList();
    Map<Vertex, Double> closeness = closeness(bonds);
    Chosen found = chosen(choice, all, closeness);
    Set<Vertex> chosen = found.vertices();
    List<Edge> edges =
        all.stream()
            .filter(edge -> chosen.contains(edge.a()) && chosen.contains(edge.b()))
            .toList();
    Set<Vertex> tied = new LinkedHashSet<>();
    choice.names().forEach(name -> tied.add(cast.vertex(name)));
    edges.forEach(
        edge -> {
          tied.add(edge.a());
          tied.add(edge.b());
        });
    List<Vertex> vertices =
        tied.stream()
            .sorted(Comparator.comparing(Vertex::kind).thenComparing(Vertex::label))
            .toList();
    return new Network(
        title(choice),
        caption(choice, all, tied, found.left()),
        vertices,
        edges,
        within(bonds, tied, choice));
  }

  private List<Tie> within(List<Tie> bonds, Set<Vertex> tied, PictureRequest choice) {
    return bonds.stream()
        .map(bond -> bond.among(tied::contains))
        .filter(
            bond ->
                bond.sided()
                    || bond.members().size() > 1
                    || (!choice.actors() && bond.hub().isPresent() && !bond.members().isEmpty()))
        .toList();
  }

  /** Whether an initiative may stand in the picture, so that what rests on it leads through it. */
  private static boolean drawn(Vertex hub, PictureRequest choice) {
    return !choice.actors() && (!choice.only() || choice.names().contains(hub.node()));
  }

  private List<Edge> edges(List<Tie> bonds, PictureRequest choice) {
    Map<Key, List<Edge.Strand>> found = new LinkedHashMap<>();
    for (Tie bond : bonds) {
      Optional<Vertex> hub = bond.hub().filter(initiative -> drawn(initiative, choice));
      if (hub.isPresent()) {
        bond.members().forEach(member -> add(found, bond, member, hub.get(), false));
      } else if (bond.sided()) {
        for (Vertex a : bond.first()) {
          bond.second().forEach(b -> add(found, bond, a, b, bond.directed()));
        }
      } else {
        List<Vertex> members = List.copyOf(bond.members());
        for (int i = 0; i < members.size(); i++) {
          for (int j = i + 1; j < members.size(); j++) {
            if (!source.belong(members.get(i), members.get(j))) {
              add(found, bond, members.get(i), members.get(j), false);
            }
          }
        }
      }
    }
    List<Edge> edges = new ArrayList<>();
    found.forEach((key, strands) -> edges.add(new Edge(key.a(), key.b(), key.sign(), strands)));
    edges.sort(Edge.BY_SIGN);
    return edges;
  }

  private static void add(
      Map<Key, List<Edge.Strand>> found, Tie bond, Vertex from, Vertex to, boolean directed) {
    if (from.equals(to)) {
      return;
    }
    boolean ordered =
        from.kind() == to.kind()
            ? from.node().toString().compareTo(to.node().toString()) < 0
            : to.initiative();
    Key key =
        ordered
            ? new Key(from, to, bond.evidence().sign())
            : new Key(/* a= */ to, /* b= */ from, bond.evidence().sign());
    Edge.Way way = !directed ? Edge.Way.NONE : ordered ? Edge.Way.FORTH : Edge.Way.BACK;
    List<Edge.Strand> strands = found.computeIfAbsent(key, none -> new ArrayList<>());
    Edge.Strand strand = new Edge.Strand(bond.evidence(), way);
    if (!strands.contains(strand)) {
      strands.add(strand);
    }
  }

  /** How close the ties of each are. */
  private static Map<Vertex, Double> closeness(List<Tie> bonds) {
    Map<Vertex, Double> closeness = new HashMap<>();
    for (Tie bond : bonds) {
      double weight =
          (bond.evidence().sign() == RelationStyle.PARTICIPATION ? 0.5 : 1) * bond.weight();
      bond.members().forEach(member -> closeness.merge(member, weight, Double::sum));
    }
    return closeness;
  }

  /** Who is in the picture, and how many would be if there were room for all. */
  private record Chosen(Set<Vertex> vertices, int left) {}

  private Chosen chosen(PictureRequest choice, List<Edge> edges, Map<Vertex, Double> closeness) {
    Set<Vertex> core = new LinkedHashSet<>();
    choice.names().forEach(name -> core.add(cast.vertex(name)));
    if (choice.only()) {
      return new Chosen(core, 0);
    }
    int limit = choice.limit() == 0 ? Integer.MAX_VALUE : choice.limit();
    Map<Vertex, Set<Vertex>> neighbours = new LinkedHashMap<>();
    for (Edge edge : edges) {
      neighbours.computeIfAbsent(edge.a(), none -> new LinkedHashSet<>()).add(edge.b());
      neighbours.computeIfAbsent(edge.b(), none -> new LinkedHashSet<>()).add(edge.a());
    }
    if (!core.isEmpty()) {
      Set<Vertex> near = new LinkedHashSet<>();
      core.forEach(each -> near.addAll(neighbours.getOrDefault(each, Set.of())));
      near.removeAll(core);
      if (choice.shared()) {
        near.removeIf(each -> shared(neighbours, each, core) < core.size());
      }
      Set<Vertex> chosen = new LinkedHashSet<>(core);
      best(
              near,
              each -> shared(neighbours, each, core) + weak(closeness, each),
              limit - core.size())
          .forEach(chosen::add);
      return new Chosen(chosen, core.size() + near.size() - chosen.size());
    }
    if (neighbours.size() <= limit) {
      return new Chosen(neighbours.keySet(), 0);
    }
    List<Vertex> actors = neighbours.keySet().stream().filter(each -> !each.initiative()).toList();
    List<Vertex> initiatives = neighbours.keySet().stream().filter(Vertex::initiative).toList();
    int places = initiatives.isEmpty() ? limit : (limit + 1) / 2;
    Set<Vertex> chosen =
        new LinkedHashSet<>(best(actors, each -> closeness.getOrDefault(each, 0.0), places));
    Set<Vertex> leading = Set.copyOf(chosen);
    chosen.addAll(
        best(initiatives, each -> shared(neighbours, each, leading), limit - chosen.size()));
    return new Chosen(chosen, neighbours.size() - chosen.size());
  }

  private static double shared(
      Map<Vertex, Set<Vertex>> neighbours, Vertex vertex, Set<Vertex> core) {
    return neighbours.getOrDefault(vertex, Set.of()).stream().filter(core::contains).count();
  }

  /** Closeness as what decides between those that are else the same. */
  private static double weak(Map<Vertex, Double> closeness, Vertex vertex) {
    return closeness.getOrDefault(vertex, 0.0) / 1000;
  }

  private static List<Vertex> best(
      java.util.Collection<Vertex> all, ToDoubleFunction<Vertex> worth, int number) {
    return all.stream()
        .sorted(
            Comparator.comparingDouble(worth)
                .reversed()
                .thenComparing(vertex -> vertex.node().toString()))
        .limit(Math.max(0, number))
        .toList();
  }

  private String title(PictureRequest choice) {
    String what =
        choice.actors() ? "Power relations between actors" : "Power relations and initiatives";
    if (choice.names().isEmpty()) {
      return what;
    }
    List<String> names = choice.names().stream().map(name -> cast.vertex(name).name()).toList();
    String all =
        names.size() > 4
            ? String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more"
            : String.join(", ", names);
    return what + ": " + all;
  }

  private static String caption(
      PictureRequest choice, List<Edge> edges, Set<Vertex> tied, int left) {
    Set<Vertex> all = new LinkedHashSet<>();
    edges.forEach(
        edge -> {
          all.add(edge.a());
          all.add(edge.b());
        });
    List<String> parts = new ArrayList<>();
    Optional.of(choice.seen()).filter(seen -> !seen.isEmpty()).ifPresent(parts::add);
    if (choice.names().isEmpty() && tied.size() < all.size()) {
      parts.add(
          "those with the closest ties: "
              + tied.stream().filter(each -> !each.initiative()).count()
              + " of "
              + all.stream().filter(each -> !each.initiative()).count()
              + " actors"
              + (choice.actors()
                  ? ""
                  : ", "
                      + tied.stream().filter(Vertex::initiative).count()
                      + " of "
                      + all.stream().filter(Vertex::initiative).count()
                      + " initiatives")
              + (left > 0 ? "; --limit 0 shows all" : ""));
    }
    if (!choice.names().isEmpty() && left > 0) {
      parts.add(left + " that are tied to them less are left out; --limit 0 shows all");
    }
    if (choice.shared() && choice.names().size() > 1) {
      parts.add("others only where all of them are tied to them");
    }
    if (choice.least() > 1) {
      parts.add("lines of at least " + choice.least() + " relations");
    }
    return String.join("; ", parts);
  }
}
