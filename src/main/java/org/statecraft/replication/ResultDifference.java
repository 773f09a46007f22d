package org.statecraft.replication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of a result are in one record and not in another; a line that is there several times
 * counts so often.
 *
 * @param lost what is no longer there
 * @param gained what was not there then
 * @param reordered whether the lines are the same and their order, which the query asks for, is not
 */
public record ResultDifference(List<String> lost, List<String> gained, boolean reordered) {
  /** What differs; both records must hold all their lines. */
  public static ResultDifference of(ResultRecord before, ResultRecord after) {
    List<String> lost = without(before.lines(), after.lines());
    List<String> gained = without(after.lines(), before.lines());
    return new ResultDifference(
        lost, gained, lost.isEmpty() && gained.isEmpty() && !before.order().equals(after.order()));
  }

  private static List<String> without(List<String> lines, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(line -> left.merge(line, 1, Integer::sum));
    List<String> rest = new ArrayList<>();
    for (String line : lines) {
      if (left.merge(line, -1, Integer::sum) < 0) {
        rest.add(line);
      }
    }
    return rest;
  }
}
