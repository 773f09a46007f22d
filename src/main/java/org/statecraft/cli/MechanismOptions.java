package org.statecraft.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.power.Relations;
import org.statecraft.problem.RequestProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which power relations are wanted. */
@Command
final class MechanismOptions {
  @Option(
      names = "--mechanism",
      order = 10,
      paramLabel = "MECHANISM",
      description = "Only relations of this mechanism. Repeatable.")
  private List<String> mechanisms = new ArrayList<>();

  @Option(
      names = "--mode",
      order = 11,
      paramLabel = "MODE",
      description = "Only competition or only cooperation.")
  private Optional<String> mode = Optional.empty();

  /**
   * The mechanisms asked for; none for all.
   *
   * @throws RequestProblem if no relation is of one of them
   */
  Set<Node> mechanisms(Relations relations) {
    Set<Node> wanted = new LinkedHashSet<>();
    mechanisms.forEach(name -> wanted.add(named(relations.mechanisms(), name, "mechanism")));
    return wanted;
  }

  /**
   * The mode asked for, if one was.
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
                        + String.join(", ", kinds.stream().map(MechanismOptions::local).toList())));
  }

  private static String local(Node kind) {
    return kind.toString().replaceFirst(".*[#/]", "");
  }
}
