package org.statecraft.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is drawn of lines: none passes under the box of a third, and their arrows are seen. */
class EdgeDrawingTest {
  private static final Pattern STEP =
      Pattern.compile("([MLQ])([-0-9.,]+)(?: ([-0-9.]+,[-0-9.]+))?");

  /** A line as it is drawn: the vertices at its ends, its course, and whether arrows are there. */
  private record Line(String from, String to, List<Point> course, boolean forth, boolean back) {}

  private final Map<String, Box> boxes = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private void draw(Network network) throws Exception {
    boxes.clear();
    lines.clear();
    byte[] svg = NetworkDrawing.of(network).svg().getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    NodeList groups = document.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (!group.getAttribute("data-vertex").isEmpty()) {
        Element rect = (Element) group.getElementsByTagName("rect").item(0);
        boxes.put(
            group.getAttribute("data-vertex"),
            new Box(
                number(rect, "x"),
                number(rect, "y"),
                number(rect, "width"),
                number(rect, "height")));
      } else if (!group.getAttribute("data-ends").isEmpty()) {
        Element path = (Element) group.getElementsByTagName("path").item(1);
        String[] ends = group.getAttribute("data-ends").split(" ", -1);
        lines.add(
            new Line(
                ends[0],
                ends[1],
                course(path.getAttribute("d")),
                !path.getAttribute("marker-end").isEmpty(),
                !path.getAttribute("marker-start").isEmpty()));
      }
    }
    assertThat(boxes).hasSize(network.vertices().size());
    assertThat(lines).hasSize(network.edges().size());
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  private static Point point(String pair) {
    String[] numbers = pair.split(",", -1);
    return new Point(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
  }

  /** The points of a path, its bends as a few of their points. */
  private static List<Point> course(String path) {
    List<Point> course = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (step.group(1).equals("Q")) {
        Point begin = course.getLast();
        Point corner = point(step.group(2));
        Point end = point(step.group(3));
        for (double part = 0.25; part <= 1; part += 0.25) {
          course.add(begin.towards(corner, part).towards(corner.towards(end, part), part));
        }
      } else {
        course.add(point(step.group(2)));
      }
    }
    return course;
  }

  private Box box(String vertex) {
    return Objects.requireNonNull(boxes.get(vertex));
  }

  /** Lines that pass under the box of another than their ends. */
  private List<String> covered() {
    List<String> covered = new ArrayList<>();
    for (Line line : lines) {
      boxes.forEach(
          (vertex, box) -> {
            if (!vertex.equals(line.from()) && !vertex.equals(line.to())) {
              for (int i = 0; i + 1 < line.course().size(); i++) {
                // Numbers are written with one decimal.
                if (box.grown(-0.2).crossed(line.course().get(i), line.course().get(i + 1))) {
                  covered.add(line + " under " + vertex + ": " + box);
                }
              }
            }
          });
    }
    return covered;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 30})
  void noLinePassesUnderTheBoxOfAThird(int size) throws Exception {
    long first = ThreadLocalRandom.current().nextLong();
    for (long seed = first; seed < first + 40; seed++) {
      draw(PlacementTest.random(seed, size));
      assertThat(covered()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aFewActorsAreMovedRatherThanLinesBent() throws Exception {
    int bent = 0;
    int all = 0;
    for (long seed = 0; seed < 200; seed++) {
      draw(PlacementTest.random(seed, 3 + (int) (seed % 6)));
      bent += (int) lines.stream().filter(line -> line.course().size() > 2).count();
      all += lines.size();
    }
    assertThat(bent).as("of %d", all).isLessThan(all / 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 12})
  void arrowsEndAtTheRimOfABox(int size) throws Exception {
    int arrows = 0;
    for (long seed = 0; seed < 40; seed++) {
      Network network = PlacementTest.random(seed, size);
      draw(network);
      for (Line line : lines) {
        List<Point> course = line.course();
        if (line.forth()) {
          assertTip(network, line.to(), course.get(course.size() - 2), course.getLast());
          arrows++;
        }
        if (line.back()) {
          assertTip(network, line.from(), course.get(1), course.getFirst());
          arrows++;
        }
      }
    }
    assertThat(arrows).isPositive();
  }

  /** Where the tip of an arrow is whose foot is the end of a line. */
  private void assertTip(Network network, String vertex, Point before, Point foot) {
    double length = before.distance(foot);
    Point tip = before.towards(foot, (length + 10) / length);
    double radius = Legend.of(network.vertices().get(Integer.parseInt(vertex)).kind()).radius();
    assertThat(box(vertex).outside(tip, radius))
        .as("tip %s at %s", tip, box(vertex))
        .isBetween(0.0, 2.0);
  }

  @Test
  void whoStandsOnTheLineOfTwoIsWalkedAround() {
    Box left = new Box(0, 0, 60, 24);
    Box between = new Box(100, 0, 60, 24);
    Box right = new Box(200, 0, 60, 24);
    Routes routes = new Routes(List.of(left, between, right), 12);
    assertThat(routes.between(left, between)).containsExactly(left.centre(), between.centre());
    assertThat(routes.between(left, right)).hasSize(4);
  }
}
