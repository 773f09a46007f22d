package org.statecraft.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.force.options.StressOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the vertices of a network stand: those that cooperate near one another and those that
 * compete further apart, by the stress majorization of the Eclipse Layout Kernel (Gansner, Koren
 * and North, Graph Drawing 2004), then moved apart until no label covers another. The same network
 * always looks the same.
 */
final class Placement {
  /** The height of a label's box. */
  static final double HEIGHT = 24;

  private static final double GAP = 12;

  /** How far apart two that cooperate stand: the more there are, the more room they need. */
  private static final double NEAR = 55;

  /** How many times further apart two stand that compete. */
  private static final double FAR = 1.8;

  /** Labels are wider than high: so is the picture. */
  private static final double WIDE = 1.4;

  private static final int SWEEPS = 400;

  private Placement() {}

  /** A box for each vertex, none nearer than a gap to another, the leftmost and uppermost at 0. */
  static Map<Vertex, Box> of(Network network) {
    List<Vertex> vertices = network.vertices();
    List<Box> boxes = stress(network);
    separate(boxes);
    double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
    double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
    Map<Vertex, Box> placed = new LinkedHashMap<>();
    for (int i = 0; i < boxes.size(); i++) {
      placed.put(vertices.get(i), boxes.get(i).moved(-left, -top));
    }
    return placed;
  }

  private static List<Box> stress(Network network) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, StressOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    double near = NEAR * Math.sqrt(Math.max(6, network.vertices().size()));
    Map<Vertex, ElkNode> nodes = new HashMap<>();
    List<ElkNode> ordered = new ArrayList<>();
    for (Vertex vertex : network.vertices()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setWidth(Type.width(vertex.name(), Type.LABEL) + 2 * Type.LABEL);
      node.setHeight(HEIGHT);
      nodes.put(vertex, node);
      ordered.add(node);
    }
    for (Edge edge : network.edges()) {
      ElkNode a = nodes.get(edge.a());
      ElkNode b = nodes.get(edge.b());
      if (a != null && b != null) {
        ElkEdge line = ElkGraphUtil.createSimpleEdge(a, b);
        line.setProperty(
            StressOptions.DESIRED_EDGE_LENGTH,
            edge.sign() == RelationStyle.COMPETITION ? FAR * near : near);
      }
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    List<Box> boxes = new ArrayList<>();
    ordered.forEach(
        node ->
            boxes.add(new Box(WIDE * node.getX(), node.getY(), node.getWidth(), node.getHeight())));
    return boxes;
  }

  /** Moves overlapping boxes apart, and spreads the whole where that is not enough. */
  static void separate(List<Box> boxes) {
    while (true) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        if (!sweep(boxes)) {
          return;
        }
      }
      boxes.replaceAll(box -> box.moved(box.centreX() * 0.15, box.centreY() * 0.15));
    }
  }

  /** Moves each pair that touches apart by the shorter way; whether there was any. */
  private static boolean sweep(List<Box> boxes) {
    boolean any = false;
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Box one = boxes.get(i);
        Box other = boxes.get(j);
        if (one.touches(other, GAP)) {
          any = true;
          double across = one.overlapX(other, GAP);
          double along = one.overlapY(other, GAP);
          // A little more than needed, so that rounding does not bring them back.
          boolean sideways = across < along;
          double way = (sideways ? across : along) / 2 + 0.01;
          double right = sideways ? (one.centreX() <= other.centreX() ? -way : way) : 0;
          double down = sideways ? 0 : (one.centreY() <= other.centreY() ? -way : way);
          boxes.set(i, one.moved(right, down));
          boxes.set(j, other.moved(-right, -down));
        }
      }
    }
    return any;
  }
}
