package org.statecraft.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The strongly connected components of a graph, after Tarjan; without recursion, however long. */
final class Components {
  private final List<List<Integer>> targets;
  private final int[] component;
  private final int[] index;
  private final int[] low;

  /** How many targets of each node were gone to. */
  private final int[] gone;

  private final Deque<Integer> stack = new ArrayDeque<>();

  /** The nodes that are being visited, the last one first. */
  private final Deque<Integer> way = new ArrayDeque<>();

  private int next;
  private int components;

  Components(int size, List<List<Integer>> targets) {
    this.targets = targets;
    this.component = new int[size];
    this.index = new int[size];
    this.low = new int[size];
    this.gone = new int[size];
    Arrays.fill(component, -1);
    Arrays.fill(index, -1);
    for (int node = 0; node < size; node++) {
      if (index[node] < 0) {
        visit(node);
      }
    }
  }

  /** The number of each node's component. */
  int[] numbers() {
    return component;
  }

  private void visit(int start) {
    enter(start);
    while (!way.isEmpty()) {
      int node = way.element();
      if (gone[node] == targets.get(node).size()) {
        leave(node);
        continue;
      }
      int target = targets.get(node).get(gone[node]++);
      if (index[target] < 0) {
        enter(target);
      } else if (component[target] < 0) {
        low[node] = Math.min(low[node], index[target]);
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    low[node] = next++;
    stack.push(node);
    way.push(node);
  }

  private void leave(int node) {
    way.pop();
    if (!way.isEmpty()) {
      int before = way.element();
      low[before] = Math.min(low[before], low[node]);
    }
    if (low[node] == index[node]) {
      int member;
      do {
        member = stack.pop();
        component[member] = components;
      } while (member != node);
      components++;
    }
  }
}
