package org.statecraft.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The strongly connected components of a small graph, after Tarjan. */
final class Components {
  private final List<List<Integer>> targets;
  private final int[] component;
  private final int[] index;
  private final int[] low;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private int next;
  private int components;

  Components(int size, List<List<Integer>> targets) {
    this.targets = targets;
    this.component = new int[size];
    this.index = new int[size];
    this.low = new int[size];
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

  private void visit(int node) {
    index[node] = next;
    low[node] = next++;
    stack.push(node);
    for (int target : targets.get(node)) {
      if (index[target] < 0) {
        visit(target);
        low[node] = Math.min(low[node], low[target]);
      } else if (component[target] < 0) {
        low[node] = Math.min(low[node], index[target]);
      }
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
