package org.statecraft.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A partition of a weighted graph into communities, by the method of Louvain (Blondel, Guillaume,
 * Lambiotte and Lefebvre, Journal of Statistical Mechanics P10008, 2008): vertices move to the
 * community of a neighbour while modularity grows by it, then communities become vertices, and so
 * on. It is one of many partitions of nearly the same modularity: which one depends on the order in
 * which vertices are looked at, and that on a seed.
 *
 * @param of the community of each vertex, numbered from 0 in the order of their first members
 * @param modularity the share of weight within communities beyond what is expected of the degrees
 *     (Newman, Physical Review E 70, 056131, 2004); 0 where there is no weight
 */
public record Communities(List<Integer> of, double modularity) {
  /** A gain of modularity that is more than an error of rounding. */
  private static final double GAIN = 1e-12;

  /**
   * Finds communities.
   *
   * @param weights how strongly each two are tied, not negative; symmetric
   * @param seed from which the order follows in which vertices are looked at
   */
  public static Communities of(double[][] weights, long seed) {
    Random random = new Random(seed);
    List<Integer> place = IntStream.range(0, weights.length).boxed().toList();
    double[][] level = weights;
    while (true) {
      int[] moved = numbered(moves(level, random));
      int count = IntStream.of(moved).map(each -> each + 1).max().orElse(0);
      place = place.stream().map(each -> moved[each]).toList();
      if (count == level.length) {
        return new Communities(place, modularity(weights, place));
      }
      level = aggregated(level, moved, count);
    }
  }

  /**
   * The modularity of a partition.
   *
   * @param weights how strongly each two are tied; symmetric
   * @param of the community of each vertex
   */
  public static double modularity(double[][] weights, List<Integer> of) {
    double[] degrees = degrees(weights);
    double total = sum(degrees);
    if (total == 0) {
      return 0;
    }
    double found = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        if (of.get(i).equals(of.get(j))) {
          found += weights[i][j] - degrees[i] * degrees[j] / total;
        }
      }
    }
    return found / total;
  }

  /** Moves vertices of a level, each from a community of its own, while anything is gained. */
  private static int[] moves(double[][] weights, Random random) {
    int size = weights.length;
    int[] community = IntStream.range(0, size).toArray();
    double[] degrees = degrees(weights);
    double[] within = degrees.clone();
    double total = sum(degrees);
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    boolean moved = total > 0;
    while (moved) {
      moved = false;
      for (int vertex : order) {
        int own = community[vertex];
        double[] links = new double[size];
        for (int other = 0; other < size; other++) {
          if (other != vertex) {
            links[community[other]] += weights[vertex][other];
          }
        }
        within[own] -= degrees[vertex];
        int best = own;
        double most = links[own] - degrees[vertex] * within[own] / total;
        for (int to = 0; to < size; to++) {
          double gain = links[to] - degrees[vertex] * within[to] / total;
          if (links[to] > 0 && gain > most + GAIN) {
            best = to;
            most = gain;
          }
        }
        within[best] += degrees[vertex];
        community[vertex] = best;
        moved |= best != own;
      }
    }
    return community;
  }

  private static int[] numbered(int[] community) {
    List<Integer> seen = IntStream.of(community).distinct().boxed().toList();
    return IntStream.of(community).map(seen::indexOf).toArray();
  }

  /** The graph of communities, in which what ties members of one ties it to itself. */
  private static double[][] aggregated(double[][] weights, int[] of, int count) {
    double[][] sums = new double[count][count];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        sums[of[i]][of[j]] += weights[i][j];
      }
    }
    return sums;
  }

  private static double[] degrees(double[][] weights) {
    double[] degrees = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      degrees[i] = sum(weights[i]);
    }
    return degrees;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
