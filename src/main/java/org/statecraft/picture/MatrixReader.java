package org.statecraft.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.statecraft.kb.KnowledgeBase;
import org.statecraft.power.Relations;

/** Reads a matrix out of what is known. */
public final class MatrixReader {
  private final ActorNames cast;
  private final Ties source;
  private final KnowledgeBase knowledge;

  /** Reads from a knowledge base with all that follows. */
  public MatrixReader(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.cast = new ActorNames(knowledge);
    this.source = new Ties(knowledge, cast);
  }

  /** Actors against actors: how many relations of cooperation and of competition each two have. */
  public Matrix actors(PictureRequest choice) {
    Network network = new NetworkReader(knowledge).read(choice);
    List<Vertex> rows = grouped(network);
    List<Matrix.Column> columns =
        rows.stream()
            .map(row -> new Matrix.Column(row.narrow(), row.name(), Optional.empty()))
            .toList();
    Map<Matrix.Place, Matrix.Cell> cells = new LinkedHashMap<>();
    for (Edge edge : network.edges()) {
      int a = rows.indexOf(edge.a());
      int b = rows.indexOf(edge.b());
      boolean below = edge.sign() == RelationStyle.COOPERATION;
      cells.put(
          new Matrix.Place(
              below ? Math.max(a, b) : Math.min(a, b), below ? Math.min(a, b) : Math.max(a, b)),
          new Matrix.Cell(edge.sign(), edge.title(), edge.evidence()));
    }
    return new Matrix(network.title(), network.caption(), rows, columns, /* square= */ true, cells);
  }

  /** Who is tied more stands before who is tied less, next to whom it shares most with. */
  private static List<Vertex> grouped(Network network) {
    Map<Vertex, Map<Vertex, Integer>> shared = new LinkedHashMap<>();
    network.vertices().forEach(vertex -> shared.put(vertex, new LinkedHashMap<>()));
    for (Edge edge : network.edges()) {
      if (edge.sign() == RelationStyle.COOPERATION) {
        shared
            .getOrDefault(edge.a(), Map.of())
            .merge(edge.b(), edge.strands().size(), Integer::sum);
        shared
            .getOrDefault(edge.b(), Map.of())
            .merge(edge.a(), edge.strands().size(), Integer::sum);
      }
    }
    Comparator<Vertex> first =
        Comparator.comparingInt(
                (Vertex vertex) ->
                    -shared.getOrDefault(vertex, Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
            .thenComparing(Vertex::label);
    Set<Vertex> left = new LinkedHashSet<>(network.vertices());
    List<Vertex> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Vertex next;
      if (ordered.isEmpty()) {
        next = left.stream().min(first).orElseThrow();
      } else {
        Map<Vertex, Integer> last = shared.getOrDefault(ordered.getLast(), Map.of());
        next =
            left.stream()
                .min(
                    Comparator.comparingInt((Vertex vertex) -> -last.getOrDefault(vertex, 0))
                        .thenComparing(first))
                .orElseThrow();
      }
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** Actors against mechanisms: in how many relations of each an actor stands. */
  public Matrix mechanisms(PictureRequest choice) {
    Relations relations = new Relations(knowledge);
    List<Tie> bonds = source.relations(choice);
    Network network = new NetworkReader(knowledge).read(choice);
    Set<Vertex> named = new LinkedHashSet<>();
    choice.names().forEach(name -> named.add(cast.vertex(name)));
    List<Vertex> rows = new ArrayList<>(named);
    if (named.isEmpty()) {
      network.vertices().stream()
          .sorted(
              Comparator.comparingLong(
                      (Vertex vertex) ->
                          -bonds.stream().filter(bond -> bond.members().contains(vertex)).count())
                  .thenComparing(Vertex::label))
          .forEach(rows::add);
    }
    List<Matrix.Column> columns = new ArrayList<>();
    for (RelationStyle sign : List.of(RelationStyle.COMPETITION, RelationStyle.COOPERATION)) {
      for (Node mechanism : relations.mechanisms()) {
        String name = cast.label(mechanism);
        if (bonds.stream()
            .map(Tie::evidence)
            .anyMatch(each -> each.sign() == sign && each.mechanism().equals(name))) {
          columns.add(new Matrix.Column(initials(name), name, Optional.of(sign)));
        }
      }
    }
    Map<Matrix.Place, Matrix.Cell> cells = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        cell(rows.get(row), columns.get(column), bonds, new Matrix.Place(row, column), cells);
      }
    }
    return new Matrix(
        "Power relations by mechanism",
        network.caption(),
        rows,
        columns,
        /* square= */ false,
        cells);
  }

  private static void cell(
      Vertex actor,
      Matrix.Column column,
      List<Tie> bonds,
      Matrix.Place place,
      Map<Matrix.Place, Matrix.Cell> cells) {
    List<Evidence> evidence =
        bonds.stream()
            .filter(bond -> bond.members().contains(actor))
            .map(Tie::evidence)
            .filter(each -> each.mechanism().equals(column.name()))
            .filter(each -> column.sign().filter(each.sign()::equals).isPresent())
            .toList();
    if (!evidence.isEmpty()) {
      cells.put(
          place,
          new Matrix.Cell(
              evidence.getFirst().sign(), actor.label() + ": " + column.name(), evidence));
    }
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : List.of(name.split("[ -]", -1))) {
      if (!word.isEmpty()) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }
}
