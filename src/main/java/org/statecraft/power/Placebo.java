package org.statecraft.power;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.statecraft.statistics.NullDistribution;

/**
 * What follows where it is left to chance who did what.
 *
 * @param rows what was counted, by what was dealt out anew
 * @param times how often that was done; less than was wanted where it was stopped
 * @param wanted how often it was to be done
 */
public record Placebo(List<Row> rows, int times, int wanted) {
  /** What is counted. */
  public enum Measure {
    /** Relations of a mechanism. */
    RELATIONS,
    /** Pairs of actors in relations of a mechanism. */
    PAIRS,
    /** Codings of others that the rules find. */
    CODINGS;

    @Override
    public String toString() {
      return switch (this) {
        case RELATIONS -> "relations";
        case PAIRS -> "pairs of actors";
        case CODINGS -> "codings found";
      };
    }
  }

  /**
   * A number as it is, and by chance.
   *
   * @param type the class of things whose actors were dealt out anew among them
   * @param property by which these name them
   * @param measure what is counted
   * @param mechanism of which mechanism; {@link Node#ANY} for all together
   * @param observed the number as it is
   * @param dealt the numbers by chance
   */
  public record Row(
      Node type,
      Node property,
      Measure measure,
      Node mechanism,
      int observed,
      List<Integer> dealt) {
    /** The mean by chance; empty if nothing was dealt. */
    public OptionalDouble mean() {
      return dealt.stream().mapToInt(Integer::intValue).average();
    }

    /** How likely so much is by chance; empty if nothing was dealt. */
    public OptionalDouble reaching() {
      return dealt.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              NullDistribution.of(dealt.stream().mapToDouble(Integer::intValue).toArray())
                  .pValue(observed));
    }
  }
}
