package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Camps;
import org.statecraft.statistics.Communities;

/**
 * Which actors of a network are put together.
 *
 * @param how by what, in words
 * @param of the group of each actor; the actor itself, where it stays alone
 */
record Groups(String how, Map<Node, Vertex> of) {
  /** How many members a group is called by that has no name of its own. */
  private static final int NAMED = 3;

  /** How long the name of a group may be: there are few of them. */
  private static final int NAME = 52;

  private static final Node NO_CAMP = NodeFactory.createURI("#in-no-camp");
  private static final Node SEVERAL_CAMPS = NodeFactory.createURI("#in-several-camps");

  /** The group of an actor. */
  Vertex of(Vertex actor) {
    return of.getOrDefault(actor.node(), actor);
  }

  /** Puts the actors of a network together. */
  static Groups in(Network network, Aggregation aggregation, KnowledgeBase knowledge) {
    return switch (aggregation.by()) {
      case CAMPS -> camps(network, knowledge);
      case COMMUNITIES -> communities(network, aggregation.seed());
    };
  }

  private static Groups camps(Network network, KnowledgeBase knowledge) {
    Camps camps = new Camps(knowledge.everything());
    Map<Node, List<Vertex>> members = new LinkedHashMap<>();
    for (Vertex actor : network.vertices()) {
      if (actor.initiative()) {
        continue;
      }
      List<Node> in = camps.of(actor.node());
      Node camp = in.isEmpty() ? NO_CAMP : in.size() == 1 ? in.getFirst() : SEVERAL_CAMPS;
      members.computeIfAbsent(camp, none -> new ArrayList<>()).add(actor);
    }
    ActorNames names = new ActorNames(knowledge);
    Map<Node, Vertex> of = new HashMap<>();
    members.forEach(
        (camp, all) -> {
          String label =
              camp.equals(NO_CAMP)
                  ? "In no recorded camp"
                  : camp.equals(SEVERAL_CAMPS) ? "In several camps" : names.label(camp);
          put(of, Vertex.group(camp, ActorNames.cut(label, NAME), label, all));
        });
    return new Groups("by the camps that are recorded", of);
  }

  private static Groups communities(Network network, long seed) {
    List<Vertex> actors = network.vertices();
    double[][] weights = cooperation(network);
    Communities found = Communities.of(weights, seed);
    Map<Vertex, Double> ties = new HashMap<>();
    Map<Integer, List<Vertex>> members = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      ties.put(actors.get(i), DoubleStream.of(weights[i]).sum());
      members.computeIfAbsent(found.of().get(i), none -> new ArrayList<>()).add(actors.get(i));
    }
    Map<Node, Vertex> of = new HashMap<>();
    members.forEach(
        (number, all) -> {
          String name = called(all, ties);
          Node community = NodeFactory.createURI("#community-" + (number + 1));
          if (all.size() > 1) {
            put(of, Vertex.group(community, name, "Community of " + name, all));
          }
        });
    String how =
        String.format(
            Locale.ROOT,
            "by cooperation, in communities of the Louvain method (seed %d, modularity %.2f)",
            seed,
            found.modularity());
    return new Groups(how, of);
  }

  private static void put(Map<Node, Vertex> of, Vertex group) {
    group.members().forEach(actor -> of.put(actor.node(), group));
  }

  /** The members with the closest ties, and how many there are more. */
  private static String called(List<Vertex> members, Map<Vertex, Double> ties) {
    String first =
        members.stream()
            .sorted(
                Comparator.comparing((Vertex actor) -> Objects.requireNonNull(ties.get(actor)))
                    .reversed()
                    .thenComparing(Vertex::label))
            .limit(NAMED)
            .map(Vertex::narrow)
            .collect(Collectors.joining(", "));
    return members.size() <= NAMED ? first : first + " and " + (members.size() - NAMED) + " more";
  }

  private static double[][] cooperation(Network network) {
    Map<Node, Integer> places = new HashMap<>();
    network.vertices().forEach(actor -> places.put(actor.node(), places.size()));
    double[][] weights = new double[places.size()][places.size()];
    new Dyads(network)
        .closeness(network.bonds(), RelationStyle.COOPERATION)
        .forEach(
            (two, closeness) -> {
              List<Node> ends = List.copyOf(two);
              int a = Objects.requireNonNull(places.get(ends.getFirst()));
              int b = Objects.requireNonNull(places.get(ends.getLast()));
              weights[a][b] = closeness;
              weights[b][a] = closeness;
            });
    return weights;
  }
}
