package org.statecraft.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.power.Relations;
import org.statecraft.problem.RequestProblem;

/**
 * Of which kinds relations are wanted.
 *
 * @param mechanisms names of mechanisms; none for all
 * @param mode the name of a mode, if one is wanted
 */
public record RelationKinds(List<String> mechanisms, Optional<String> mode) {
  /** Copies the list. */
  public RelationKinds {
    mechanisms = List.copyOf(mechanisms);
  }

  /**
   * The mechanisms; none for all.
   *
   * @throws RequestProblem if no relation is of one of them
   */
  Set<Node> mechanisms(Relations relations) {
    Set<Node> wanted = new LinkedHashSet<>();
    mechanisms.forEach(name -> wanted.add(named(relations.mechanisms(), name, "mechanism")));
    return wanted;
  }

  /**
   * The mode, if one is wanted.
   *
   * @throws RequestProblem if no relation is of it
   */
  Optional<Node> mode(Relations relations) {
    return mode.map(name -> named(relations.modes(), name, "mode"));
  }

  private static Node named(List<Node> kinds, String name, String what) {
    return kinds.stream()
        .filter(kind -> local(kind).equals(name.replaceFirst("^sc:", "")))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestProblem(
                    "no relation is of the " + what + " " + name,
                    "those there are: "
                        + String.join(", ", kinds.stream().map(RelationKinds::local).toList())));
  }

  private static String local(Node kind) {
    return kind.toString().replaceFirst(".*[#/]", "");
  }
}
