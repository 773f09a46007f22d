package org.statecraft.statistics;

import java.util.OptionalDouble;

/**
 * Two groups and an outcome: how many of each group have it and how many have not. The odds ratio
 * says by how much the odds of the outcome are higher in the first group than in the second.
 *
 * @param firstWith of the first group, how many have the outcome
 * @param firstWithout of the first group, how many have it not
 * @param secondWith of the second group, how many have the outcome
 * @param secondWithout of the second group, how many have it not
 */
public record FourfoldTable(int firstWith, int firstWithout, int secondWith, int secondWithout) {
  /**
   * A table of these counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public FourfoldTable {
    if (Math.min(Math.min(firstWith, firstWithout), Math.min(secondWith, secondWithout)) < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
  }

  /**
   * The odds ratio of these very cases, ad / bc: 0 or infinity where one of the products is
   * nothing, empty where both are. It is not what belongs to the exact interval; see {@link
   * #conditionalOddsRatio}.
   */
  public OptionalDouble sampleOddsRatio() {
    double with = (double) firstWith * secondWithout;
    double without = (double) firstWithout * secondWith;
    return with == 0 && without == 0 ? OptionalDouble.empty() : OptionalDouble.of(with / without);
  }

  /**
   * The odds ratio under which these counts are likeliest, given the sums of rows and columns
   * (conditional maximum likelihood); it is the one that R's {@code fisher.test} gives, and nearer
   * to 1 than that of the sample. It is 0 or infinity where the counts are the lowest or highest
   * that the sums allow, and empty where the sums allow no other counts.
   */
  public OptionalDouble conditionalOddsRatio() {
    ConditionalOdds odds = odds();
    return odds.free() ? OptionalDouble.of(odds.likeliest(firstWith)) : OptionalDouble.empty();
  }

  /**
   * The exact interval of the odds ratio, given the sums of rows and columns, with half of the
   * error on each side; as R's {@code fisher.test} gives it. It reaches from 0 where the counts are
   * the lowest that the sums allow, and to infinity where they are the highest.
   */
  public Interval interval() {
    ConditionalOdds odds = odds();
    double error = Interval.ERROR / 2;
    return new Interval(odds.lower(firstWith, error), odds.upper(firstWith, error));
  }

  /**
   * The exact probability, of two sides, by Fisher: how likely counts are that are no likelier than
   * these, given the sums and that the outcome has nothing to do with the group. 1 where the sums
   * allow no other counts.
   */
  public double pValue() {
    return odds().noLikelierThan(firstWith);
  }

  private ConditionalOdds odds() {
    return new ConditionalOdds(
        Math.addExact(firstWith, firstWithout),
        Math.addExact(secondWith, secondWithout),
        Math.addExact(firstWith, secondWith));
  }
}
