package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No label covers another, and the same network looks the same. */
class PlacementTest {
  private static final List<Edge.Way> WAYS = List.of(Edge.Way.values());

  /** Actors and initiatives with names and lines of any kind. */
  static Network random(long seed, int size) {
    Random random = new Random(seed);
    List<Vertex> vertices =
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    new Vertex(
                        Example.node("v" + i),
                        random.nextBoolean() ? Vertex.Kind.ACTOR : Vertex.Kind.INITIATIVE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "v".repeat(1 + random.nextInt(ActorNames.NAME)),
                        "v" + i,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .toList();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < size * random.nextInt(8); i++) {
      Vertex a = vertices.get(random.nextInt(size));
      Vertex b = vertices.get(random.nextInt(size));
      RelationStyle sign = List.of(RelationStyle.values()).get(random.nextInt(3));
      Evidence evidence =
          new Evidence(sign, "m", "b", Optional.empty(), Optional.empty(), "coded", List.of());
      if (!a.equals(b)) {
        edges.add(
            new Edge(a, b, sign, List.of(new Edge.Strand(evidence, WAYS.get(random.nextInt(3))))));
      }
    }
    return new Network("t", "", vertices, edges, List.of());
  }

  private static void assertApart(Map<Vertex, Box> placed) {
    List<Box> boxes = List.copyOf(placed.values());
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(boxes.get(i).touches(boxes.get(j), 0))
            .as("%s and %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 30, 60})
  void labelsStandApart(int size) {
    long seed = ThreadLocalRandom.current().nextLong();
    Map<Vertex, Box> placed = Placement.of(random(seed, size), Placement.Scale.WHOLE);
    assertThat(placed).as("seed %d", seed).hasSize(size);
    assertApart(placed);
    assertThat(placed.values()).allMatch(box -> box.x() >= 0 && box.y() >= 0);
  }

  @Test
  void labelsInOnePlaceAreMovedApart() {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boxes.add(new Box(10, 10, 100, 24));
    }
    Placement.separate(boxes, Placement.Scale.WHOLE.gap());
    Map<Vertex, Box> placed = new java.util.LinkedHashMap<>();
    List<Vertex> vertices = random(1, 40).vertices();
    for (int i = 0; i < 40; i++) {
      placed.put(vertices.get(i), boxes.get(i));
    }
    assertApart(placed);
  }

  @Test
  void theSameNetworkLooksTheSame() {
    assertThat(Placement.of(random(7, 25), Placement.Scale.WHOLE))
        .isEqualTo(Placement.of(random(7, 25), Placement.Scale.WHOLE));
  }

  @Test
  void nothingHasNoPlace() {
    assertThat(Placement.of(random(7, 0), Placement.Scale.WHOLE)).isEmpty();
  }

  @Test
  void rivalsStandFurtherApart() {
    Map<Vertex, Box> placed = Placement.of(Example.network(true, 0), Placement.Scale.WHOLE);
    List<Box> boxes = List.copyOf(placed.values());
    assertThat(distance(boxes.get(0), boxes.get(1)))
        .isGreaterThan(distance(boxes.get(0), boxes.get(2)));
  }

  @Test
  void whatNothingTiesStandsBesideTheRest() {
    Network tied = random(7, 20);
    List<Vertex> vertices = new ArrayList<>(tied.vertices());
    vertices.addAll(random(8, 22).vertices().subList(20, 22));
    Network network = new Network("t", "", vertices, tied.edges(), List.of());
    assertApart(Placement.of(network, Placement.Scale.WHOLE));
    assertThat(width(Placement.of(network, Placement.Scale.WHOLE)))
        .isLessThan(1.5 * width(Placement.of(tied, Placement.Scale.WHOLE)));
  }

  private static double width(Map<Vertex, Box> placed) {
    return placed.values().stream().mapToDouble(box -> box.x() + box.width()).max().orElseThrow();
  }

  private static double distance(Box one, Box other) {
    return Math.hypot((one.centreX() - other.centreX()) / 1.4, one.centreY() - other.centreY());
  }
}
